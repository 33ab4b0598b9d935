using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Solving;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>
/// Looks for the cheapest other tables in which a sensitive cell is as far away as it has to be. Cells that are suppressed may move for
/// nothing, published ones at their cost; those that move have to be suppressed too. First any such table is found, from the true table, where
/// all cells can go both ways; then, from there, a cheap one, for which every published cell takes two variables, its way up and its way down.
/// </summary>
internal sealed class PatternSearch
{
    private readonly DisclosureTable table;
    private readonly int[] cells;
    private readonly Dictionary<int, int> rises = [];
    private readonly Dictionary<int, int> falls = [];
    private readonly PatternWeights weights;
    private readonly MovingCells anyWay;
    private readonly Simplex cheap;

    public PatternSearch(DisclosureTable table, IReadOnlyList<int> cells, IEnumerable<int> relations, PatternWeights weights, int mostSteps)
    {
        (this.table, this.weights, this.cells) = (table, weights, [.. cells]);
        var program = new LinearProgram();
        foreach (var cell in cells)
        {
            var down = table.Cells[cell].LeastPossible - table.Cells[cell].Value;
            var isFree = table.Cells[cell].IsUnknown;
            rises[cell] = program.Add(isFree ? down : 0, double.PositiveInfinity);
            if (!isFree)
                falls[cell] = program.Add(0, -down);
        }

        var lines = relations.ToList();
        foreach (var relation in lines)
            Add(program, table.Relations[relation]);
        anyWay = new MovingCells(table, cells, lines, mostSteps);
        // Where the cheapest is not found in so many steps, what is found by then does: pruning comes afterwards.
        var start = new double[program.VariableCount];
        cheap = Simplex.From(program, start, Math.Min(mostSteps, 200 + (3 * lines.Count)));
    }

    /// <summary>True where the last cell that did not go far enough cannot, given the cells and relations of this search.</summary>
    public bool IsDecided => anyWay.IsDecided;

    /// <summary>
    /// The cheapest cells that have to move so that a sensitive one moves so far, up or down by the sign, with how far each moves; null
    /// where it cannot.
    /// </summary>
    public Dictionary<int, double>? Move(int sensitive, double by, IReadOnlySet<int> suppressed)
    {
        if (!anyWay.Reaches(sensitive, by))
            return null;
        var place = rises[sensitive];
        var start = new double[cheap.Point.Count];
        foreach (var cell in cells)
            Split(cell, anyWay.Of(cell), start);
        cheap.GoTo(start);
        cheap.Bound(place, start[place], start[place]);
        cheap.Minimise(Costs(suppressed));
        cheap.Bound(place, table.Cells[sensitive].LeastPossible - table.Cells[sensitive].Value, double.PositiveInfinity);
        return Moved();
    }

    private void Split(int cell, double by, double[] start)
    {
        start[rises[cell]] = falls.ContainsKey(cell) ? Math.Max(by, 0) : by;
        if (falls.TryGetValue(cell, out var fall))
            start[fall] = Math.Max(-by, 0);
    }

    private Dictionary<int, double> Moved()
    {
        const double nothing = 1e-8;
        var moved = new Dictionary<int, double>();
        foreach (var cell in cells)
        {
            var by = cheap.Point[rises[cell]] - (falls.TryGetValue(cell, out var fall) ? cheap.Point[fall] : 0);
            if (Math.Abs(by) > nothing)
                moved[cell] = by;
        }

        return moved;
    }

    private List<LinearTerm> Costs(IReadOnlySet<int> suppressed)
    {
        var costs = new List<LinearTerm>();
        foreach (var cell in cells)
        {
            if (!falls.TryGetValue(cell, out var fall) || suppressed.Contains(cell))
                continue;
            costs.Add(new LinearTerm(rises[cell], weights.Of(cell)));
            costs.Add(new LinearTerm(fall, weights.Of(cell)));
        }

        return costs;
    }

    private void Add(LinearProgram program, DisclosureRelation relation)
    {
        var terms = new List<LinearTerm>();
        foreach (var (cell, coefficient) in relation.Terms)
        {
            if (!rises.TryGetValue(cell, out var rise))
                continue;
            terms.Add(new LinearTerm(rise, coefficient));
            if (falls.TryGetValue(cell, out var fall))
                terms.Add(new LinearTerm(fall, -coefficient));
        }

        if (terms.Count > 0)
            program.AddRow(0, terms);
    }
}
