using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>
/// 数据解读的一段话: what a series and its regions say, computed from the numbers as they are published (rounded to the decimals of their indicator, changes too): the newest one, how it differs from
/// the same period of the year before and from the period before, for how many periods it has risen or fallen, since when it is the highest or lowest, and how the regions
/// rank. Of missing and confidential numbers nothing is said, and nothing that is said depends on them.
/// </summary>
public static class FigureWords
{
    /// <summary>Periods that a claim of highest, lowest or alike covers at least, the newest one counted.</summary>
    public const int LeastPeriods = 4;

    /// <summary>Places of regions that are told, besides the last one.</summary>
    private const int Told = 3;

    /// <summary>Most regions that are named at one place.</summary>
    private const int MostNames = 5;

    /// <summary>A region at the newest period.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Cell">Its number.</param>
    public sealed record Place(string Name, CubeCell Cell);

    /// <summary>
    /// The paragraph; empty where no period has a number. Changes between periods are not told of sums from the beginning of the year (累计), which only grow; ranks where at least
    /// two regions have numbers, equal numbers at the same place.
    /// </summary>
    /// <param name="name">Name of the series.</param>
    /// <param name="unit">Its unit, or null.</param>
    /// <param name="points">All periods in order of time, those without numbers too: a gap ends what is said of a run.</param>
    /// <param name="places">Regions at the newest period with a number, in the order of the cube; none for a series without regions.</param>
    public static string Of(string name, IndicatorUnit? unit, IReadOnlyList<SeriesWords.Point> points, IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(places);
        if (points.LastOrDefault(point => Shown(point.Cell, unit) is not null) is not { } newest)
            return "";
        // Months and quarters may stand in one series; only those of one length are compared.
        points = [.. points.Where(point => PeriodCodes.RhythmOf(point.Code) == PeriodCodes.RhythmOf(newest.Code))];
        var numbers = points.Select(point => Shown(point.Cell, unit)).ToList();
        var at = numbers.FindLastIndex(number => number is not null);
        var latest = points[at];
        var words = new StringBuilder($"{latest.Period}，{name}为{Say(numbers[at]!.Value, unit)}");
        if (latest.Cell.Status == CellStatus.Provisional)
            words.Append("（初步数）");
        var yearAgo = PeriodCodes.YearBefore(latest.Code);
        if (PlaceOf(points, yearAgo, at) is >= 0 and var year && numbers[year] is not null)
            words.Append("，比上年同期").Append(SeriesWords.Change(numbers[year]!.Value, numbers[at]!.Value, unit));
        if (MovesBetweenPeriods(unit) && at > 0 && numbers[at - 1] is not null && points[at - 1].Code != yearAgo)
            words.Append("，比").Append(points[at - 1].Period).Append(SeriesWords.Change(numbers[at - 1]!.Value, numbers[at]!.Value, unit));
        words.Append('。');
        if (MovesBetweenPeriods(unit))
            words.Append(RunOf(numbers, at)).Append(ExtremeOf(points, numbers, at));
        return words.Append(RanksOf(places, unit)).ToString();
    }

    /// <summary>Whether the next period of an indicator may be less than the one before by its nature: not so for sums since the beginning of the year.</summary>
    private static bool MovesBetweenPeriods(IndicatorUnit? unit) =>
        unit is not { Period: PeriodBasis.Cumulative, Measure: IndicatorMeasure.Level } || SeriesWords.IsRate(unit);

    private static int PlaceOf(IReadOnlyList<SeriesWords.Point> points, string? code, int before)
    {
        for (var place = 0; code is not null && place < before; place++)
            if (points[place].Code == code)
                return place;
        return -1;
    }

    private static string RunOf(List<double?> numbers, int at)
    {
        var (steps, direction) = (0, 0);
        for (var place = at; place > 0 && numbers[place] is { } after && numbers[place - 1] is { } before; place--, steps++)
        {
            var sign = after.CompareTo(before);
            if (steps > 0 && sign != direction)
                break;
            direction = sign;
        }

        return steps < 2 ? ""
            : direction > 0 ? $"已连续 {steps} 期上升。"
            : direction < 0 ? $"已连续 {steps} 期下降。"
            : $"已连续 {steps} 期持平。";
    }

    private static string ExtremeOf(IReadOnlyList<SeriesWords.Point> points, List<double?> numbers, int at)
    {
        foreach (var (word, sign) in new[] { ("最高", 1), ("最低", -1) })
        {
            var from = at;
            while (from > 0 && numbers[from - 1] is { } before && numbers[at]!.Value.CompareTo(before) == sign)
                from--;
            if (at - from + 1 >= LeastPeriods)
                return $"是 {points[from].Period}以来 {at - from + 1} 期中{word}的。";
        }

        return "";
    }

    private static string RanksOf(IReadOnlyList<Place> places, IndicatorUnit? unit)
    {
        var known = places.Select(place => (place.Name, Number: Shown(place.Cell, unit))).Where(one => one.Number is not null).ToList();
        if (known.Count < 2)
            return "";
        var groups = known.GroupBy(one => one.Number!.Value).OrderByDescending(group => group.Key).ToList();
        var absent = places.Count > known.Count ? $"另有 {places.Count - known.Count} 个地区没有公开的数。" : "";
        if (groups.Count == 1)
            return $"有数的 {known.Count} 个地区都是{Say(groups[0].Key, unit)}。{absent}";
        var (said, rank) = (new List<string>(), 1);
        foreach (var group in groups)
        {
            var names = group.Select(one => one.Name).ToList();
            if (rank <= Told)
                said.Add($"{Names(names)}{(names.Count > 1 ? "并列" : "")}第 {rank} 位（{Say(group.Key, unit)}）");
            else if (group == groups[^1])
                said.Add($"{Names(names)}{(names.Count > 1 ? "并列" : "")}最后一位（{Say(group.Key, unit)}）");
            rank += names.Count;
        }

        return $"有数的 {known.Count} 个地区从高到低，{string.Join('，', said)}。{absent}";
    }

    private static string Names(List<string> names) =>
        names.Count > MostNames ? $"{string.Join('、', names.Take(MostNames))}等 {names.Count} 个地区" : string.Join('、', names);

    private static double? Shown(CubeCell cell, IndicatorUnit? unit) =>
        cell.ForOthers().Value is { } number ? NumberWords.Published(number, unit) : null;

    private static string Say(double number, IndicatorUnit? unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{NumberWords.Of(new CubeCell(number, CellStatus.Present), unit)}{unit?.Unit}");
}
