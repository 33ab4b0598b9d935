namespace Tongming.Statistics.Disclosure.Solving;

/// <summary>Variables between bounds (either may be infinite) and equalities between them. Costs are given when it is solved.</summary>
internal sealed class LinearProgram
{
    private readonly List<double> lowest = [];
    private readonly List<double> highest = [];
    private readonly List<LinearRow> rows = [];

    public int VariableCount => lowest.Count;

    public IReadOnlyList<double> Lowest => lowest;

    public IReadOnlyList<double> Highest => highest;

    public IReadOnlyList<LinearRow> Rows => rows;

    /// <summary>Adds a variable and gives its place.</summary>
    public int Add(double from, double to)
    {
        if (!(from <= to))
            throw new ArgumentException($"No number lies between {from} and {to}.", nameof(from));
        lowest.Add(from);
        highest.Add(to);
        return lowest.Count - 1;
    }

    /// <summary>Adds the equality: terms = right side. A variable stands in it once at most.</summary>
    public void AddRow(double rightSide, params IReadOnlyList<LinearTerm> terms) => rows.Add(new LinearRow(rightSide, terms));
}

/// <summary>An equality.</summary>
internal sealed record LinearRow(double RightSide, IReadOnlyList<LinearTerm> Terms)
{
    /// <summary>How far a point is from satisfying it.</summary>
    public double OffBy(IReadOnlyList<double> point)
    {
        var sum = -RightSide;
        foreach (var (variable, coefficient) in Terms)
            sum += coefficient * point[variable];
        return sum;
    }
}

/// <summary>A variable with its coefficient.</summary>
internal readonly record struct LinearTerm(int Variable, double Coefficient);
