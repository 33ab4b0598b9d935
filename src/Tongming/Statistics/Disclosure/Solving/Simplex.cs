namespace Tongming.Statistics.Disclosure.Solving;

/// <summary>
/// The primal simplex method for bounded variables, on a written-out tableau in doubles. A variable that is not basic may stand anywhere
/// between its bounds, so that it starts from any point that satisfies the program (the true table), goes on from the last answer with other
/// costs, and bounds may be changed in between. Steps go where the cost falls most; where they stand still for long, by Bland's rule until
/// one moves, which cannot go round in circles.
/// </summary>
internal sealed class Simplex
{
    /// <summary>Least slope of the cost that counts; costs are at most about 1.</summary>
    private const double Slope = 1e-9;

    /// <summary>Least entry that a row may be solved by.</summary>
    private const double LeastPivot = 1e-8;

    private readonly LinearProgram program;
    private readonly double[] lowest;
    private readonly double[] highest;
    private readonly double[] point;
    private readonly double[] reduced;
    private readonly double allowed;
    private readonly int mostSteps;
    private Tableau tableau;

    private Simplex(LinearProgram program, double[] start, int mostSteps)
    {
        (this.program, this.mostSteps, point) = (program, mostSteps, start);
        lowest = [.. program.Lowest];
        highest = [.. program.Highest];
        reduced = new double[start.Length + 1];
        allowed = Math.Max(1e-9, 1e-13 * start.Select(Math.Abs).DefaultIfEmpty().Max());
        tableau = new Tableau(program);
    }

    /// <summary>The point where it stands: it satisfies all equalities and bounds.</summary>
    public IReadOnlyList<double> Point => point;

    /// <summary>How much was computed so far: entries of the tableau, for each step.</summary>
    public long Work { get; private set; }

    /// <summary>Starts at a point that satisfies the program.</summary>
    public static Simplex From(LinearProgram program, IReadOnlyList<double> start, int mostSteps = 50_000) =>
        new(program, [.. start], mostSteps);

    /// <summary>
    /// Starts at a point that it looks for itself: every equality gets a variable for what is missing, and their sum is made as small as it
    /// can be. Without a start where there is no such point (infeasible) or none was found (not decided).
    /// </summary>
    public static (SimplexVerdict Verdict, Simplex? Start) Anywhere(LinearProgram program, int mostSteps = 50_000)
    {
        var wider = new LinearProgram();
        var start = new List<double>();
        for (var at = 0; at < program.VariableCount; at++)
        {
            wider.Add(program.Lowest[at], program.Highest[at]);
            start.Add(Math.Min(Math.Max(0.0, program.Lowest[at]), program.Highest[at]));
        }

        var missing = new List<LinearTerm>();
        foreach (var row in program.Rows)
        {
            var off = row.OffBy(start);
            var gap = new LinearTerm(wider.Add(0, double.PositiveInfinity), off > 0 ? -1 : 1);
            start.Add(Math.Abs(off));
            wider.AddRow(row.RightSide, [.. row.Terms, gap]);
            missing.Add(gap with { Coefficient = 1 });
        }

        var search = new Simplex(wider, [.. start], mostSteps);
        var answer = search.Minimise(missing);
        if (answer.Verdict == SimplexVerdict.NotDecided)
            return (SimplexVerdict.NotDecided, null);
        var size = 1 + program.Rows.Sum(row => Math.Abs(row.RightSide));
        return answer.Value > 1e-9 * size
            ? (SimplexVerdict.Infeasible, null)
            : (SimplexVerdict.Optimal, From(program, [.. search.point.Take(program.VariableCount)], mostSteps));
    }

    /// <summary>Other bounds for a variable. The point where it stands must lie between them.</summary>
    public void Bound(int variable, double from, double to)
    {
        if (point[variable] < from - allowed || point[variable] > to + allowed)
            throw new ArgumentException("The point does not lie between these bounds.", nameof(variable));
        (lowest[variable], highest[variable]) = (from, to);
    }

    /// <summary>Goes to another point that satisfies all equalities and bounds.</summary>
    public void GoTo(IReadOnlyList<double> other)
    {
        for (var at = 0; at < point.Length; at++)
            point[at] = other[at];
    }

    /// <summary>The least value of Σ cost·variable; variables without cost are left out.</summary>
    public SimplexAnswer Minimise(params IReadOnlyList<LinearTerm> costs)
    {
        for (var rebuilt = false; ; rebuilt = true)
        {
            Price(costs);
            var (verdict, steps) = Walk();
            Work += (steps + 1L) * tableau.RowCount * point.Length;
            var off = IsOff();
            if (off && !rebuilt && verdict != SimplexVerdict.NotDecided)
            {
                Rebuild();
                continue;
            }

            if (off)
                verdict = SimplexVerdict.NotDecided;
            var value = costs.Sum(cost => cost.Coefficient * point[cost.Variable]);
            return new SimplexAnswer(verdict, verdict == SimplexVerdict.Unbounded ? double.NegativeInfinity : value, steps);
        }
    }

    private bool IsOff()
    {
        foreach (var row in program.Rows)
        {
            var size = Math.Abs(row.RightSide);
            foreach (var (variable, coefficient) in row.Terms)
                size += Math.Abs(coefficient * point[variable]);
            if (Math.Abs(row.OffBy(point)) > allowed + (1e-10 * size))
                return true;
        }

        return false;
    }

    /// <summary>Writes the tableau anew from the program, solved for the same variables, and the point from those that are not basic.</summary>
    private void Rebuild()
    {
        var basic = Enumerable.Range(0, tableau.RowCount).Select(tableau.BasicOf).ToList();
        tableau = new Tableau(program, basic);
        for (var row = 0; row < tableau.RowCount; row++)
            point[tableau.BasicOf(row)] = tableau.ValueOf(row, point);
    }

    private void Price(IReadOnlyList<LinearTerm> costs)
    {
        Array.Clear(reduced);
        foreach (var (variable, cost) in costs)
            reduced[variable] += cost;
        foreach (var (variable, cost) in costs)
        {
            if (tableau.RowOf(variable) is not (>= 0 and var row) || cost == 0)
                continue;
            var entries = tableau.Row(row);
            for (var at = 0; at < entries.Length; at++)
                if (entries[at] != 0.0)
                    reduced[at] -= cost * entries[at];
        }

        for (var row = 0; row < tableau.RowCount; row++)
            reduced[tableau.BasicOf(row)] = 0.0;
    }

    private (SimplexVerdict Verdict, int Steps) Walk()
    {
        const int patience = 40;
        var still = 0;
        for (var step = 0; step < mostSteps; step++)
        {
            var entering = Entering(still > patience);
            if (entering < 0)
                return (SimplexVerdict.Optimal, step);
            var up = reduced[entering] < 0;
            var (row, length) = Leaving(entering, up ? 1 : -1, still > patience);
            if (double.IsPositiveInfinity(length))
                return (SimplexVerdict.Unbounded, step);
            still = length > allowed ? 0 : still + 1;
            Move(entering, up ? length : -length, row);
        }

        return (SimplexVerdict.NotDecided, mostSteps);
    }

    private int Entering(bool first)
    {
        var best = -1;
        var slope = Slope;
        for (var at = 0; at < point.Length; at++)
        {
            var cost = reduced[at];
            if (Math.Abs(cost) <= slope || (cost < 0 ? point[at] >= highest[at] - allowed : point[at] <= lowest[at] + allowed))
                continue;
            if (first)
                return at;
            (best, slope) = (at, Math.Abs(cost));
        }

        return best;
    }

    /// <summary>The row whose variable comes to its bound first, or -1 where the entering one comes to its own; and after how long a way.</summary>
    private (int Row, double Length) Leaving(int entering, int sign, bool first)
    {
        var way = sign > 0 ? highest[entering] - point[entering] : point[entering] - lowest[entering];
        var (best, size) = (-1, 0.0);
        for (var row = 0; row < tableau.RowCount; row++)
        {
            var entry = sign * tableau.Row(row)[entering];
            if (Math.Abs(entry) < LeastPivot)
                continue;
            var variable = tableau.BasicOf(row);
            var room = entry > 0 ? point[variable] - lowest[variable] : highest[variable] - point[variable];
            var length = Math.Max(0, room) / Math.Abs(entry);
            var tie = allowed * 1e-3;
            if (length > way + (best < 0 ? 0 : tie))
                continue;
            var wins = best < 0 || length < way - tie || (first ? variable < tableau.BasicOf(best) : Math.Abs(entry) > size);
            if (wins)
                (best, size) = (row, Math.Abs(entry));
            way = Math.Min(way, length);
        }

        return (best, way);
    }

    private void Move(int entering, double by, int leaving)
    {
        var up = by > 0 || (by == 0 && reduced[entering] < 0);
        for (var row = 0; row < tableau.RowCount; row++)
            if (tableau.Row(row)[entering] is not 0.0 and var entry)
                point[tableau.BasicOf(row)] -= entry * by;
        point[entering] += by;
        if (leaving < 0)
        {
            point[entering] = up ? highest[entering] : lowest[entering];
            return;
        }

        var gone = tableau.BasicOf(leaving);
        var falls = (tableau.Row(leaving)[entering] > 0) == up;
        point[gone] = falls ? lowest[gone] : highest[gone];
        tableau.Pivot(leaving, entering, reduced);
    }
}
