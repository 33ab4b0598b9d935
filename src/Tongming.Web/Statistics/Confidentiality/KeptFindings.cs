using System.Text.Json;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>Keeps what the rules said of cells in the store, encrypted as everything there.</summary>
internal sealed class KeptFindings(IFileStore store)
{
    public async Task<StoredFile> PutAsync(Guid bodyId, IReadOnlyDictionary<long, PrimaryFinding> findings, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(findings));
        return await store.PutAsync(bodyId, bytes, cancel);
    }

    /// <summary>The findings of a check; none where it rests on words.</summary>
    public async Task<IReadOnlyDictionary<long, PrimaryFinding>> ReadAsync(ConfidentialityCheck check, CancellationToken cancel)
    {
        if (check.FindingsFile.Length == 0)
            return new Dictionary<long, PrimaryFinding>();
        await using var content = await store.OpenAsync(new StoredName(check.BodyId, check.FindingsFile), cancel);
        return (await JsonSerializer.DeserializeAsync<Dictionary<long, PrimaryFinding>>(content, cancellationToken: cancel))!;
    }
}
