using Tongming.Publications.Checks;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Publications.Checks;

/// <summary>
/// Refuses a file with a mark of secrecy before it is kept (R3-34): in its name, at the head of its text, in the head of its pages. Whoever takes
/// files for publishing asks it first; papers of requests are another matter, because people may send what they like.
/// </summary>
internal sealed class RefuseMarkedFile
{
    private static readonly DocumentLimits Limits = new();

    private readonly DocumentReader reader = new(Limits);
    private readonly InspectFile inspect = new(Limits);

    /// <summary>Why it is not taken (<c>publication.secrecy-mark</c>), or null. A file that cannot be read is judged by its name alone.</summary>
    public async Task<Refusal?> RunAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        (await ReadAsync(name, content, cancel)).Refusal;

    /// <summary>What it says, read on the way; empty where it cannot be read. Refused as by <see cref="RunAsync"/>.</summary>
    public async Task<Outcome<string>> ReadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(name, content, cancel);
        var text = read.Value?.Text.Text ?? "";
        if (SecrecyMarks.WhyNot(name, text) is { } refusal)
            return refusal;
        var report = await inspect.RunAsync(name, content, cancel);
        var mark = report.Value?.Findings.FirstOrDefault(one => one.Kind == InspectionKind.ClassificationMark);
        return mark is null ? text : new Refusal("publication.secrecy-mark", name, mark.Place);
    }
}
