using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>
/// A document's text in the two forms in which a report is read: <see cref="Layout"/> keeps spaces and line ends,
/// because tables need them; prose is made from stretches of it for reading sentences.
/// </summary>
internal sealed class ReportText
{
    private ReportText(SourceDocument source, Normalised layout)
    {
        Source = source;
        Layout = layout.Text;
        Notes = layout.Notes;
        Lines = SplitLines(Layout.Text);
    }

    /// <summary>The document as read.</summary>
    public SourceDocument Source { get; }

    /// <summary>Normalised but for the spaces; its origins are indices of <see cref="SourceDocument.Text"/>.</summary>
    public MappedText Layout { get; }

    /// <summary>What the steps of normalising found.</summary>
    public IReadOnlyList<NormalisingNote> Notes { get; }

    /// <summary>True where parts of the document may not have come through: pictures, a converter that loses tables. What is not there is then not called missing.</summary>
    public bool MayHaveLost =>
        Source.Notes.Any(note => note.Kind is SourceNoteKind.Picture or SourceNoteKind.Conversion or SourceNoteKind.Limit);

    /// <summary>The lines of <see cref="Layout"/>, line ends left out.</summary>
    public IReadOnlyList<Span> Lines { get; }

    /// <summary>Reads a document.</summary>
    public static ReportText Of(SourceDocument source, IReadOnlySet<string> leftOut) =>
        new(source, Normalising.Apply(source.Text.Text, new HashSet<string>(leftOut) { "spaces" }));

    /// <summary>The words of a stretch of <see cref="Layout"/>.</summary>
    public string this[Span span] => Layout.Text.Substring(span.Start, span.Length);

    /// <summary>The original words behind a stretch of <see cref="Layout"/>, as evidence.</summary>
    public Evidence Quote(Span span, int? table = null, string? row = null, string? column = null)
    {
        var original = Layout.OriginOf(span);
        return new Evidence(table, row, column, original, Source.Text.PlaceOf(original.Start), Source.Text[original].Trim());
    }

    private static List<Span> SplitLines(string text)
    {
        var lines = new List<Span>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            lines.Add(Span.Between(start, end));
            start = end + 1;
        }

        return lines;
    }
}
