using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Intake;

namespace Tongming.Web.Platform.Files;

/// <summary>Takes files that staff bring into the store, or says what is wrong with each. They belong to nothing until an act names them.</summary>
internal sealed class KeepFiles(IFileStore store, UploadCheck check, IVirusScan scan, UploadLimits limits)
{
    /// <summary>Most files of one form.</summary>
    public const int MostFiles = 20;

    /// <summary>Bytes that one form may have altogether; beyond them nothing is read.</summary>
    public const long MostBytes = 160L * 1024 * 1024;

    /// <summary>The kinds in words.</summary>
    public const string Kinds = "PDF、Word、Excel、WPS、OFD、JPG、PNG、TXT 文件";

    /// <summary>The same for the browser's dialog.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.docx,.doc,.wps,.xlsx,.xls,.et,.ofd,.txt";

    private const int Megabyte = 1024 * 1024;

    /// <summary>Takes a file that was posted.</summary>
    public async Task<Outcome<StagedFile>> RunAsync(Guid bodyId, IFormFile file, CancellationToken cancel)
    {
        var content = await BytesOfAsync(file, cancel);
        return content.Refusal is { } refusal ? refusal : await RunAsync(bodyId, file.FileName, content.Value!, cancel);
    }

    /// <summary>The bytes of a file that was posted, or why it is too large.</summary>
    public async Task<Outcome<byte[]>> BytesOfAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > limits.MaxUploadBytes)
            return new Refusal(
                "upload.too-large",
                UploadName.Sanitise(file.FileName),
                $"{file.Length / (double)Megabyte:0.#}",
                $"{limits.MaxUploadBytes / Megabyte}"
            );
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancel);
        return content;
    }

    /// <summary>Takes bytes under a name.</summary>
    public async Task<Outcome<StagedFile>> RunAsync(Guid bodyId, string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var accepted = await check.RunAsync(name, content, cancel);
        if (accepted.Refusal is { } refusal)
            return refusal;
        if ((await scan.ScanAsync(content, cancel)).Verdict == ScanVerdict.Infected)
            return new Refusal("upload.infected", accepted.Value!.Name);
        using var bytes = new MemoryStream(content.ToArray());
        var stored = await store.PutAsync(bodyId, bytes, cancel);
        return new StagedFile(stored.Sha256, stored.Size, accepted.Value!.Name, accepted.Value.ContentType);
    }

    /// <summary>The bytes of a staged file.</summary>
    public async Task<byte[]> ReadAsync(Guid bodyId, StagedFile file, CancellationToken cancel)
    {
        await using var content = await store.OpenAsync(new StoredName(bodyId, file.Sha256), cancel);
        var bytes = new byte[file.Size];
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    /// <summary>The sentence for a file that was not taken, with its name where the sentence does not name it.</summary>
    public static string Say(Refusal refusal, string fileName) =>
        InspectionText.Say(refusal) is var sentence && sentence.Contains('“', StringComparison.Ordinal)
            ? sentence
            : $"“{UploadName.Sanitise(fileName)}”：{sentence}";
}
