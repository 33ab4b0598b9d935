using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongming.Statistics.Sdmx;

/// <summary>
/// Periods as SDMX writes them. Ours to theirs: 2025 stays, 2025H1 is 2025-S1, 2025Q1 is 2025-Q1, 202501 is 2025-M01.
/// </summary>
public static partial class SdmxPeriods
{
    /// <summary>The period of a code, or null for a code that is no such period. No two codes have the same.</summary>
    public static string? OfCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length is not (4 or 6) || !IsYear(code.AsSpan(0, 4)))
            return null;
        return code.Length == 4 ? code
            : code[4] == 'H' && code[5] is ('1' or '2') ? $"{code[..4]}-S{code[5]}"
            : code[4] == 'Q' && code[5] is >= '1' and <= '4' ? $"{code[..4]}-Q{code[5]}"
            : char.IsAsciiDigit(code[4])
            && char.IsAsciiDigit(code[5])
            && int.Parse(code.AsSpan(4), CultureInfo.InvariantCulture) is >= 1 and <= 12
                ? $"{code[..4]}-M{code[4..]}"
            : null;
    }

    /// <summary>
    /// First and last day of a period, both included: 2025, 2025-A1, 2025-S2, 2025-T3, 2025-Q4, 2025-M12, 2025-12, 2025-12-31, a moment (of
    /// which the day counts). Null for anything else, weeks and days of the year as well.
    /// </summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var match = Form().Match(period);
        if (!match.Success)
            return null;
        var year = Number(match, "year");
        if (year == 0)
            return null;
        if (match.Groups["day"].Success)
            return DateOnly.TryParseExact(
                period.AsSpan(0, 10),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? (day, day)
                : null;
        if (match.Groups["month"].Success)
            return Part(year, 12, Number(match, "month"));
        if (!match.Groups["scale"].Success)
            return Part(year, 1, 1);
        var parts = match.Groups["scale"].ValueSpan[0] switch
        {
            'A' => 1,
            'S' => 2,
            'T' => 3,
            'Q' => 4,
            _ => 12,
        };
        return Part(year, parts, Number(match, "part"));
    }

    private static (DateOnly First, DateOnly Last)? Part(int year, int parts, int part)
    {
        if (part < 1 || part > parts)
            return null;
        var months = 12 / parts;
        var last = part * months;
        return (new DateOnly(year, last - months + 1, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsYear(ReadOnlySpan<char> text) => text is not "0000" && text.IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})(-(?<scale>[ASTQ])(?<part>[1-4])|-(?<scale>M)(?<part>[0-9]{2})|-(?<month>[0-9]{2})(-(?<day>[0-9]{2})(T[0-9:.]{5,20}(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
