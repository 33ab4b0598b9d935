using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Screening;

/// <summary>The totals of a cube with their parts, cell by cell, of indicators that add up.</summary>
internal static class SumFamilies
{
    public static IEnumerable<(long Total, long[] Parts)> Of(CubeShape shape)
    {
        for (var at = 0; at < shape.Dimensions.Count; at++)
            if (shape.Dimensions[at].Role is DimensionRole.Classification or DimensionRole.Region)
                foreach (var family in Of(shape, at))
                    yield return family;
    }

    public static IndicatorUnit? UnitOf(CubeShape shape, long position) =>
        shape.IndexOf(DimensionRole.Indicator) is >= 0 and var at
            ? shape.Dimensions[at].Categories[shape.IndexAt(position, at)].Unit
            : null;

    private static IEnumerable<(long Total, long[] Parts)> Of(CubeShape shape, int dimension)
    {
        var stride = shape.StrideOf(dimension);
        var span = stride * shape.Dimensions[dimension].Categories.Count;
        foreach (var (parent, parts) in Families(shape, dimension))
            for (var outer = 0L; outer < shape.CellCount; outer += span)
            for (var inner = outer; inner < outer + stride; inner++)
                if (UnitOf(shape, inner + (parent * stride)) is not { AddsUp: false })
                    yield return (inner + (parent * stride), [.. parts.Select(part => inner + (part * stride))]);
    }

    private static IEnumerable<(int Parent, int[] Parts)> Families(CubeShape shape, int dimension) =>
        shape
            .Dimensions[dimension]
            .Categories.Select((category, at) => (category.Parent, At: at))
            .Where(one => one.Parent is not null)
            .GroupBy(one => one.Parent!)
            .Select(family => (shape.IndexOf(dimension, family.Key), family.Select(one => one.At).ToArray()));
}
