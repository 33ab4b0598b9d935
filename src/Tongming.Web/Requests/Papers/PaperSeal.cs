using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Papers;

/// <summary>Encrypts the values of papers: they name the applicant.</summary>
internal sealed class PaperSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("requests.papers");

    public string Seal(IReadOnlyDictionary<string, PaperValue> values) =>
        Convert.ToBase64String(
            protector.Protect(
                JsonSerializer.SerializeToUtf8Bytes(
                    values.ToDictionary(one => one.Key, one => new Stored(one.Value.Parts, one.Value.IsList))
                )
            )
        );

    /// <summary>The values; none where they were destroyed.</summary>
    public Dictionary<string, PaperValue> Open(string values) =>
        values.Length == 0
            ? []
            : JsonSerializer
                .Deserialize<Dictionary<string, Stored>>(protector.Unprotect(Convert.FromBase64String(values)))!
                .ToDictionary(
                    one => one.Key,
                    one => one.Value.IsList ? PaperValue.List(one.Value.Parts) : PaperValue.Of(string.Join('\n', one.Value.Parts))
                );

    private sealed record Stored(IReadOnlyList<string> Parts, bool IsList);
}
