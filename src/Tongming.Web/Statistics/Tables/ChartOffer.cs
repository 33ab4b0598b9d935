using Tongming.Statistics.Tables;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Tables;

/// <summary>What a table can be drawn as beyond lines and bars.</summary>
/// <param name="Map">The map that has most of its regions, or null.</param>
/// <param name="WhyNoPyramid">Why it is no pyramid, in words; null where it is one.</param>
/// <param name="WhyNoMap">Why it is no map, in words; null where it is one.</param>
internal sealed record ChartOffer(RegionMaps.Kept? Map, string? WhyNoPyramid, string? WhyNoMap)
{
    /// <summary>Name of the kind in an address.</summary>
    public const string Name = "chart";

    /// <summary>What a table can be drawn as.</summary>
    public static ChartOffer Of(TableLayout table, RegionMaps maps)
    {
        var map = maps.BestFor(table);
        return new ChartOffer(map, Say(ChartFit.WhyNoPyramid(table)), Say(ChartFit.WhyNoMap(table, map?.Map)));
    }

    /// <summary>The kind of a code, or null for one that is none.</summary>
    public static ChartKind? KindOf(string? code)
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
            if (CodeOf(kind) == code)
                return kind;
        return null;
    }

    /// <summary>The code of a kind in addresses, such as pyramid.</summary>
    public static string CodeOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.Line => "line",
            ChartKind.Bar => "bar",
            ChartKind.Stacked => "stacked",
            ChartKind.Pyramid => "pyramid",
            _ => "map",
        };

    private static string? Say(Refusal? refusal) => refusal is null ? null : StatisticsText.Say(refusal);
}
