using System.Globalization;

namespace Tongming.Statistics.Tables;

/// <summary>Codes of periods that begin with their year: 2025, 202501, 2025Q1.</summary>
public static class PeriodCodes
{
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
