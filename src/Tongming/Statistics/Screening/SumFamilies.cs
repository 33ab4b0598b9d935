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

    private static IEnumerable<(long Total, long[] Parts)> Of(CubeShape shape, int dimension)
    {
        var stride = shape.StrideOf(dimension);
        var span = stride * shape.Dimensions[dimension].Categories.Count;
        foreach (var (parent, parts) in shape.FamiliesOf(dimension))
            for (var outer = 0L; outer < shape.CellCount; outer += span)
            for (var inner = outer; inner < outer + stride; inner++)
                if (shape.UnitAt(inner + (parent * stride)) is not { AddsUp: false })
                    yield return (inner + (parent * stride), [.. parts.Select(part => inner + (part * stride))]);
    }
}
