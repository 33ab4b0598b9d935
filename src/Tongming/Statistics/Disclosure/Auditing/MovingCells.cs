using Tongming.Statistics.Disclosure.Solving;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>
/// The linear program of cells that may differ from their numbers while everything else stands: one variable for each, by how much it
/// differs. Zero everywhere is the true table.
/// </summary>
internal sealed class MovingCells
{
    private readonly DisclosureTable table;
    private readonly Dictionary<int, int> places = [];
    private readonly Simplex simplex;
    private readonly double[] still;

    /// <summary>All cells given, under the relations given; a cell that only stands in other relations as well is free of those.</summary>
    public MovingCells(DisclosureTable table, IReadOnlyList<int> cells, IEnumerable<int> relations, int mostSteps)
    {
        this.table = table;
        var program = new LinearProgram();
        foreach (var cell in cells)
            places[cell] = program.Add(table.Cells[cell].LeastPossible - table.Cells[cell].Value, double.PositiveInfinity);
        foreach (var relation in relations)
        {
            var terms = new List<LinearTerm>();
            foreach (var (cell, coefficient) in table.Relations[relation].Terms)
                if (places.TryGetValue(cell, out var place))
                    terms.Add(new LinearTerm(place, coefficient));
            if (terms.Count > 0)
                program.AddRow(0, terms);
        }

        still = new double[program.VariableCount];
        simplex = Simplex.From(program, still, mostSteps);
    }

    /// <summary>The relations that some of the cells stand in, each once, in order.</summary>
    public static SortedSet<int> RelationsOf(DisclosureTable table, IEnumerable<int> cells)
    {
        var relations = new SortedSet<int>();
        foreach (var cell in cells)
        foreach (var relation in table.RelationsOf(cell))
            relations.Add(relation);
        return relations;
    }

    /// <summary>By how much a cell differs where the last search ended.</summary>
    public double Of(int cell) => simplex.Point[places[cell]];

    /// <summary>How much was computed so far.</summary>
    public long Work => simplex.Work;

    /// <summary>True where the last search went to its end, so that what it did not reach cannot be reached.</summary>
    public bool IsDecided { get; private set; } = true;

    /// <summary>Back to the true table.</summary>
    public void Return() => simplex.GoTo(still);

    /// <summary>Nails a cell to its number. To be called at the true table.</summary>
    public void Hold(int cell) => simplex.Bound(places[cell], 0, 0);

    /// <summary>Lets it go again.</summary>
    public void Release(int cell) =>
        simplex.Bound(places[cell], table.Cells[cell].LeastPossible - table.Cells[cell].Value, double.PositiveInfinity);

    /// <summary>How far a cell can go, up or down; whether that is the whole way or only as far as was found.</summary>
    public (double By, bool IsWhole) Farthest(int cell, bool up)
    {
        var answer = simplex.Minimise(new LinearTerm(places[cell], up ? -1 : 1));
        return answer.Verdict switch
        {
            SimplexVerdict.Unbounded => (up ? double.PositiveInfinity : double.NegativeInfinity, true),
            SimplexVerdict.Optimal => (Of(cell), true),
            _ => (0, false),
        };
    }

    /// <summary>Whether a cell can go so far, up or down by the sign; stops there.</summary>
    public bool Reaches(int cell, double by)
    {
        var place = places[cell];
        Return();
        simplex.Bound(place, Math.Min(by, 0), Math.Max(by, 0));
        IsDecided = simplex.Minimise(new LinearTerm(place, -Math.Sign(by))).Verdict != SimplexVerdict.NotDecided;
        var reached = Math.Abs(Of(cell) - by) <= 1e-9 * Math.Max(1, Math.Abs(by));
        simplex.Bound(place, table.Cells[cell].LeastPossible - table.Cells[cell].Value, double.PositiveInfinity);
        return reached;
    }
}
