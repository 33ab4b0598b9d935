using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.PxWeb;

/// <summary>The category that stands for a whole dimension: its only one at the top. Periods and indicators have none.</summary>
internal static class PxWebElimination
{
    /// <summary>Its place, or -1.</summary>
    public static int PlaceOf(Dimension dimension)
    {
        if (dimension.Role is DimensionRole.Time or DimensionRole.Indicator)
            return -1;
        var found = -1;
        for (var at = 0; at < dimension.Categories.Count; at++)
        {
            if (dimension.Categories[at].Parent is not null)
                continue;
            if (found >= 0)
                return -1;
            found = at;
        }

        return found;
    }
}
