using System.Globalization;

namespace Tongming.Requests.Papers;

/// <summary>Dates as official papers write them.</summary>
public static class PaperDate
{
    /// <summary>Full year, month and day in Arabic numerals without leading zeros. Example: March 2, 2026 → 2026年3月2日.</summary>
    [Law("R7-43")]
    public static string Write(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
