using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds the day of publication: what the page says above the text, else the date under it.</summary>
internal static partial class DateReading
{
    private const int LinesOfSignature = 25;
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The date of publication that the document states, or null.</summary>
    public static Stated<DateOnly>? Published(ReportText text)
    {
        var layout = text.Layout.Text;
        return Labelled(LabelOfPage, layout) ?? Labelled(LabelOfDocument, layout) ?? Signed(text);
    }

    private static Stated<DateOnly>? Labelled(Regex label, string layout)
    {
        foreach (Match match in label.Matches(layout))
            if (DateOf(match) is { } date)
                return new Stated<DateOnly>(date, new Span(match.Index, match.Length));
        return null;
    }

    /// <summary>A date alone on one of the last lines, as under a letter; also behind the body's name.</summary>
    private static Stated<DateOnly>? Signed(ReportText text)
    {
        var last = text.Lines.Where(line => text[line].Any(c => !char.IsWhiteSpace(c))).TakeLast(LinesOfSignature).Reverse();
        foreach (var line in last)
        {
            var words = Squeezed.Of(text, line).Text;
            var match = Signature.Match(words);
            if (match.Success && DateOf(match) is { } date)
                return new Stated<DateOnly>(date, line);
            if (InNumerals.Match(words) is { Success: true } numerals && DateInNumerals(numerals) is { } written)
                return new Stated<DateOnly>(written, line);
        }

        return null;
    }

    private static DateOnly? DateOf(Match match) =>
        DateOf(int.Parse(match.Groups["y"].ValueSpan), int.Parse(match.Groups["m"].ValueSpan), int.Parse(match.Groups["d"].ValueSpan));

    /// <summary>The day, or null where there is none such; days before the first regulation are dates of a machine, not of a report.</summary>
    private static DateOnly? DateOf(int year, int month, int day) =>
        year is >= 2008 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? DateInNumerals(Match match)
    {
        var year = match
            .Groups["y"]
            .Value.Replace('○', '〇')
            .Replace('零', '〇')
            .Aggregate(0, (sum, c) => (sum * 10) + Numerals.IndexOf(c, StringComparison.Ordinal));
        return (HeadingNumber.Parse(match.Groups["m"].Value), HeadingNumber.Parse(match.Groups["d"].Value)) is ({ } month, { } day)
            ? DateOf(year, month, day)
            : null;
    }

    [GeneratedRegex(
        @"(发布|公布|发表|公开|发稿|信息)[ \t]{0,4}(日期|时间)[ \t]{0,4}[:|]?\s{0,6}(?<y>20\d\d)[ \t]?[-/.年][ \t]?(?<m>\d{1,2})[ \t]?[-/.月][ \t]?(?<d>\d{1,2})",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex LabelOfPage { get; }

    [GeneratedRegex(
        @"((成文|生成|发文|印发|制作|编制)[ \t]{0,4}(日期|时间)|(?<=^[ \t]*)(日[ \t]*期|时[ \t]*间))[ \t]{0,4}[:|]?\s{0,6}(?<y>20\d\d)[ \t]?[-/.年][ \t]?(?<m>\d{1,2})[ \t]?[-/.月][ \t]?(?<d>\d{1,2})",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        Timeout.Infinite
    )]
    private static partial Regex LabelOfDocument { get; }

    [GeneratedRegex(
        @"^[\u4e00-\u9fff]{0,30}(?<y>20\d\d)[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})日?$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Signature { get; }

    [GeneratedRegex(
        @"^[\u4e00-\u9fff]{0,30}?(?<y>二[〇○零][〇○零一二三四五六七八九]{2})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex InNumerals { get; }
}
