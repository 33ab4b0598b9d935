using System.Text.RegularExpressions;

namespace Tongming.Reports.Reading;

/// <summary>Finds the period that the numbers of a report are about.</summary>
internal static partial class PeriodReading
{
    private const int WordsAround = 40;

    /// <summary>The period of the statistics, both days included; null where none is stated or its digits are lost.</summary>
    public static Stated<(DateOnly From, DateOnly To)>? Read(ReportText text, Squeezed words)
    {
        foreach (Match match in Period.Matches(words.Text))
        {
            var start = Math.Max(0, match.Index - WordsAround);
            var around = words.Text[start..Math.Min(words.Text.Length, match.Index + match.Length + 6)];
            if (!About.IsMatch(around) || DatesOf(match) is not { } dates)
                continue;
            return new Stated<(DateOnly, DateOnly)>(dates, words.Origin(match.Index, match.Length));
        }

        return null;
    }

    private static (DateOnly From, DateOnly To)? DatesOf(Match match)
    {
        var from = int.Parse(match.Groups["y"].ValueSpan);
        var to = match.Groups["y2"].Success ? int.Parse(match.Groups["y2"].ValueSpan) : from;
        return
            DateOf(from, match.Groups["m"].Value, match.Groups["d"].Value) is { } first
            && DateOf(to, match.Groups["m2"].Value, match.Groups["d2"].Value) is { } last
            ? (first, last)
            : null;
    }

    private static DateOnly? DateOf(int year, string monthWords, string dayWords)
    {
        var (month, day) = (int.Parse(monthWords), int.Parse(dayWords));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(
        @"(?<y>20\d\d)[年./-](?<m>\d{1,2})[月./-](?<d>\d{1,2})日?(起|开始)?,?(至|到|-|—|~|－|――|——)+((?<y2>20\d\d)[年./-]|同年|当年)?(?<m2>\d{1,2})[月./-](?<d2>\d{1,2})日?",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Period { get; }

    [GeneratedRegex(
        "统计(数据|期限|年限|时限|时间|周期|范围|的)|数据.{0,8}(期限|年限|时限|时间)|列数据|报告(期|时限|期限)|期限",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex About { get; }
}
