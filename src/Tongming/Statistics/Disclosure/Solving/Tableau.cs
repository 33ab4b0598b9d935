using System.Numerics;
using System.Runtime.InteropServices;

namespace Tongming.Statistics.Disclosure.Solving;

/// <summary>
/// The equalities of a linear program, solved for one variable each (the basic ones), all rows written out. Zeros are skipped, so that the
/// sparse rows of statistical tables stay cheap. Equalities that follow from others are dropped. The right side is the last entry of a row.
/// </summary>
internal sealed class Tableau
{
    /// <summary>Below this an entry is taken for the rest of a subtraction, not for a number.</summary>
    private const double Nothing = 1e-11;

    private readonly List<double[]> rows = [];
    private readonly List<int> basic = [];
    private readonly int[] rowOf;
    private readonly int[] filled;

    public Tableau(LinearProgram program, IReadOnlyCollection<int>? preferred = null)
    {
        rowOf = new int[program.VariableCount];
        Array.Fill(rowOf, -1);
        filled = new int[program.VariableCount + 1];
        foreach (var row in program.Rows)
            rows.Add(Dense(row));
        Solve(program, preferred);
    }

    public int RowCount => rows.Count;

    /// <summary>The variable that a row is solved for.</summary>
    public int BasicOf(int row) => basic[row];

    /// <summary>The row that is solved for a variable, or -1.</summary>
    public int RowOf(int variable) => rowOf[variable];

    public double[] Row(int row) => rows[row];

    /// <summary>Solves a row for another variable, and takes it out of all other rows and of the costs.</summary>
    public void Pivot(int row, int variable, double[]? costs)
    {
        var pivot = rows[row];
        var count = Normalise(pivot, variable);
        for (var other = 0; other < rows.Count; other++)
            if (other != row && rows[other][variable] is not 0.0 and var factor)
                Subtract(rows[other], pivot, factor, count, variable);
        if (costs is not null && costs[variable] is not 0.0 and var cost)
            Subtract(costs, pivot, cost, count, variable);
        if (basic[row] >= 0)
            rowOf[basic[row]] = -1;
        basic[row] = variable;
        rowOf[variable] = row;
    }

    /// <summary>What the basic variable of a row must be, given all that are not basic.</summary>
    public double ValueOf(int row, double[] point)
    {
        var entries = rows[row];
        var value = entries[^1];
        for (var at = 0; at < point.Length; at++)
            if (entries[at] != 0.0 && at != basic[row])
                value -= entries[at] * point[at];
        return value;
    }

    private double[] Dense(LinearRow row)
    {
        var dense = new double[rowOf.Length + 1];
        foreach (var (variable, coefficient) in row.Terms)
            dense[variable] = coefficient;
        dense[^1] = row.RightSide;
        return dense;
    }

    private int Normalise(double[] pivot, int variable)
    {
        var by = pivot[variable];
        var count = 0;
        for (var at = 0; at < pivot.Length; at++)
        {
            if (pivot[at] == 0.0)
                continue;
            pivot[at] /= by;
            filled[count++] = at;
        }

        pivot[variable] = 1.0;
        return count;
    }

    private void Subtract(double[] from, double[] pivot, double factor, int count, int variable)
    {
        if (count * 4 > from.Length)
            SubtractAll(from, pivot, factor);
        else
            SubtractFilled(from, pivot, factor, count);
        from[variable] = 0.0;
    }

    private static void SubtractAll(double[] from, double[] pivot, double factor)
    {
        var those = MemoryMarshal.Cast<double, Vector<double>>(from.AsSpan());
        var these = MemoryMarshal.Cast<double, Vector<double>>(pivot.AsSpan());
        var by = new Vector<double>(factor);
        var nothing = new Vector<double>(Nothing);
        for (var at = 0; at < those.Length; at++)
        {
            var rest = those[at] - (by * these[at]);
            those[at] = Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(rest), nothing), Vector<double>.Zero, rest);
        }

        for (var at = those.Length * Vector<double>.Count; at < from.Length; at++)
        {
            var rest = from[at] - (factor * pivot[at]);
            from[at] = Math.Abs(rest) < Nothing ? 0.0 : rest;
        }
    }

    private void SubtractFilled(double[] from, double[] pivot, double factor, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var column = filled[at];
            var rest = from[column] - (factor * pivot[column]);
            from[column] = Math.Abs(rest) < Nothing ? 0.0 : rest;
        }
    }

    /// <summary>Solves each row for the variable that stands in the fewest rows, preferred ones first; rows that became empty go.</summary>
    private void Solve(LinearProgram program, IReadOnlyCollection<int>? preferred)
    {
        var uses = new int[rowOf.Length];
        foreach (var term in program.Rows.SelectMany(row => row.Terms))
            uses[term.Variable]++;
        foreach (var variable in preferred ?? [])
            uses[variable] -= program.Rows.Count + 1;
        basic.AddRange(Enumerable.Repeat(-1, rows.Count));
        for (var row = 0; row < rows.Count; row++)
            if (Best(rows[row], uses) is >= 0 and var variable)
                Pivot(row, variable, null);
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            if (basic[row] >= 0)
                continue;
            rows.RemoveAt(row);
            basic.RemoveAt(row);
        }

        for (var row = 0; row < rows.Count; row++)
            rowOf[basic[row]] = row;
    }

    private static int Best(double[] row, int[] uses)
    {
        const double least = 1e-7;
        var best = -1;
        for (var at = 0; at < uses.Length; at++)
            if (Math.Abs(row[at]) > least && (best < 0 || uses[at] < uses[best]))
                best = at;
        return best;
    }
}
