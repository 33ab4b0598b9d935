using System.Globalization;

namespace Tongming.Statistics.Px;

/// <summary>Periods as the TIMEVAL of a PX file writes them: a scale (A1, H1, Q1, M1) and digits.</summary>
internal static class PxPeriods
{
    private const int MostPeriods = 10_000;

    /// <summary>The scale of codes such as 2026, 2026H1, 2026Q3, 202607, or null where they are not all of one.</summary>
    public static string? ScaleOf(IReadOnlyList<string> codes) =>
        codes.All(IsYear) ? "A1"
        : codes.All(code => IsPart(code, 'H', 2)) ? "H1"
        : codes.All(code => IsPart(code, 'Q', 4)) ? "Q1"
        : codes.All(IsMonth) ? "M1"
        : null;

    public static string ToTimeval(string code) => code.Length == 6 && !char.IsAsciiDigit(code[4]) ? code.Remove(4, 1) : code;

    /// <summary>Our code for a period of a file.</summary>
    public static string FromTimeval(string scale, string period) =>
        scale is "H1" or "Q1" && period.Length == 5 ? period.Insert(4, scale[..1]) : period;

    /// <summary>All periods from one to another, or none where that is not understood.</summary>
    public static IReadOnlyList<string> Between(string scale, string first, string last)
    {
        var parts = scale switch
        {
            "A1" => 1,
            "H1" => 2,
            "Q1" => 4,
            "M1" => 12,
            _ => 0,
        };
        if (
            parts == 0
            || Number(first, parts) is not { } from
            || Number(last, parts) is not { } to
            || to < from
            || to - from >= MostPeriods
        )
            return [];
        return [.. Enumerable.Range(from, to - from + 1).Select(number => Text(number, parts))];
    }

    private static int? Number(string period, int parts)
    {
        var digits = Digits(parts);
        if (period.Length != 4 + digits || !int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        if (parts == 1)
            return number;
        var scale = digits == 1 ? 10 : 100;
        return number % scale is > 0 and var part && part <= parts ? ((number / scale) * parts) + part - 1 : null;
    }

    private static string Text(int number, int parts) =>
        parts == 1
            ? number.ToString("0000", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{number / parts:0000}")
                + ((number % parts) + 1).ToString(new string('0', Digits(parts)), CultureInfo.InvariantCulture);

    private static int Digits(int parts) =>
        parts switch
        {
            1 => 0,
            12 => 2,
            _ => 1,
        };

    private static bool IsYear(string code) => code.Length == 4 && code.All(char.IsAsciiDigit);

    private static bool IsPart(string code, char letter, int most) =>
        code.Length == 6 && IsYear(code[..4]) && code[4] == letter && code[5] >= '1' && code[5] - '0' <= most;

    private static bool IsMonth(string code) => code.Length == 6 && code.All(char.IsAsciiDigit) && Number(code, 12) is not null;
}
