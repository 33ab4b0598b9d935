using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;

namespace Tongming.Statistics.Volumes;

/// <summary>
/// Turns what a template chooses into the cells of a cube. A dimension is named by code, by label, or as 指标, 时间 (时期) or 地区; a category by code or label, several
/// with commas between. 时间 also knows 本期, 上年同期, 本年 and 最近N期, all of them seen from the period of the volume; every dimension knows 全部 and 前N项. What is
/// not named: the latest period, all indicators, and of everything else the first category, which usually is the total.
/// </summary>
internal static class VolumeChoice
{
    private static readonly HashSet<string> Reserved = ["题", "行", "空行", "类型"];

    /// <summary>
    /// The selection. Refused: <c>volume.dimension</c>, a dimension that the cube has not; <c>volume.category</c>, a category that it has not;
    /// <c>volume.no-period</c>, no period up to that of the volume.
    /// </summary>
    public static Outcome<CubeSelection> Of(CubeShape shape, VolumeInsert insert, VolumePeriod period)
    {
        var places = new IReadOnlyList<int>?[shape.Dimensions.Count];
        foreach (var (key, value) in insert.Choices.Where(one => !Reserved.Contains(one.Key)))
        {
            var at = DimensionOf(shape, key);
            if (at < 0)
                return new Refusal("volume.dimension", key, Names(shape.Dimensions.Select(one => one.Label)));
            var chosen = PlacesOf(shape.Dimensions[at], value, period);
            if (chosen.Refusal is { } refusal)
                return refusal;
            places[at] = chosen.Value;
        }

        for (var at = 0; at < places.Length; at++)
            if (places[at] is null)
            {
                var usual = Usual(shape.Dimensions[at], period);
                if (usual.Refusal is { } refusal)
                    return refusal;
                places[at] = usual.Value;
            }

        return CubeSelection.OfPlaces(shape, [.. places.Select(one => one!)]);
    }

    /// <summary>The place of a dimension that is named in a template, or -1.</summary>
    public static int DimensionOf(CubeShape shape, string key)
    {
        var at = shape.IndexOf(key);
        for (var place = 0; at < 0 && place < shape.Dimensions.Count; place++)
            at = shape.Dimensions[place].Label == key ? place : -1;
        return at >= 0
            ? at
            : key switch
            {
                "指标" => shape.IndexOf(DimensionRole.Indicator),
                "时间" or "时期" => shape.IndexOf(DimensionRole.Time),
                "地区" => shape.IndexOf(DimensionRole.Region),
                _ => -1,
            };
    }

    /// <summary>The place of the latest period that has ended when that of the volume ends. Refused: <c>volume.no-period</c>.</summary>
    public static Outcome<int> Latest(Dimension dimension, VolumePeriod period)
    {
        for (var at = dimension.Categories.Count - 1; at >= 0; at--)
            if (VolumePeriod.LastDay(dimension.Categories[at].Code) <= period.Last)
                return at;
        return new Refusal("volume.no-period", period.Name);
    }

    private static Outcome<int[]> Usual(Dimension dimension, VolumePeriod period) =>
        dimension.Role switch
        {
            DimensionRole.Time => Latest(dimension, period) is var latest && latest.Refusal is { } refusal
                ? refusal
                : (int[])[latest.Value],
            DimensionRole.Indicator => All(dimension),
            _ => (int[])[0],
        };

    private static Outcome<int[]> PlacesOf(Dimension dimension, string value, VolumePeriod period)
    {
        var chosen = new List<int>();
        // The whole first: labels have commas of their own.
        string[] words =
            PlaceOf(dimension, value) >= 0
                ? [value]
                : value.Split(['，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var some = dimension.Role == DimensionRole.Time && Timed(dimension, word, period) is { } timed ? timed : Plain(dimension, word);
            if (some.Refusal is { } refusal)
                return refusal;
            chosen.AddRange(some.Value!);
        }

        return chosen.Distinct().ToArray() is { Length: > 0 } places ? places : new Refusal("volume.category", value, dimension.Label);
    }

    private static Outcome<int[]>? Timed(Dimension dimension, string word, VolumePeriod period)
    {
        var count = Counted(word, "最近", "期");
        if (word is not ("本期" or "上年同期" or "本年") && count is null)
            return null;
        var latest = Latest(dimension, period);
        if (latest.Refusal is { } refusal)
            return refusal;
        var (last, code) = (latest.Value, dimension.Categories[latest.Value].Code);
        if (word == "本期")
            return (int[])[last];
        if (word == "上年同期")
            return Tables.PeriodCodes.YearBefore(code) is { } before && PlaceOf(dimension, before) is >= 0 and var there
                ? (int[])[there]
                : new Refusal("volume.category", word, dimension.Label);
        if (word == "本年")
            return All(dimension)
                .Where(at => at <= last && dimension.Categories[at].Code.StartsWith(code[..4], StringComparison.Ordinal))
                .ToArray();
        var from = Math.Max(0, last + 1 - count!.Value);
        return Enumerable.Range(from, last + 1 - from).ToArray();
    }

    private static Outcome<int[]> Plain(Dimension dimension, string word)
    {
        if (word == "全部")
            return All(dimension);
        if (Counted(word, "前", "项") is { } first)
            return All(dimension)[..Math.Min(first, dimension.Categories.Count)];
        return PlaceOf(dimension, word) is >= 0 and var place ? (int[])[place] : new Refusal("volume.category", word, dimension.Label);
    }

    private static int? Counted(string word, string before, string after) =>
        word.StartsWith(before, StringComparison.Ordinal)
        && word.EndsWith(after, StringComparison.Ordinal)
        && word.Length > before.Length + after.Length
        && int.TryParse(
            word.AsSpan(before.Length, word.Length - before.Length - after.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
        && count > 0
            ? count
            : null;

    private static int PlaceOf(Dimension dimension, string word)
    {
        var byLabel = -1;
        for (var at = 0; at < dimension.Categories.Count; at++)
        {
            if (dimension.Categories[at].Code == word)
                return at;
            if (byLabel < 0 && dimension.Categories[at].Label == word)
                byLabel = at;
        }

        return byLabel;
    }

    private static int[] All(Dimension dimension) => [.. Enumerable.Range(0, dimension.Categories.Count)];

    private static string Names(IEnumerable<string> names) => string.Join('、', names.Take(8));
}
