namespace Tongming.Statistics.Disclosure.Tables;

/// <summary>
/// A table as others can attack it: cells and what holds between them. Others are taken to know every published number exactly, and every
/// remainder that rounding leaves in a relation too. They know less, so that their true bounds are never closer than the ones computed.
/// </summary>
[Law("实施条例 第二十九条", "R6-21", "R6-35")]
public sealed class DisclosureTable
{
    /// <summary>Most cells, those that are never published not counted.</summary>
    public const int MostCells = 1_000_000;

    private readonly DisclosureCell[] cells;
    private readonly int[][] relationsOf;

    private DisclosureTable(DisclosureCell[] cells, IReadOnlyList<DisclosureRelation> relations, int[][] relationsOf) =>
        (this.cells, Relations, this.relationsOf) = (cells, relations, relationsOf);

    /// <summary>All cells; their places are what everything else names them by.</summary>
    public IReadOnlyList<DisclosureCell> Cells => cells;

    /// <summary>What holds between them.</summary>
    public IReadOnlyList<DisclosureRelation> Relations { get; }

    /// <summary>
    /// A table. Refused: <c>disclosure.table.cells</c> (number, most); <c>disclosure.cell.value</c> (place) for a number that is not finite,
    /// or one where absent; <c>disclosure.cell.negative</c> (place, number); <c>disclosure.cell.protection</c> (place);
    /// <c>disclosure.relation</c> (number of the relation) for unknown cells, cells that stand twice, coefficients that are zero or not
    /// finite; <c>disclosure.relation.unbalanced</c> (number of the relation, place of its first cell, difference, allowed) where the numbers
    /// do not add up, half a step allowed for each cell. Relations with an absent cell are not added up.
    /// </summary>
    public static Outcome<DisclosureTable> Create(IReadOnlyList<DisclosureCell> cells, IReadOnlyList<DisclosureRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(relations);
        if (cells.Count > MostCells && cells.Count(cell => cell.State != DisclosureState.Unpublished) is > MostCells and var count)
            return new Refusal("disclosure.table.cells", count, MostCells);
        for (var at = 0; at < cells.Count; at++)
            if (WhyNot(cells[at], at) is { } refusal)
                return refusal;
        for (var at = 0; at < relations.Count; at++)
            if (WhyNot(relations[at], at, cells) is { } refusal)
                return refusal;
        return new DisclosureTable([.. cells], [.. relations], Index(cells.Count, relations));
    }

    /// <summary>The same table with other states of some cells.</summary>
    internal DisclosureTable With(IEnumerable<int> places, DisclosureState state)
    {
        var changed = cells.ToArray();
        foreach (var place in places)
            changed[place] = changed[place] with { State = state };
        return new DisclosureTable(changed, Relations, relationsOf);
    }

    /// <summary>The relations that a cell stands in.</summary>
    internal ReadOnlySpan<int> RelationsOf(int cell) => relationsOf[cell];

    /// <summary>Cells that hang together through relations, of those that are asked for; each group in the order of its first cell.</summary>
    internal List<List<int>> Components(Func<int, bool> isAsked)
    {
        var groups = new List<List<int>>();
        var seen = new bool[cells.Length];
        var seenRelation = new bool[Relations.Count];
        for (var start = 0; start < cells.Length; start++)
        {
            if (seen[start] || !isAsked(start))
                continue;
            var group = new List<int> { start };
            seen[start] = true;
            for (var at = 0; at < group.Count; at++)
                foreach (var relation in relationsOf[group[at]])
                {
                    if (seenRelation[relation])
                        continue;
                    seenRelation[relation] = true;
                    foreach (var (cell, _) in Relations[relation].Terms)
                    {
                        if (seen[cell] || !isAsked(cell))
                            continue;
                        seen[cell] = true;
                        group.Add(cell);
                    }
                }

            groups.Add(group);
        }

        return groups;
    }

    private static Refusal? WhyNot(DisclosureCell cell, int at)
    {
        if (double.IsFinite(cell.Value) == (cell.State == DisclosureState.Absent))
            return new Refusal("disclosure.cell.value", at);
        if (cell.Value < cell.LeastPossible)
            return new Refusal("disclosure.cell.negative", at, cell.Value);
        return cell.Protection is >= 0 and < double.PositiveInfinity && cell.Step is >= 0 and < double.PositiveInfinity
            ? null
            : new Refusal("disclosure.cell.protection", at);
    }

    private static Refusal? WhyNot(DisclosureRelation relation, int at, IReadOnlyList<DisclosureCell> cells)
    {
        var stood = new HashSet<int>();
        var (sum, size, steps) = (0.0, 0.0, 0.0);
        foreach (var (cell, coefficient) in relation.Terms)
        {
            if (cell < 0 || cell >= cells.Count || !stood.Add(cell) || coefficient == 0 || !double.IsFinite(coefficient))
                return new Refusal("disclosure.relation", at);
            sum += coefficient * cells[cell].Value;
            size += Math.Abs(coefficient * cells[cell].Value);
            steps += Math.Abs(coefficient) * cells[cell].Step;
        }

        if (relation.Terms.Count == 0)
            return new Refusal("disclosure.relation", at);
        var allowed = (0.5 * steps) + (1e-9 * size);
        return Math.Abs(sum) > allowed ? new Refusal("disclosure.relation.unbalanced", at, relation.Terms[0].Cell, sum, allowed) : null;
    }

    private static int[][] Index(int count, IReadOnlyList<DisclosureRelation> relations)
    {
        var lists = new List<int>?[count];
        for (var at = 0; at < relations.Count; at++)
            foreach (var (cell, _) in relations[at].Terms)
                (lists[cell] ??= []).Add(at);
        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }
}
