using System.Text.RegularExpressions;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>Traces of conversion and slips of the pen. These are said of every document, a report or not.</summary>
internal static partial class LeftoverRules
{
    private const int ShortestDoubled = 6;
    private const int LongestDoubled = 16;
    private const string Pinyin = "pinyin";
    private const string Traditional = "traditional";
    private const string ShiftedGbk = "shifted-gbk";
    private const string Leftovers = "leftovers";

    /// <summary>Converted copies, damaged characters, leftovers of a word processor or a page, and wording.</summary>
    public static IEnumerable<Finding> Check(ReportText text, IReadOnlyList<ProseSentence> sentences) =>
        Copy(text).Concat(Damaged(text)).Concat(Left(text)).Concat(sentences.SelectMany(sentence => Wording(text, sentence)));

    private static IEnumerable<Finding> Copy(ReportText text)
    {
        var notes = text.Notes.Where(note => note.Step is Pinyin or Traditional).ToList();
        if (notes.Count == 0)
            yield break;
        var what = string.Join("和", notes.Select(note => note.Step == Pinyin ? "拼音注音" : "繁体字").Distinct());
        yield return new Finding(
            "C-copy",
            Severity.Hint,
            $"文中有{what}，是转换过的副本而不是原件，请与原网页核对。",
            null,
            [.. notes.Select(note => EvidenceOf(text, note))]
        );
    }

    private static IEnumerable<Finding> Damaged(ReportText text)
    {
        foreach (var note in text.Notes.Where(note => note.Step == ShiftedGbk))
            yield return new Finding("C-damaged", Severity.Hint, note.Message, null, [EvidenceOf(text, note)]);
        var source = text.Source.Text.Text;
        var lost = source.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (lost >= 0)
            yield return new Finding(
                "C-damaged",
                Severity.Hint,
                $"有{source.Count(c => c == '\uFFFD')}个字符无法还原，请与原件核对。",
                null,
                [EvidenceOf(text, Around(source, lost))]
            );
        if (LostDate.Match(text.Layout.Text) is { Success: true } date)
            yield return new Finding(
                "C-damaged",
                Severity.Hint,
                $"“{date.Value.Trim()}”中的字符有丢失，请与原件核对。",
                null,
                [text.Quote(new Span(date.Index, date.Length))]
            );
    }

    private static IEnumerable<Finding> Left(ReportText text)
    {
        foreach (var note in text.Notes.Where(note => note.Step == Leftovers))
            yield return new Finding("C-leftover", Severity.Hint, note.Message, null, [EvidenceOf(text, note)]);
        var layout = text.Layout.Text;
        foreach (var pattern in (Regex[])[Tag, StrayNumber, StrayCell])
            if (pattern.Match(layout) is { Success: true } match)
                yield return new Finding(
                    "C-leftover",
                    Severity.Hint,
                    $"“{WhiteSpace.Replace(match.Value, "")}”是转换时留下的多余内容，请删去。",
                    null,
                    [text.Quote(new Span(match.Index, match.Length))]
                );
    }

    private static IEnumerable<Finding> Wording(ReportText text, ProseSentence sentence)
    {
        var twice = Doubled(sentence.Text);
        var slip = twice is null ? Slip.Match(sentence.Text).Value : twice + twice;
        if (slip.Length == 0)
            yield break;
        var message = twice is null ? $"“{slip}”像是错别字，请核对。" : $"“{twice}”重复了一遍。";
        yield return new Finding(
            "C-wording",
            Severity.Hint,
            message,
            null,
            [text.Quote(sentence.InLayout(sentence.Text.IndexOf(slip, StringComparison.Ordinal), slip.Length))]
        );
    }

    /// <summary>A run of Chinese characters that stands twice in a row, or null.</summary>
    private static string? Doubled(string sentence)
    {
        for (var length = ShortestDoubled; length <= LongestDoubled; length++)
        {
            var equal = 0;
            for (var i = 0; i + length < sentence.Length; i++)
            {
                equal = sentence[i] == sentence[i + length] && sentence[i] is >= '\u4e00' and <= '\u9fff' ? equal + 1 : 0;
                if (equal == length)
                    return sentence.Substring(i + 1, length);
            }
        }

        return null;
    }

    private static Evidence EvidenceOf(ReportText text, NormalisingNote note) =>
        new(null, null, null, note.First, text.Source.Text.PlaceOf(note.First.Start), note.Example);

    private static Evidence EvidenceOf(ReportText text, Span original) =>
        new(null, null, null, original, text.Source.Text.PlaceOf(original.Start), text.Source.Text[original].Trim());

    private static Span Around(string source, int at) => Span.Between(Math.Max(0, at - 8), Math.Min(source.Length, at + 9));

    [GeneratedRegex(
        @"(?<!\d)20\d{3,4}月\d{1,2}日|(?<!\d)20\d{4,6}日起?至20\d{4,6}日|〔20\d{3,6}号|(?<!\d)20\d{2}\d{1,2}月\d{1,2}日",
        RegexOptions.None,
        Timeout.Infinite
    )]
    private static partial Regex LostDate { get; }

    [GeneratedRegex(
        @"</?(p|div|span|br|o:p|td|tr)\s?/?>|&(nbsp|ensp|emsp|lt|gt|amp|#\d{2,5});|\[bookmark:[^\]]{0,30}\]",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"(?<=^[ \t]*)\(\d{1,2}\)[ \t]*(?=\([一二三四五六七八九]\))", RegexOptions.Multiline, Timeout.Infinite)]
    private static partial Regex StrayNumber { get; }

    [GeneratedRegex(@"(?<=\n[ \t]*)[,、;.][ \t]*(?=\n)|(?<=\n[ \t]*)[,、;][ \t]*$", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex StrayCell { get; }

    [GeneratedRegex(
        @"高开信息|信息高开|政府信心公开|政府信息公开公开|政府政府信息|的的(?!确)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Slip { get; }

    [GeneratedRegex(@"\s", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex WhiteSpace { get; }
}
