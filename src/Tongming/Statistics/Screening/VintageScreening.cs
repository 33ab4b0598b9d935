using Tongming.Statistics.Cubes;
using Tongming.Statistics.Vintages;

namespace Tongming.Statistics.Screening;

/// <summary>Checks a version against the one before.</summary>
public static class VintageScreening
{
    /// <summary>Indicators whose unit is another one. Facts: the unit before and after, or empty texts.</summary>
    public static ScreeningResult Units(CubeShape earlier, CubeShape later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var tally = new ScreeningTally(ScreeningRule.Unit, ScreeningVerdict.Warning);
        var (before, after) = (earlier.IndexOf(DimensionRole.Indicator), later.IndexOf(DimensionRole.Indicator));
        if (before < 0 || after < 0)
            return tally.ToResult();
        foreach (var category in later.Dimensions[after].Categories)
        {
            var at = earlier.IndexOf(before, category.Code);
            if (at < 0)
                continue;
            tally.Examine();
            var old = earlier.Dimensions[before].Categories[at].Unit;
            if (old != category.Unit)
                tally.Find([category.Code], null, old?.ToString() ?? "", category.Unit?.ToString() ?? "");
        }

        return tally.ToResult();
    }

    /// <summary>
    /// Series that had a number in the newest period of the earlier version and have nothing in the newest period of the later one, or are
    /// not there any more. A confidential cell and one that is not applicable say something. Facts: both periods. Codes are those of the
    /// earlier version. Looks at nothing where the dimensions are not the same.
    /// </summary>
    public static ScreeningResult LostSeries(ICells earlier, ICells later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var tally = new ScreeningTally(ScreeningRule.LostSeries, ScreeningVerdict.Warning);
        var (before, after) = (SeriesWalk.Of(earlier.Shape), SeriesWalk.Of(later.Shape));
        if (before is null || after is null || !HaveSameDimensions(earlier.Shape, later.Shape))
            return tally.ToResult();
        var time = earlier.Shape.IndexOf(DimensionRole.Time);
        foreach (var series in before.All())
        {
            if (!CellSigns.HasNumber(earlier.At(series[^1]).Status))
                continue;
            tally.Examine();
            var codes = earlier.Shape.CodesAt(series[^1]);
            string[] now = [.. codes.Select((code, at) => at == time ? after.Periods[^1] : code)];
            if (At(earlier.Shape, later, now) is null or { Status: CellStatus.Missing })
                tally.Find(codes, null, before.Periods[^1], after.Periods[^1]);
        }

        return tally.ToResult();
    }

    private static bool HaveSameDimensions(CubeShape earlier, CubeShape later) =>
        !ShapeComparison
            .Between(earlier, later)
            .Any(change =>
                change.Kind is ShapeChangeKind.DimensionAdded or ShapeChangeKind.DimensionRemoved or ShapeChangeKind.RoleChanged
            );

    /// <summary>The cell of codes that are in the order of another shape, or null.</summary>
    private static CubeCell? At(CubeShape order, ICells cells, string[] codes)
    {
        var position = 0L;
        for (var at = 0; at < codes.Length; at++)
        {
            var there = cells.Shape.IndexOf(order.Dimensions[at].Code);
            var place = cells.Shape.IndexOf(there, codes[at]);
            if (place < 0)
                return null;
            position += place * cells.Shape.StrideOf(there);
        }

        return cells.At(position);
    }
}
