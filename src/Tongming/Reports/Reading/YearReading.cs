using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds the year that a report is about: by its title, its period, its opening, or what it speaks of most.</summary>
internal static partial class YearReading
{
    private const int LengthOfOpening = 160;
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The year, 2008 or later; null where the text names none.</summary>
    public static int? Read(ReportText text, Outline outline, Stated<string>? title)
    {
        var words = Squeezed.Of(text);
        return OfTitle(title?.Value)
            ?? OfPeriod(text, words)
            ?? OfIntroduction(text, outline)
            ?? OfOpening(text, outline)
            ?? MostNamed(words.Text)
            ?? BeforePublication(text);
    }

    /// <summary>The year in a title, in digits or numerals.</summary>
    public static int? OfTitle(string? title)
    {
        if (title is null)
            return null;
        if (InDigits.Match(title) is { Success: true } digits)
            return Known(int.Parse(digits.ValueSpan));
        if (InNumerals.Match(title) is not { Success: true } numerals)
            return null;
        return Known(
            numerals
                .Value.Replace('○', '〇')
                .Replace('零', '〇')
                .Aggregate(0, (sum, c) => (sum * 10) + Numerals.IndexOf(c, StringComparison.Ordinal))
        );
    }

    private static int? OfPeriod(ReportText text, Squeezed words) =>
        PeriodReading.Read(text, words) is { } period && period.Value.From.Year == period.Value.To.Year
            ? Known(period.Value.From.Year)
            : null;

    private static int? OfIntroduction(ReportText text, Outline outline) =>
        Introduction.Match(Squeezed.Of(text, outline.Preamble).Text) is { Success: true } match
            ? Known(int.Parse(match.Groups["y"].ValueSpan))
            : null;

    private static int? OfOpening(ReportText text, Outline outline)
    {
        var overview = outline.Of(SectionTopic.Overview);
        var openings = new[] { outline.Preamble, overview?.Body ?? new Span(0, 0) };
        foreach (var span in openings)
            if (Opening.Match(Head(Squeezed.Of(text, span).Text)) is { Success: true } match)
                return Known(int.Parse(match.Groups["y"].ValueSpan));
        return null;
    }

    /// <summary>The year named most often as a year of doing; of two the earlier one, since plans speak of the next.</summary>
    private static int? MostNamed(string words) =>
        Named
            .Matches(words)
            .Select(match => int.Parse(match.Groups["y"].ValueSpan))
            .Where(year => Known(year) is not null)
            .GroupBy(year => year)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => (int?)group.Key)
            .FirstOrDefault();

    private static int? BeforePublication(ReportText text) => DateReading.Published(text)?.Value.Year - 1;

    private static int? Known(int year) => year is >= 2007 and <= 2100 ? year : null;

    private static string Head(string words) => words.Length > LengthOfOpening ? words[..LengthOfOpening] : words;

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex InDigits { get; }

    [GeneratedRegex("二[〇○零][〇○零一二三四五六七八九]{2}", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex InNumerals { get; }

    [GeneratedRegex(
        @"现(将|就|对)[^。]{0,30}?(?<!\d)(?<y>20\d\d)年度?[^。]{0,40}报告(如下|于后)|(?<!\d)(?<y>20\d\d)年度?(政府信息公开|政务公开|信息公开)(工作)?(年度报告|年报|情况报告)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(
        @"(?<!\d)(?<y>20\d\d)年(度)?(以来)?(,|[\u4e00-\u9fff]{2,20}(坚持|认真|全面|严格|深入|按照|紧紧|以|积极|在))",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Opening { get; }

    [GeneratedRegex(
        @"(?<![\d〔\[(《-])(?<y>20\d\d)年(?!\d{1,2}月\d{1,2}日(第|修订|起施行))",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Named { get; }
}
