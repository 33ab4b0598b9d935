using System.Globalization;

namespace Tongming.Statistics.Tables;

/// <summary>Codes of periods that begin with their year: 2025, 202501, 2025Q1.</summary>
public static class PeriodCodes
{
    /// <summary>
    /// How long a period is, by its code: Y for a year, H, Q and M for halves, quarters and months, a question mark for what is none of them. Only periods of one rhythm are
    /// neighbours.
    /// </summary>
    public static char RhythmOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length switch
        {
            4 when YearBefore(code) is not null => 'Y',
            6 when YearBefore(code) is not null && code[4] is 'H' or 'Q' => code[4],
            6 when YearBefore(code) is not null && char.IsAsciiDigit(code[4]) && char.IsAsciiDigit(code[5]) => 'M',
            _ => '?',
        };
    }

    /// <summary>The same period of the year before, or null where the code does not begin with a year. Example: 202601 gives 202501.</summary>
    public static string? YearBefore(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return
            code.Length >= 4
            && int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year > 1000
            ? (year - 1).ToString(CultureInfo.InvariantCulture) + code[4..]
            : null;
    }
}
