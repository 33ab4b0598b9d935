using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal;

/// <summary>Takes a file from the public into the store, or says what is wrong with it. It belongs to nothing yet.</summary>
internal sealed class TakeUpload(IFileStore store, UploadCheck check, IVirusScan scan, UploadLimits limits)
{
    /// <summary>Bytes that one posting of files may have altogether; beyond them nothing is read.</summary>
    public const long MostAtOnce = 160L * 1024 * 1024;

    /// <summary>The kinds in words.</summary>
    public const string Kinds = "PDF、Word、Excel、WPS、OFD、JPG、PNG、TXT 文件";

    /// <summary>The same for the browser's dialog.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.docx,.doc,.wps,.xlsx,.xls,.et,.ofd,.txt";

    private const int Megabyte = 1024 * 1024;

    /// <summary>Most megabytes of one file.</summary>
    public int MostMegabytes => limits.MaxUploadBytes / Megabyte;

    /// <summary>Takes one file, or the sentence that says why not.</summary>
    public async Task<Outcome<IntakeFile>> RunAsync(Guid bodyId, IFormFile file, string purpose, CancellationToken cancel)
    {
        if (file.Length > limits.MaxUploadBytes)
            return new Refusal(
                "upload.too-large",
                UploadName.Sanitise(file.FileName),
                $"{file.Length / (double)Megabyte:0.#}",
                MostMegabytes
            );
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancel);
        var accepted = await check.RunAsync(file.FileName, content, cancel);
        if (accepted.Refusal is { } refusal)
            return refusal;
        var name = accepted.Value!.Name;
        if ((await scan.ScanAsync(content, cancel)).Verdict == ScanVerdict.Infected)
            return new Refusal("upload.infected", name);
        using var bytes = new MemoryStream(content);
        var stored = await store.PutAsync(bodyId, bytes, cancel);
        return new IntakeFile(Guid.CreateVersion7(), stored, name, accepted.Value.ContentType, purpose);
    }

    /// <summary>The sentence for a file that was not taken, with its name where the sentence does not name it.</summary>
    public static string Say(Refusal refusal, string fileName) =>
        refusal.Code is "upload.too-many" or "upload.infected" ? PortalText.Say(refusal)
        : InspectionText.Say(refusal) is var sentence && sentence.Contains('“', StringComparison.Ordinal) ? sentence
        : $"“{UploadName.Sanitise(fileName)}”：{sentence}";
}
