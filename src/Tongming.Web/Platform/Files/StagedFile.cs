using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Tongming.Web.Platform.Files;

/// <summary>A file whose content is in the store and which waits for the act that it belongs to.</summary>
/// <param name="Sha256">Its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Name">Name as it was accepted.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
internal sealed record StagedFile(string Sha256, long Size, string Name, string MediaType)
{
    /// <summary>The content.</summary>
    public StoredFile Stored => new(Sha256, Size);
}

/// <summary>
/// Carries staged files in a hidden field of a form, so that a form that is refused keeps its files. The field is sealed: nobody puts
/// another file of the store into it.
/// </summary>
internal sealed class StagedFiles(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("files.staged");

    /// <summary>The value of the field; it opens only in a form of the same thing.</summary>
    public string Seal(Guid subjectId, IReadOnlyList<StagedFile> files) =>
        files.Count == 0 ? "" : Convert.ToBase64String(Of(subjectId).Protect(JsonSerializer.SerializeToUtf8Bytes(files)));

    /// <summary>The files of the field; none where it is empty or was made up.</summary>
    public IReadOnlyList<StagedFile> Open(Guid subjectId, string? field)
    {
        if (string.IsNullOrEmpty(field))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<StagedFile>>(Of(subjectId).Unprotect(Convert.FromBase64String(field))) ?? [];
        }
        catch (Exception made) when (made is System.Security.Cryptography.CryptographicException or FormatException or JsonException)
        {
            return [];
        }
    }

    private IDataProtector Of(Guid subjectId) => protector.CreateProtector(subjectId.ToString("N"));
}
