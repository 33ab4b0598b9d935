using System.Globalization;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>
/// Says whether a file that somebody brings may be taken in: its size, its kind by its bytes, its name, and that it
/// carries no mark of secrecy (R3-34). Nothing is kept.
/// </summary>
[Law("R3-34", "保守国家秘密法实施条例 第四十一条")]
public sealed class UploadCheck(UploadLimits limits, DocumentLimits reading)
{
    /// <summary>Refusals of the reader that do not keep a file out: nobody can read words in a picture.</summary>
    private static readonly string[] Unread =
    [
        "document.scanned-pdf",
        "document.picture-only",
        "document.no-text",
        "document.program-missing",
        "document.too-wide",
    ];

    private readonly DocumentReader reader = new(reading);

    /// <summary>Checks one file.</summary>
    /// <param name="name">Its name as the browser sent it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops outside programs too.</param>
    public async Task<Outcome<AcceptedUpload>> RunAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var harmless = UploadName.Sanitise(name);
        if (Path.GetFileNameWithoutExtension(harmless).Length == 0)
            return new Refusal("upload.name");
        if (content.IsEmpty)
            return new Refusal("upload.empty", harmless);
        if (content.Length > limits.MaxUploadBytes)
            return new Refusal("upload.too-large", harmless, Megabytes(content.Length), Megabytes(limits.MaxUploadBytes));
        if (ClassificationMark.InFileName(harmless) is { } mark)
            return new Refusal("upload.classified", harmless, mark.Words);
        try
        {
            var kind = UploadRecognition.Of(content, reading);
            if (!kind.Succeeded)
                return kind.Refusal;
            var ending = Recognition.EndingOf(harmless);
            if (!UploadRecognition.Fits(kind.Value, ending))
                return new Refusal("upload.ending", harmless, UploadRecognition.EndingsOf(kind.Value)[0]);
            return await WordsAsync(harmless, content, kind.Value, cancellation) is { } refusal
                ? refusal
                : new AcceptedUpload(harmless, kind.Value, content.Length);
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (Exception broken) when (InspectFile.IsBroken(broken))
        {
            return new Refusal("document.damaged", Recognition.EndingOf(harmless));
        }
    }

    private async Task<Refusal?> WordsAsync(string name, ReadOnlyMemory<byte> content, UploadKind kind, CancellationToken cancellation)
    {
        // The others have no words that the reader knows how to read.
        if (kind is UploadKind.Jpg or UploadKind.Png or UploadKind.Ofd or UploadKind.Xls || Recognition.EndingOf(name) == "wps")
            return null;
        var read = await reader.ReadAsync(name, content, cancellation);
        if (!read.Succeeded)
            return Unread.Contains(read.Refusal.Code) ? null : read.Refusal;
        return ClassificationMark.AtHead(read.Value.Text.Text) is { } mark ? new Refusal("upload.classified", name, mark.Words) : null;
    }

    private static string Megabytes(int bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
