using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>
/// 次要保密: finds cells to be suppressed beside the sensitive ones, so that an audit finds nothing. Sensitive cells are taken one after the
/// other, the one that needs most first; for each the cheapest other table is computed in which it is far enough away, and the cells that
/// differ in it are suppressed. What turns out not to be needed is given back. The pattern is good, not the best there is; the same table
/// always gives the same.
/// </summary>
[Law("统计法 第二十八条", "R6-35", "R6-37")]
public sealed class SecondarySuppression
{
    private readonly DisclosureTable table;
    private readonly AuditBounds limits;
    private readonly PatternWeights weights;
    private readonly PatternProofs proofs;
    private readonly SortedSet<int> added = [];

    private SecondarySuppression(DisclosureTable table, SuppressionCost cost, AuditBounds limits)
    {
        (this.table, this.limits) = (table, limits);
        weights = new PatternWeights(table, cost);
        proofs = new PatternProofs(table);
    }

    /// <summary>
    /// A pattern. Cells that are zero, absent, must be published or are known otherwise are never taken; cells that are secondary already
    /// stay so. Refused: <c>disclosure.cell.known</c> (place) for a sensitive cell that others have anyway;
    /// <c>disclosure.cell.unprotectable</c> (place, way up needed, way down needed) where all that may be suppressed together is not
    /// enough; <c>disclosure.cell.undecided</c> (the same) where nothing was found and the table is too large to prove that there is nothing;
    /// <c>disclosure.pattern.open</c> (place, number of open findings) where the audit could not prove the pattern.
    /// </summary>
    public static Outcome<SuppressionPattern> Find(DisclosureTable table, SuppressionCost cost, AuditBounds? limits = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new SecondarySuppression(table, cost, limits ?? AuditBounds.Usual).Find();
    }

    private Outcome<SuppressionPattern> Find()
    {
        for (var cell = 0; cell < table.Cells.Count; cell++)
            if (table.Cells[cell] is { State: DisclosureState.Primary, IsKnown: true })
                return new Refusal("disclosure.cell.known", cell);
        foreach (var group in table.Components(MayMove))
            if (Cover(group) is { } refusal)
                return refusal;
        PatternPruning.DropIdle(added, proofs);
        PatternPruning.DropOneByOne(table, added, weights, limits);
        return Proved();
    }

    private Outcome<SuppressionPattern> Proved()
    {
        var done = table.With(added, DisclosureState.Secondary);
        var audit = DisclosureAudit.Of(done, limits);
        var open = audit.OpenFindings.ToList();
        if (open.Count > 0)
            return new Refusal("disclosure.pattern.open", open[0].Cell, open.Count);
        var places = Enumerable.Range(0, done.Cells.Count).Where(cell => done.Cells[cell].State == DisclosureState.Secondary).ToList();
        return new SuppressionPattern(done, places, places.Sum(cell => Math.Abs(done.Cells[cell].Value)), audit);
    }

    private bool MayMove(int cell) => table.Cells[cell].IsUnknown || table.Cells[cell].IsCandidate;

    private Refusal? Cover(List<int> group)
    {
        var sensitive = group
            .Where(cell => table.Cells[cell].State == DisclosureState.Primary)
            .OrderByDescending(cell => table.Cells[cell].Protection)
            .ThenBy(cell => cell)
            .ToList();
        if (sensitive.Count == 0)
            return null;
        var relations = MovingCells.RelationsOf(table, group);
        var whole = new Lazy<PatternSearch>(() => new PatternSearch(table, group, relations, weights, limits.MostSteps));
        var entries = (long)group.Count * relations.Count;
        foreach (var cell in sensitive)
            if (!IsCovered(cell) && !Cover(cell, entries, whole))
                return Unprotectable(cell, whole.IsValueCreated && whole.Value.IsDecided);
        return null;
    }

    private bool IsCovered(int cell) => proofs.Has(cell, up: true) && (NeedsNoWayDown(cell) || proofs.Has(cell, up: false));

    private bool NeedsNoWayDown(int cell) => ProtectionNeed.WayOf(table.Cells[cell]).Down == 0;

    private bool Cover(int cell, PatternSearch search)
    {
        var (down, up) = ProtectionNeed.WayOf(table.Cells[cell]);
        return Cover(cell, up, search) && (down == 0 || Cover(cell, down, search));
    }

    private bool Cover(int cell, double by, PatternSearch search)
    {
        if (proofs.Has(cell, by > 0))
            return true;
        if (search.Move(cell, by, added) is not { } moved)
            return false;
        foreach (var other in moved.Keys.Where(other => table.Cells[other].IsCandidate))
            added.Add(other);
        proofs.Take(moved);
        return true;
    }

    private Refusal Unprotectable(int cell, bool isProved)
    {
        var (down, up) = ProtectionNeed.WayOf(table.Cells[cell]);
        return new Refusal(isProved ? "disclosure.cell.unprotectable" : "disclosure.cell.undecided", cell, up, -down);
    }

    /// <summary>
    /// Looks first whether what is suppressed already is enough, then around the cell, then farther, and last in the whole group where that
    /// can be written out. Near the cell it is faster, and measured the patterns are smaller too.
    /// </summary>
    private bool Cover(int cell, long entries, Lazy<PatternSearch> whole)
    {
        if (Cover(cell, Around(cell, limits.BlockRelations * 2, IsSuppressed)))
            return true;
        foreach (var thirds in (int[])[1, 3, 6, 9, 15])
            if (Cover(cell, Around(cell, Math.Max(1, limits.BlockRelations * thirds / 3), MayMove)))
                return true;
        return entries <= limits.MostEntries && Cover(cell, whole.Value);
    }

    private bool IsSuppressed(int cell) => table.Cells[cell].IsUnknown || added.Contains(cell);

    private PatternSearch Around(int cell, int most, Func<int, bool> mayMove)
    {
        var need = table.Cells[cell].Protection;
        var block = RelationBlock.Around(table, cell, most, mayMove, Preference);
        var inside = block.Cells.Except(block.Border).ToList();
        return new PatternSearch(table, inside, block.Relations, weights, limits.MostSteps);

        double Preference(int other) =>
            IsSuppressed(other) ? -1
            : table.Cells[other].Value >= need ? weights.Of(other)
            : 1 + weights.Of(other);
    }
}
