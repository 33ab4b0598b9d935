using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>Gives cells back that turn out not to be needed, the most expensive first.</summary>
internal static class PatternPruning
{
    /// <summary>Cells that move in no proof: without them everything is proved as before.</summary>
    public static void DropIdle(SortedSet<int> added, PatternProofs proofs) => added.IntersectWith(proofs.Moving);

    /// <summary>Tries each cell in one group: nailed to its number, can all sensitive cells that it moves with still go as far?</summary>
    public static void DropOneByOne(DisclosureTable table, SortedSet<int> added, PatternWeights weights, AuditBounds limits)
    {
        var tried = table.With(added, DisclosureState.Secondary);
        foreach (var group in tried.Components(cell => tried.Cells[cell].IsUnknown))
        {
            var relations = MovingCells.RelationsOf(tried, group);
            if ((long)group.Count * relations.Count > limits.MostEntries)
                continue;
            var moving = new MovingCells(tried, group, relations, limits.MostSteps);
            var proofs = new PatternProofs(tried);
            foreach (var cell in group.Where(cell => tried.Cells[cell].State == DisclosureState.Primary))
                Prove(tried, moving, group, proofs, cell);
            foreach (var cell in group.Where(added.Contains).OrderByDescending(weights.Of).ThenBy(cell => cell).ToList())
                if (moving.Work < limits.MostPruning && IsNeedless(tried, moving, group, proofs, cell))
                    added.Remove(cell);
        }
    }

    private static void Prove(DisclosureTable table, MovingCells moving, List<int> group, PatternProofs proofs, int cell)
    {
        var (down, up) = ProtectionNeed.WayOf(table.Cells[cell]);
        if (!proofs.Has(cell, up: true) && moving.Reaches(cell, up))
            proofs.Take(Moved(moving, group));
        if (down < 0 && !proofs.Has(cell, up: false) && moving.Reaches(cell, down))
            proofs.Take(Moved(moving, group));
    }

    private static bool IsNeedless(DisclosureTable table, MovingCells moving, List<int> group, PatternProofs proofs, int cell)
    {
        moving.Return();
        moving.Hold(cell);
        var fresh = new PatternProofs(table);
        var sides = proofs.NeedingMove(cell);
        foreach (var side in sides)
        {
            if (fresh.Has(side.Cell, side.Up))
                continue;
            var (down, up) = ProtectionNeed.WayOf(table.Cells[side.Cell]);
            if (!moving.Reaches(side.Cell, side.Up ? up : down))
            {
                moving.Return();
                moving.Release(cell);
                return false;
            }

            fresh.Take(Moved(moving, group));
        }

        foreach (var side in sides)
            proofs.Replace(side, fresh);
        return true;
    }

    private static Dictionary<int, double> Moved(MovingCells moving, List<int> group) =>
        group
            .Select(cell => (cell, By: moving.Of(cell)))
            .Where(one => Math.Abs(one.By) > 1e-9)
            .ToDictionary(one => one.cell, one => one.By);
}
