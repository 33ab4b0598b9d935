using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Statistics.Cubes;
using Tongming.Texts;

namespace Tongming.Statistics.Importing.Labels;

/// <summary>
/// Reads labels of periods: 2025年, 2025年1月, 1—10月, 一季度, 前三季度, 上半年, 全年, 2025Q1, 2025-01, 202501, 2025M01 and their like, with
/// full-width digits, any dash and spaces anywhere.
/// </summary>
public static partial class PeriodText
{
    private const int Longest = 40;

    /// <summary>Reads a label.</summary>
    /// <param name="text">The label and nothing else.</param>
    /// <param name="year">The year that it belongs to where it names none (1月), or null.</param>
    /// <returns>The period, or null where it is none, or where no year is known.</returns>
    public static NamedPeriod? Read(ReadOnlySpan<char> text, int? year = null)
    {
        if (text.Length > Longest)
            return null;
        var plain = Plain(text);
        var moment = plain.EndsWith('末') || plain.EndsWith('底');
        var summed = plain.EndsWith("累计", StringComparison.Ordinal) || plain.EndsWith("(累计)", StringComparison.Ordinal);
        plain = moment ? plain[..^1] : Ending().Replace(plain, "");
        return (Compact(plain) ?? Worded(plain, year)) switch
        {
            null => null,
            { } read when moment => read with { EndOfPeriod = true },
            { } read when summed => read with { FirstMonth = 1 },
            var read => read,
        };
    }

    /// <summary>The period of a day: its month.</summary>
    public static NamedPeriod? Of(DateTime day) => Checked(day.Year, day.Month, day.Month, PeriodScale.Month);

    /// <summary>The first period that a title or the name of a sheet names: 2025年1-10月 in 全市2025年1-10月主要指标.</summary>
    public static NamedPeriod? Find(string text, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Read(text, year) is { } whole)
            return whole;
        foreach (Match match in Named().Matches(Plain(text)))
            if (Read(match.ValueSpan, year) is { } read)
                return read;
        return null;
    }

    /// <summary>The first year that a text names with 年 or alone: 2025 in 2025年主要指标.</summary>
    public static int? YearIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = YearNamed().Match(Plain(text));
        return match.Success ? Number(match.Groups["year"].ValueSpan) : null;
    }

    private static NamedPeriod? Compact(string plain)
    {
        var match = Short().Match(plain);
        if (!match.Success)
            return null;
        var year = Number(match.Groups["year"].ValueSpan);
        return match.Groups["quarter"] is { Success: true } quarter ? Span(year, quarter.Value, quarter.Value, PeriodScale.Quarter)
            : match.Groups["half"] is { Success: true } half ? Span(year, half.Value, half.Value, PeriodScale.HalfYear)
            : match.Groups["month"] is { Success: true } month ? Span(year, month.Value, month.Value, PeriodScale.Month)
            : Checked(year, 1, 12, PeriodScale.Year);
    }

    private static NamedPeriod? Worded(string plain, int? given)
    {
        var match = Words().Match(plain);
        var year = match.Groups["year"] is { Success: true } named ? YearOf(named.ValueSpan) : given;
        if (!match.Success || plain.Length == 0 || year is not { } known)
            return null;
        var first = match.Groups["first"];
        if (match.Groups["months"] is { Success: true } months)
            return Span(known, first.Success ? first.Value : months.Value, months.Value, PeriodScale.Month);
        if (match.Groups["quarters"] is { Success: true } quarters)
            return Span(known, first.Success ? first.Value : quarters.Value, quarters.Value, PeriodScale.Quarter);
        if (match.Groups["till"] is { Success: true } till)
            return Span(known, "1", till.Value, PeriodScale.Quarter);
        return match.Groups["half"].Value switch
        {
            "上" => Checked(known, 1, 6, PeriodScale.HalfYear),
            "下" => Checked(known, 7, 12, PeriodScale.HalfYear),
            _ => Checked(known, 1, 12, PeriodScale.Year),
        };
    }

    /// <summary>From one part of a year to another: from the first on is cumulative, 4-6月 is a quarter, anything else is no period.</summary>
    private static NamedPeriod? Span(int year, string first, string last, PeriodScale scale)
    {
        var months = scale switch
        {
            PeriodScale.HalfYear => 6,
            PeriodScale.Quarter => 3,
            _ => 1,
        };
        var (from, to) = (((Part(first) - 1) * months) + 1, Part(last) * months);
        if (from < 1 || to > 12 || from > to)
            return null;
        if (from == 1 || to - from + 1 == months)
            return Checked(year, from, to, scale);
        return (to - from + 1, to % 3, to % 6) switch
        {
            (3, 0, _) => Checked(year, from, to, PeriodScale.Quarter),
            (6, _, 0) => Checked(year, from, to, PeriodScale.HalfYear),
            _ => null,
        };
    }

    private static NamedPeriod? Checked(int year, int first, int last, PeriodScale scale) =>
        year is >= 1900 and <= 2100 ? new NamedPeriod(year, first, last, scale) : null;

    private static int Part(string text) =>
        char.IsAsciiDigit(text[0]) ? Number(text)
        : ChineseNumber.TryRead(text, out var value) ? (int)Math.Min(value, 99)
        : 0;

    private static int? YearOf(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) ? Number(text)
        : ChineseNumber.TryRead(text, out var value) ? (int)Math.Min(value, 9999)
        : null;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Narrow, without spaces, every dash a single hyphen.</summary>
    private static string Plain(ReadOnlySpan<char> text)
    {
        Span<char> plain = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var wide in text)
        {
            var narrow = Widths.Narrow(wide);
            narrow = narrow is '~' or '至' or '─' or '━' ? '-' : narrow;
            if (!char.IsWhiteSpace(narrow) && !(narrow == '-' && length > 0 && plain[length - 1] == '-'))
                plain[length++] = narrow;
        }

        return new string(plain[..length]);
    }

    [GeneratedRegex(@"(?:份|份?\(?累计\)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(
        """
            ^(?<year>\d{4})
              (?: $
                | -?[Qq](?<quarter>[1-4])$
                | -?[Hh](?<half>[12])$
                | -?[Mm](?<month>\d\d)$
                | (?<month>\d\d)$
                | [-./](?<month>\d{1,2})(?:[-./](?:0?[1-9]|[12]\d|3[01]))?$ )
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        """
            ^(?:(?<year>\d{4}|[〇○零一二三四五六七八九]{4})年度?)?
              (?: (?:(?<first>\d{1,2}|[一二三四五六七八九十]{1,2})月?-)?(?<months>\d{1,2}|[一二三四五六七八九十]{1,2})月份?
                | (?<=年)(?<months>\d{1,2})
                | (?:(?<first>[1-4一二三四])季?度?-)?第?(?<quarters>[1-4一二三四])季度?
                | 前(?<till>[2-4二三四])个?季度
                | (?<half>[上下])半年
                | 全年
                | (?<=年度?) )$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        """
            (?:\d{4}年度?)? (?: (?:\d{1,2}-)?\d{1,2}月份? | 第?[1-4一二三四]季度 | 前[二三23]个?季度 | [上下]半年 | 全年 ) (?:末|底|累计)?
            | \d{4}年[末底]?
            | (?<!\d)\d{6}(?!\d)
            | (?<!\d)\d{4}-?[QqHhMm]\d{1,2}(?!\d)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearNamed();
}
