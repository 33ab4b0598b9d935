using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>
/// 文字概要: one paragraph about a series, computed from its numbers: the latest one, how it differs from the one before and from the same period of the year before,
/// and where it stands among all.
/// </summary>
public static class SeriesWords
{
    /// <summary>Periods of a series at least, so that its rank says something.</summary>
    private const int LeastRanked = 4;

    /// <summary>A number of a series.</summary>
    /// <param name="Period">Its period as people read it.</param>
    /// <param name="Code">Code of the period, such as 202501.</param>
    /// <param name="Cell">The number.</param>
    public sealed record Point(string Period, string Code, CubeCell Cell);

    /// <summary>
    /// The paragraph; empty where there is no number. Rates (a measure other than the level) are compared in percentage points and never as per cent of
    /// each other; of what is confidential nothing is said.
    /// </summary>
    /// <param name="name">Name of the series.</param>
    /// <param name="unit">Its unit, or null.</param>
    /// <param name="points">The series in order of time.</param>
    /// <param name="yearAgo">Code of the same period a year before the last, or null where it is not known.</param>
    public static string Of(string name, IndicatorUnit? unit, IReadOnlyList<Point> points, string? yearAgo)
    {
        ArgumentNullException.ThrowIfNull(points);
        var known = points.Where(point => point.Cell.ForOthers().Value is not null).ToList();
        if (known.Count == 0)
            return "";
        var latest = known[^1];
        var words = new StringBuilder($"{latest.Period}，{name}为{Say(latest, unit)}");
        if (latest.Cell.Status == CellStatus.Provisional)
            words.Append("（初步数）");
        if (known.Find(point => point.Code == yearAgo) is { } before && before != latest)
            words.Append(CultureInfo.InvariantCulture, $"，比上年同期{Change(before.Cell.Number, latest.Cell.Number, unit)}");
        if (known.Count > 1 && known[^2].Code != yearAgo)
            words.Append(CultureInfo.InvariantCulture, $"，比{known[^2].Period}{Change(known[^2].Cell.Number, latest.Cell.Number, unit)}");
        words.Append('。');
        if (known.Count >= LeastRanked)
            words.Append(Rank(known, latest));
        return words.ToString();
    }

    private static string Rank(List<Point> known, Point latest)
    {
        var above = known.Count(point => point.Cell.Number > latest.Cell.Number);
        var below = known.Count(point => point.Cell.Number < latest.Cell.Number);
        return above == 0 && below == 0 ? $"{known.Count} 期的数都相同。"
            : above == 0 ? $"这是 {known.Count} 期中的最高值。"
            : below == 0 ? $"这是 {known.Count} 期中的最低值。"
            : $"在 {known.Count} 期中从高到低排第 {above + 1} 位。";
    }

    private static string Say(Point point, IndicatorUnit? unit) => NumberWords.Of(point.Cell, unit) + (unit?.Unit ?? "");

    /// <summary>
    /// How a number differs from one before: rates in percentage points, sizes in per cent, sizes after zero or less as the difference itself. Example: 110 after 100 is
    /// 增长10.0%, a rate of 5.2 after 4.9 is 上升0.3个百分点.
    /// </summary>
    public static string Change(double before, double after, IndicatorUnit? unit)
    {
        var difference = after - before;
        if (IsRate(unit))
        {
            var points = NumberWords.Rounded(Math.Abs(difference), 1);
            return points == 0
                ? "持平"
                : string.Create(CultureInfo.InvariantCulture, $"{(difference > 0 ? "上升" : "下降")}{points:0.0}个百分点");
        }

        if (difference == 0)
            return "持平";
        if (before <= 0)
            return (difference > 0 ? "增加" : "减少")
                + NumberWords.Of(new CubeCell(Math.Abs(difference), CellStatus.Present), unit)
                + unit?.Unit;
        var share = NumberWords.Rounded(Math.Abs(difference) / before * 100, 1);
        return share == 0 ? "基本持平" : string.Create(CultureInfo.InvariantCulture, $"{(difference > 0 ? "增长" : "下降")}{share:0.0}%");
    }

    internal static bool IsRate(IndicatorUnit? unit) =>
        unit is not null && (unit.Unit is "%" or "‰" || unit.Measure != IndicatorMeasure.Level);
}
