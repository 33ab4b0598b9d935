namespace Tongming.Statistics.Disclosure.Solving;

/// <summary>What came of a linear program.</summary>
internal enum SimplexVerdict
{
    /// <summary>The least value was found.</summary>
    Optimal,

    /// <summary>No point satisfies all equalities and bounds.</summary>
    Infeasible,

    /// <summary>The value falls without end.</summary>
    Unbounded,

    /// <summary>Not known: too many steps, or the arithmetic became too rough. The point is still one that satisfies everything.</summary>
    NotDecided,
}

/// <summary>The answer to a linear program.</summary>
/// <param name="Verdict">What is known.</param>
/// <param name="Value">The value at the point: the least one where optimal, minus infinity where unbounded, NaN where infeasible.</param>
/// <param name="Steps">How many steps it took.</param>
internal readonly record struct SimplexAnswer(SimplexVerdict Verdict, double Value, int Steps);
