using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>The numbers of a series, and in words how two of them differ.</summary>
public static class SeriesWords
{
    /// <summary>A number of a series.</summary>
    /// <param name="Period">Its period as people read it.</param>
    /// <param name="Code">Code of the period, such as 202501.</param>
    /// <param name="Cell">The number.</param>
    public sealed record Point(string Period, string Code, CubeCell Cell);

    /// <summary>
    /// How a number differs from one before. Both are taken with the decimals with which they are published, so that whoever reads them can work it out again: rates in points
    /// (of a per cent or a per mille) with the decimals of the rate, one at least; sizes in per cent with one decimal; sizes after zero or less as the difference itself. Example:
    /// 110 after 100 is 增长10.0%, a rate of 5.2% after 4.9% is 上升0.3个百分点, one of 5.2‰ after 4.9‰ 上升0.3个千分点.
    /// </summary>
    public static string Change(double before, double after, IndicatorUnit? unit)
    {
        var (from, to) = (NumberWords.Published(before, unit), NumberWords.Published(after, unit));
        var difference = to - from;
        if (difference == 0)
            return "持平";
        if (IsRate(unit))
            return Rounded(Math.Abs(difference), Math.Max(1, unit?.Decimals ?? 1)) is { } points
                ? $"{(difference > 0 ? "上升" : "下降")}{points}个{(unit?.Unit == "‰" ? "千" : "百")}分点"
                : "基本持平";
        if (from <= 0)
            return (difference > 0 ? "增加" : "减少")
                + NumberWords.Of(new CubeCell(Math.Abs(difference), CellStatus.Present), unit)
                + unit?.Unit;
        return Rounded(Math.Abs(difference) / from * 100, 1) is { } share ? $"{(difference > 0 ? "增长" : "下降")}{share}%" : "基本持平";
    }

    internal static bool IsRate(IndicatorUnit? unit) =>
        unit is not null && (unit.Unit is "%" or "‰" || unit.Measure != IndicatorMeasure.Level);

    /// <summary>A number with so many decimals; null where nothing of it is left.</summary>
    private static string? Rounded(double number, int decimals) =>
        NumberWords.Rounded(number, decimals) is var rounded && rounded > 0
            ? rounded.ToString("F" + decimals, CultureInfo.InvariantCulture)
            : null;
}
