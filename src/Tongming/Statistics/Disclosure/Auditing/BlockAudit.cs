using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>
/// One cell of a group that is too large. A block is some relations around it. With these alone the interval is too wide: if even that is
/// too narrow, the cell is exposed. With all cells nailed down that stand in other relations as well, the interval is too narrow, since
/// every table found is one of the whole: if even that is wide enough, the cell is protected.
/// </summary>
internal static class BlockAudit
{
    /// <summary>Which part of the largest block is tried, one after the other.</summary>
    private static readonly int[] Parts = [8, 1];

    public static FeasibleInterval Of(DisclosureTable table, int cell, AuditBounds limits)
    {
        var one = table.Cells[cell];
        if (one.State != DisclosureState.Primary)
            return ProtectionNeed.Judge(table, cell, (one.LeastPossible - one.Value, double.PositiveInfinity), IntervalProof.AtMost);
        var last = default(FeasibleInterval);
        foreach (var part in Parts)
        {
            var most = limits.BlockRelations / part;
            var block = RelationBlock.Around(table, cell, most, other => table.Cells[other].IsUnknown, _ => 0);
            last = Of(table, cell, block, limits);
            if (last.Verdict != ProtectionVerdict.NotProved)
                break;
        }

        return last;
    }

    private static FeasibleInterval Of(DisclosureTable table, int cell, RelationBlock block, AuditBounds limits)
    {
        var moving = new MovingCells(table, block.Cells, block.Relations, limits.MostSteps);
        var (up, upWhole) = moving.Farthest(cell, up: true);
        var (down, downWhole) = moving.Farthest(cell, up: false);
        if (upWhole && downWhole)
        {
            var wide = (Math.Min(down, 0), Math.Max(up, 0));
            if (!ProtectionNeed.IsEnough(table.Cells[cell], wide) || block.IsWhole)
                return ProtectionNeed.Judge(table, cell, wide, block.IsWhole ? IntervalProof.Exact : IntervalProof.AtMost);
        }

        moving.Return();
        foreach (var border in block.Border)
            moving.Hold(border);
        var (higher, higherWhole) = moving.Farthest(cell, up: true);
        var (lower, lowerWhole) = moving.Farthest(cell, up: false);
        var way = (lowerWhole ? Math.Min(lower, 0) : 0, higherWhole ? Math.Max(higher, 0) : 0);
        return ProtectionNeed.Judge(table, cell, way, IntervalProof.AtLeast);
    }
}
