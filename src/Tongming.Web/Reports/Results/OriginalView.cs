using Tongming.Texts;

namespace Tongming.Web.Reports.Results;

/// <summary>
/// The parts of a document's original text that findings speak of, with the lines around them, and the whole text up
/// to a limit. A document may be one line of a hundred thousand characters, so the context is limited in characters too.
/// </summary>
internal sealed class OriginalView
{
    /// <summary>Characters of the whole text that are shown at most.</summary>
    public const int WholeLimit = 40_000;

    private const int ContextLines = 2;
    private const int ContextCharacters = 160;
    private const int MarksShown = 400;
    private const int MarkLength = 400;

    private readonly string prefix;
    private readonly SourceText source;
    private readonly Span[] marks;
    private readonly ILookup<Span, int> findings;

    /// <param name="prefix">Begins the ids on the page.</param>
    /// <param name="source">The text as read.</param>
    /// <param name="evidence">Places with the number of the finding that names them.</param>
    public OriginalView(string prefix, SourceText source, IEnumerable<(Span Span, int Finding)> evidence)
    {
        this.prefix = prefix;
        this.source = source;
        var inside = evidence.Select(one => (Span: Trimmed(one.Span), one.Finding)).ToList();
        findings = inside.ToLookup(one => one.Span, one => one.Finding);
        marks =
        [
            .. inside.Select(one => one.Span).Distinct().Take(MarksShown).OrderBy(span => span.Start).ThenByDescending(span => span.Length),
        ];
        Passages = [.. Windows().Select(Lines)];
    }

    /// <summary>Stretches of lines around the marks, in the order of the text.</summary>
    public IReadOnlyList<IReadOnlyList<OriginalLine>> Passages { get; }

    /// <summary>Number of characters of the text.</summary>
    public int Length => source.Text.Length;

    /// <summary>The text from its beginning up to <see cref="WholeLimit"/> characters; marks have no ids here.</summary>
    public IReadOnlyList<OriginalLine> Whole() => Lines(Span.Between(0, Math.Min(WholeLimit, source.Text.Length)), withIds: false);

    /// <summary>The id of the mark that begins with <paramref name="span"/>, or null where it is not shown.</summary>
    public string? MarkOf(Span span) =>
        Array.IndexOf(marks, Trimmed(span)) >= 0 ? MarkAt(Trimmed(span).Start, Trimmed(span).Length == 0) : null;

    private string MarkAt(int start, bool gap = false) => $"{prefix}-{(gap ? 'g' : 'm')}{start}";

    /// <summary>Without the blanks and line ends around it; a blank cell becomes an empty mark at its place.</summary>
    private Span Trimmed(Span span)
    {
        var start = Math.Clamp(span.Start, 0, source.Text.Length);
        var end = Math.Clamp(span.End, start, source.Text.Length);
        while (start < end && char.IsWhiteSpace(source.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return start < end
            ? Span.Between(start, Math.Min(end, start + MarkLength))
            : new Span(Math.Clamp(span.Start, 0, source.Text.Length), 0);
    }

    private List<Span> Windows()
    {
        var windows = new List<Span>();
        foreach (var mark in marks)
        {
            var window = Span.Between(Before(mark.Start), After(mark.End));
            if (windows.Count > 0 && window.Start <= windows[^1].End + 1)
                windows[^1] = Span.Between(windows[^1].Start, Math.Max(windows[^1].End, window.End));
            else
                windows.Add(window);
        }

        return windows;
    }

    private int Before(int start)
    {
        var text = source.Text;
        var at = LineStart(start);
        for (var lines = 0; lines < ContextLines && at > 0; lines++)
            at = LineStart(at - 1);
        var limited = Math.Max(at, start - ContextCharacters);
        return limited > 0 && char.IsLowSurrogate(text[limited]) ? limited - 1 : limited;
    }

    private int After(int end)
    {
        var text = source.Text;
        var at = LineEnd(end);
        for (var lines = 0; lines < ContextLines && at < text.Length; lines++)
            at = LineEnd(at + 1);
        var limited = Math.Min(at, end + ContextCharacters);
        return limited < text.Length && char.IsLowSurrogate(text[limited]) ? limited + 1 : limited;
    }

    private int LineStart(int at) => at <= 0 ? 0 : source.Text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at)
    {
        var end = at >= source.Text.Length ? -1 : source.Text.IndexOf('\n', at);
        return end < 0 ? source.Text.Length : end;
    }

    private List<OriginalLine> Lines(Span window) => Lines(window, withIds: true);

    private List<OriginalLine> Lines(Span window, bool withIds)
    {
        var lines = new List<OriginalLine>();
        var next = 0;
        for (var start = window.Start; start <= window.End; )
        {
            var end = Math.Min(LineEnd(start), window.End);
            while (next < marks.Length && marks[next].End <= start && marks[next].Start < start)
                next++;
            lines.Add(
                new OriginalLine(
                    source.PlaceOf(start),
                    CutBefore: start > 0 && source.Text[start - 1] != '\n',
                    CutBehind: end < source.Text.Length && source.Text[end] != '\n',
                    Segments(start, end, next, withIds)
                )
            );
            start = end + 1;
        }

        return lines;
    }

    private List<OriginalSegment> Segments(int start, int end, int first, bool withIds)
    {
        var touching = new List<Span>();
        for (var i = first; i < marks.Length && marks[i].Start < end; i++)
            if (marks[i].End > start)
                touching.Add(marks[i]);
        var gaps = marks.Where(mark => mark.Length == 0 && mark.Start >= start && mark.Start <= end).ToList();
        var cuts = touching
            .SelectMany(mark => new[] { mark.Start, mark.End })
            .Concat(gaps.Select(gap => gap.Start))
            .Append(start)
            .Append(end)
            .Where(cut => cut >= start && cut <= end)
            .Distinct()
            .Order()
            .ToList();
        var segments = new List<OriginalSegment>();
        for (var i = 0; i < cuts.Count; i++)
        {
            if (gaps.FirstOrDefault(gap => gap.Start == cuts[i], new Span(-1, 0)) is { Start: >= 0 } gap)
                segments.Add(
                    new OriginalSegment("", true, withIds ? MarkAt(gap.Start, gap: true) : null, [.. findings[gap].Distinct().Order()])
                );
            if (i + 1 == cuts.Count)
                break;
            var piece = Span.Between(cuts[i], cuts[i + 1]);
            var covering = touching.Where(mark => mark.Contains(piece)).ToList();
            var begins = covering.Any(mark => mark.Start == piece.Start);
            segments.Add(
                new OriginalSegment(
                    source[piece],
                    covering.Count > 0,
                    withIds && begins ? MarkAt(piece.Start) : null,
                    [.. covering.Where(mark => mark.End == piece.End).SelectMany(mark => findings[mark]).Distinct().Order()]
                )
            );
        }

        return segments;
    }
}

/// <summary>A line of the original, or a piece of one.</summary>
internal sealed record OriginalLine(Place Place, bool CutBefore, bool CutBehind, IReadOnlyList<OriginalSegment> Segments);

/// <summary>A stretch of a line.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Marked">Whether a finding speaks of it.</param>
/// <param name="MarkId">Id for links, on the first stretch of a mark only.</param>
/// <param name="Findings">Numbers of the findings whose words end here.</param>
internal sealed record OriginalSegment(string Text, bool Marked, string? MarkId, IReadOnlyList<int> Findings);
