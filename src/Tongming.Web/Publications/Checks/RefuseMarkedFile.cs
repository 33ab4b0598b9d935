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
    public async Task<Refusal?> RunAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(name, content, cancel);
        if (SecrecyMarks.WhyNot(name, read.Value?.Text.Text ?? "") is { } refusal)
            return refusal;
        var report = await inspect.RunAsync(name, content, cancel);
        var mark = report.Value?.Findings.FirstOrDefault(one => one.Kind == InspectionKind.ClassificationMark);
        return mark is null ? null : new Refusal("publication.secrecy-mark", name, mark.Place);
    }
}
