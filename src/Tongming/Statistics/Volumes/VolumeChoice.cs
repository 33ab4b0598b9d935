using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using Tongming.Statistics.Tables;

namespace Tongming.Statistics.Volumes;

/// <summary>
/// Turns what a template chooses into the cells of a cube. A dimension is named by code, by label, or as 指标, 时间 (时期) or 地区; a category by code or label, several
/// with commas between. 时间 also knows 本期, 上年同期, 本年 and 最近N期, all of them seen from the period of the volume; every dimension knows 全部 and 前N项. What is
/// not named: the latest period, all indicators, and of everything else the first category, which usually is the total. The latest period is the last one that has ended when
/// that of the volume ends; a number in a sentence never comes of an earlier one of the same rhythm.
/// </summary>
internal static class VolumeChoice
{
    private static readonly HashSet<string> Reserved = ["题", "行", "空行", "类型"];

    /// <summary>From where periods are seen.</summary>
    /// <param name="Period">That of the volume.</param>
    /// <param name="IsExact">Whether a data set of its rhythm must have it.</param>
    /// <param name="Who">Of what the numbers are, as people know it.</param>
    private sealed record View(VolumePeriod Period, bool IsExact, string Who);

    /// <summary>
    /// The selection. Refused: <c>volume.dimension</c>, a dimension that the cube has not; <c>volume.category</c>, a category that it has not;
    /// <c>volume.no-period</c>, no period up to that of the volume, or in a sentence not that one.
    /// </summary>
    public static Outcome<CubeSelection> Of(CubeShape shape, VolumeInsert insert, VolumePeriod period)
    {
        var places = new IReadOnlyList<int>?[shape.Dimensions.Count];
        var view = new View(period, VolumeInsert.Inline.Contains(insert.Name), WhoOf(shape, insert));
        foreach (var (key, value) in insert.Choices.Where(one => !Reserved.Contains(one.Key)))
        {
            var at = DimensionOf(shape, key);
            if (at < 0)
                return new Refusal("volume.dimension", key, Names(shape.Dimensions.Select(one => one.Label)));
            var chosen = PlacesOf(shape.Dimensions[at], value, view);
            if (chosen.Refusal is { } refusal)
                return refusal;
            places[at] = chosen.Value;
        }

        for (var at = 0; at < places.Length; at++)
            if (places[at] is null)
            {
                var usual = Usual(shape.Dimensions[at], view);
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

    /// <summary>
    /// The name of the period with which a table or chart ends that leaves its end to the data, where that is before the end of the volume's period; null where it ends with it, names its
    /// periods itself, or has none.
    /// </summary>
    public static string? EndBefore(CubeShape shape, VolumeInsert insert, VolumePeriod period)
    {
        var time = shape.IndexOf(DimensionRole.Time);
        if (time < 0 || (Said(shape, insert, time) is { } said && !IsLeftToData(shape.Dimensions[time], said)))
            return null;
        var latest = Latest(shape.Dimensions[time], new View(period, IsExact: false, insert.Code));
        return
            latest.Succeeded && shape.Dimensions[time].Categories[latest.Value] is var end && VolumePeriod.LastDay(end.Code) < period.Last
            ? end.Label
            : null;
    }

    private static bool IsLeftToData(Dimension dimension, string said) =>
        PlaceOf(dimension, said) < 0
        && WordsOf(said).All(word => word is "本期" or "上年同期" or "本年" or "全部" || Counted(word, "最近", "期") is not null);

    /// <summary>What is chosen of a dimension, or null.</summary>
    private static string? Said(CubeShape shape, VolumeInsert insert, int dimension) =>
        insert
            .Choices.Where(one => !Reserved.Contains(one.Key) && DimensionOf(shape, one.Key) == dimension)
            .Select(one => one.Value)
            .LastOrDefault();

    /// <summary>The indicator that is chosen, as people know it; the code of the data set where none is named.</summary>
    private static string WhoOf(CubeShape shape, VolumeInsert insert)
    {
        var at = shape.IndexOf(DimensionRole.Indicator);
        if (at < 0 || Said(shape, insert, at) is not { } said)
            return insert.Code;
        return PlaceOf(shape.Dimensions[at], said) is >= 0 and var place ? shape.Dimensions[at].Categories[place].Label : said;
    }

    private static Outcome<int> Latest(Dimension dimension, View view)
    {
        var ended = Enumerable
            .Range(0, dimension.Categories.Count)
            .Select(at => (At: at, dimension.Categories[at].Code, Last: VolumePeriod.LastDay(dimension.Categories[at].Code)))
            .Where(one => one.Last <= view.Period.Last)
            .ToList();
        if (ended.Find(one => one.Code == view.Period.Code) is { Code: not null } same)
            return same.At;
        var alike = ended.FindAll(one => view.Period.HasRhythmOf(one.Code));
        if (ended.Count == 0 || (view.IsExact && alike.Count > 0))
            return None();
        return (alike.Count > 0 ? alike : ended).MaxBy(one => (one.Last, one.At)).At;

        Refusal None() => new("volume.no-period", view.Who, view.Period.Name);
    }

    private static Outcome<int[]> Usual(Dimension dimension, View view) =>
        dimension.Role switch
        {
            DimensionRole.Time => Latest(dimension, view) is var latest && latest.Refusal is { } refusal ? refusal : (int[])[latest.Value],
            DimensionRole.Indicator => All(dimension),
            _ => (int[])[0],
        };

    private static Outcome<int[]> PlacesOf(Dimension dimension, string value, View view)
    {
        var chosen = new List<int>();
        // The whole first: labels have commas of their own.
        string[] words = PlaceOf(dimension, value) >= 0 ? [value] : WordsOf(value);
        foreach (var word in words)
        {
            var some = dimension.Role == DimensionRole.Time && Timed(dimension, word, view) is { } timed ? timed : Plain(dimension, word);
            if (some.Refusal is { } refusal)
                return refusal;
            chosen.AddRange(some.Value!);
        }

        return chosen.Distinct().ToArray() is { Length: > 0 } places ? places : new Refusal("volume.category", value, dimension.Label);
    }

    private static string[] WordsOf(string value) =>
        value.Split(['，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Outcome<int[]>? Timed(Dimension dimension, string word, View view)
    {
        var count = Counted(word, "最近", "期");
        if (word is not ("本期" or "上年同期" or "本年") && count is null)
            return null;
        var latest = Latest(dimension, view);
        if (latest.Refusal is { } refusal)
            return refusal;
        var (last, code) = (latest.Value, dimension.Categories[latest.Value].Code);
        if (word == "本期")
            return (int[])[last];
        if (word == "上年同期")
            return PeriodCodes.YearBefore(code) is { } before && PlaceOf(dimension, before) is >= 0 and var there
                ? (int[])[there]
                : new Refusal("volume.category", word, dimension.Label);
        // Months and quarters may stand in one column; they are not counted together.
        var alike = All(dimension)
            .Where(at => PeriodCodes.RhythmOf(dimension.Categories[at].Code) == PeriodCodes.RhythmOf(code))
            .Where(at => VolumePeriod.LastDay(dimension.Categories[at].Code) <= VolumePeriod.LastDay(code))
            .ToArray();
        return word == "本年"
            ? alike.Where(at => dimension.Categories[at].Code.StartsWith(code[..4], StringComparison.Ordinal)).ToArray()
            : alike[^Math.Min(count!.Value, alike.Length)..];
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
