using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Screening;

/// <summary>
/// Checks that a total is the sum of its parts, along the hierarchies of classifications and regions. The parts of a category are those
/// that name it as their parent, and are taken to be all of it. Only for indicators that add up (<see cref="IndicatorUnit.AddsUp"/>), and
/// only where the total and all parts have numbers.
/// </summary>
public static class SumScreening
{
    /// <summary>
    /// Checks a cube. Each of n parts and the total may be rounded, so that half a unit of the last published decimal for each of the n + 1
    /// is allowed; where decimals are not said, of a whole. Facts: total, sum of the parts, what is allowed.
    /// </summary>
    public static ScreeningResult Check(ICells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var tally = new ScreeningTally(ScreeningRule.Sum, ScreeningVerdict.Fail);
        for (var at = 0; at < cells.Shape.Dimensions.Count; at++)
            if (cells.Shape.Dimensions[at].Role is DimensionRole.Classification or DimensionRole.Region)
                Check(cells, at, tally);
        return tally.ToResult();
    }

    private static void Check(ICells cells, int dimension, ScreeningTally tally)
    {
        var shape = cells.Shape;
        var stride = shape.StrideOf(dimension);
        var span = stride * shape.Dimensions[dimension].Categories.Count;
        foreach (var family in Families(shape, dimension))
            for (var outer = 0L; outer < shape.CellCount; outer += span)
            for (var inner = outer; inner < outer + stride; inner++)
                Check(cells, inner + (family.Parent * stride), [.. family.Parts.Select(part => inner + (part * stride))], tally);
    }

    private static void Check(ICells cells, long total, long[] parts, ScreeningTally tally)
    {
        var shape = cells.Shape;
        var indicator = shape.IndexOf(DimensionRole.Indicator);
        var unit = indicator < 0 ? null : shape.Dimensions[indicator].Categories[shape.IndexAt(total, indicator)].Unit;
        if (unit is { AddsUp: false } || cells.At(total).Value is not { } stated)
            return;
        var sum = 0.0;
        var size = Math.Abs(stated);
        foreach (var part in parts)
        {
            if (cells.At(part).Value is not { } number)
                return;
            sum += number;
            size += Math.Abs(number);
        }

        tally.Examine();
        // What the arithmetic of doubles itself may be off.
        var allowed = (0.5 * Math.Pow(10, -(unit?.Decimals ?? 0)) * (parts.Length + 1)) + (size * 1e-12);
        if (Math.Abs(stated - sum) > allowed)
            tally.Find(shape.CodesAt(total), null, stated, sum, allowed);
    }

    private static IEnumerable<(int Parent, int[] Parts)> Families(CubeShape shape, int dimension) =>
        shape
            .Dimensions[dimension]
            .Categories.Select((category, at) => (category.Parent, At: at))
            .Where(one => one.Parent is not null)
            .GroupBy(one => one.Parent!)
            .Select(family => (shape.IndexOf(dimension, family.Key), family.Select(one => one.At).ToArray()));
}
