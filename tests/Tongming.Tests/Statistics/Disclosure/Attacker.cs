using Tongming.Statistics.Disclosure.Solving;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>
/// What somebody outside does, written once more and plainly: all cells are unknown, those that are published are equal to what stands
/// there, everything adds up. No groups, no true table to start from.
/// </summary>
internal static class Attacker
{
    public static (double Lowest, double Highest) BoundsOf(DisclosureTable table, int cell) => BoundsOf(table, [cell])[0];

    /// <summary>The bounds of several cells of one table.</summary>
    public static IReadOnlyList<(double Lowest, double Highest)> BoundsOf(DisclosureTable table, IEnumerable<int> cells)
    {
        var program = new LinearProgram();
        foreach (var one in table.Cells)
            if (one.IsUnknown)
                program.Add(one.LeastPossible, double.PositiveInfinity);
            else
                program.Add(one.Value, one.Value);
        foreach (var relation in table.Relations)
            program.AddRow(0, [.. relation.Terms.Select(term => new LinearTerm(term.Cell, term.Coefficient))]);
        var start = Simplex.Anywhere(program).Start!;
        return [.. cells.Select(cell => (Least(start, cell, 1), -Least(start, cell, -1)))];
    }

    private static double Least(Simplex start, int cell, int sign)
    {
        var answer = start.Minimise(new LinearTerm(cell, sign));
        Assert.True(answer.Verdict is SimplexVerdict.Optimal or SimplexVerdict.Unbounded);
        return answer.Value;
    }
}
