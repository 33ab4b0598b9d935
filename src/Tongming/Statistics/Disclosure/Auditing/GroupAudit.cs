using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>The audit of one group of unknown cells that hang together.</summary>
internal static class GroupAudit
{
    public static IEnumerable<FeasibleInterval> Of(DisclosureTable table, List<int> group, AuditBounds limits)
    {
        var relations = MovingCells.RelationsOf(table, group);
        return (long)group.Count * relations.Count <= limits.MostEntries
            ? Whole(table, group, relations, limits)
            : group.Select(cell => BlockAudit.Of(table, cell, limits));
    }

    private static IEnumerable<FeasibleInterval> Whole(DisclosureTable table, List<int> group, SortedSet<int> relations, AuditBounds limits)
    {
        var moving = new MovingCells(table, group, relations, limits.MostSteps);
        var most = new double[group.Count];
        var least = new double[group.Count];
        for (var at = 0; at < group.Count; at++)
        {
            var cell = group[at];
            var (up, upWhole) = moving.Farthest(cell, up: true);
            Widen(moving, group, least, most);
            // No search where some table has shown already that the cell may be as low as it can be at all.
            var floor = table.Cells[cell].LeastPossible - table.Cells[cell].Value;
            var (down, downWhole) = least[at] <= floor ? (floor, true) : moving.Farthest(cell, up: false);
            Widen(moving, group, least, most);
            yield return upWhole && downWhole
                ? ProtectionNeed.Judge(table, cell, (Math.Min(down, 0), Math.Max(up, 0)), IntervalProof.Exact)
                : ProtectionNeed.Judge(table, cell, (least[at], most[at]), IntervalProof.AtLeast);
        }
    }

    /// <summary>Every table that agrees with what is published says something of all cells.</summary>
    private static void Widen(MovingCells moving, List<int> group, double[] least, double[] most)
    {
        for (var at = 0; at < group.Count; at++)
        {
            var by = moving.Of(group[at]);
            least[at] = Math.Min(least[at], by);
            most[at] = Math.Max(most[at], by);
        }
    }
}
