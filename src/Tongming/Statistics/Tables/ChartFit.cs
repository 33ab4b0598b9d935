using Tongming.Statistics.Cubes;
using Tongming.Statistics.Maps;

namespace Tongming.Statistics.Tables;

/// <summary>Whether a table can be drawn as a chart that asks for something special, and why not.</summary>
public static class ChartFit
{
    /// <summary>
    /// Null where a table can be drawn as a pyramid: across stand exactly two categories of one classification (男, 女), down the side at least two categories of another one
    /// (ages), every other dimension has one category, and no number is below zero. Else refused: <c>chart.pyramid.columns</c>, <c>chart.pyramid.rows</c>,
    /// <c>chart.pyramid.negative</c>.
    /// </summary>
    public static Refusal? WhyNoPyramid(TableLayout table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var across = table.HeadDimensions.Where(IsVaried).ToList();
        if (
            across is not [{ Role: DimensionRole.Classification, Categories: [var left, var right] }]
            || left.Parent == right.Code
            || right.Parent == left.Code
        )
            return new Refusal("chart.pyramid.columns");
        if (table.SideDimensions.Where(IsVaried).ToList() is not [{ Role: DimensionRole.Classification }] || table.Lines.Count < 2)
            return new Refusal("chart.pyramid.rows");
        var isBelow = table.Lines.SelectMany(line => line.Values).Any(one => one.Number < 0);
        return isBelow ? new Refusal("chart.pyramid.negative") : null;
    }

    /// <summary>
    /// Null where a table can be drawn on a map: regions stand down the side, at most one dimension varies across, and the map has at least two of the regions. Else refused:
    /// <c>chart.map.none</c> where there is no map at all, <c>chart.map.rows</c>, <c>chart.map.columns</c>, <c>chart.map.regions</c>.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="map">The map that has most of its regions, or null for no map.</param>
    public static Refusal? WhyNoMap(TableLayout table, RegionMap? map)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (map is null)
            return new Refusal("chart.map.none");
        if (table.RegionLevel < 0)
            return new Refusal("chart.map.rows");
        if (table.HeadDimensions.Count(IsVaried) > 1)
            return new Refusal("chart.map.columns");
        return RegionsOn(table, map) < LeastRegions ? new Refusal("chart.map.regions") : null;
    }

    /// <summary>How many regions down the side of a table a map has.</summary>
    public static int RegionsOn(TableLayout table, RegionMap map)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(map);
        return table.RegionLevel < 0
            ? 0
            : table
                .Lines.Select(line => line.Titles[table.RegionLevel])
                .DistinctBy(one => one.Code)
                .Count(one => map.IndexOf(one.Code, one.Text) >= 0);
    }

    private const int LeastRegions = 2;

    private static bool IsVaried(Dimension dimension) => dimension.Categories.Count > 1;
}
