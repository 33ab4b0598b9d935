using Tongming.Statistics.Disclosure.Solving;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>
/// Looks for the cheapest other tables in which a sensitive cell is as far away as it has to be. Cells that are suppressed may move for
/// nothing, published ones at their cost; those that move have to be suppressed too.
/// </summary>
internal sealed class PatternSearch
{
    private readonly DisclosureTable table;
    private readonly int[] cells;
    private readonly Dictionary<int, int> rises = [];
    private readonly Dictionary<int, int> falls = [];
    private readonly PatternWeights weights;
    private readonly Simplex simplex;
    private readonly double[] still;

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

        foreach (var relation in relations)
            Add(program, table.Relations[relation]);
        still = new double[program.VariableCount];
        simplex = Simplex.From(program, still, mostSteps);
    }

    /// <summary>
    /// The cheapest cells that have to move so that a sensitive one moves so far, up or down by the sign, with how far each moves; null
    /// where it cannot.
    /// </summary>
    public Dictionary<int, double>? Move(int sensitive, double by, IReadOnlySet<int> suppressed)
    {
        var place = rises[sensitive];
        simplex.GoTo(still);
        simplex.Bound(place, Math.Min(by, 0), Math.Max(by, 0));
        simplex.Minimise(new LinearTerm(place, -Math.Sign(by)));
        var isThere = Math.Abs(simplex.Point[place] - by) <= 1e-9 * Math.Max(1, Math.Abs(by));
        if (isThere)
        {
            simplex.Bound(place, simplex.Point[place], simplex.Point[place]);
            simplex.Minimise(Costs(suppressed));
        }

        simplex.Bound(place, table.Cells[sensitive].LeastPossible - table.Cells[sensitive].Value, double.PositiveInfinity);
        return isThere ? Moved() : null;
    }

    private Dictionary<int, double> Moved()
    {
        const double nothing = 1e-8;
        var moved = new Dictionary<int, double>();
        foreach (var cell in cells)
        {
            var by = simplex.Point[rises[cell]] - (falls.TryGetValue(cell, out var fall) ? simplex.Point[fall] : 0);
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
