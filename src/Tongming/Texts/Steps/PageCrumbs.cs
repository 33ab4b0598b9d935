using System.Buffers;

namespace Tongming.Texts.Steps;

/// <summary>
/// Empties lines that belong to the page and not to the document: page numbers, the way to the page, print and share
/// buttons, counters of visits. A line that also states a date or a source keeps that. A form feed and its like become
/// line ends.
/// </summary>
internal static class PageCrumbs
{
    // Page furniture is short; a longer line is prose that happens to begin so.
    private const int LongestLine = 160;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\f\v\u0085\u2028\u2029");
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        "-—–―－第共pP分转字【[(（打关返收浏点阅访扫您当所你现网首主>＞›»→发成更时日信来作文索生公责编"
    );

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } = new("crumbs", "去掉页码、导航、打印、分享、浏览次数等页面文字，分页符改为换行。", Apply);

    private static Normalised Apply(Normalised given)
    {
        var text = given.Text.Text.AsSpan();
        var rewriting = new Rewriting(given.Text);
        var onPath = false;
        for (var start = 0; start <= text.Length; )
        {
            var length = text[start..].IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            onPath = ReadLine(rewriting, text, Span.Between(start, end), onPath);
            if (end < text.Length && text[end] != '\n')
                rewriting.Put(new Span(end, 1), '\n');
            start = end + 1;
        }

        return given.Rewritten(rewriting.Finish());
    }

    // Returns whether the line was part of the way to the page: its next line may carry on with “> 政务公开 > …”.
    private static bool ReadLine(Rewriting rewriting, ReadOnlySpan<char> text, Span line, bool onPath)
    {
        var span = Trimmed(text, line);
        if (span.Length == 0)
            return onPath;
        if (span.Length > LongestLine || !Beginnings.Contains(text[span.Start]))
            return false;
        var words = text.Slice(span.Start, span.Length);
        var isPath = PageFurniture.IsPath(words) || (onPath && PageFurniture.CarriesPathOn(words));
        if (isPath || PageFurniture.IsNothingElse(words))
            rewriting.Drop(line);
        else
            foreach (var piece in PageFurniture.Pieces(words))
                rewriting.Drop(new Span(span.Start + piece.Start, piece.Length));
        return isPath;
    }

    private static Span Trimmed(ReadOnlySpan<char> text, Span line)
    {
        int start = line.Start,
            end = line.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return Span.Between(start, end);
    }
}
