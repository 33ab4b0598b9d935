namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>What is known of the bounds of an interval.</summary>
public enum IntervalProof
{
    /// <summary>Both bounds are exactly those that others can compute.</summary>
    Exact,

    /// <summary>
    /// The interval of others is at least this wide: for both ends there is a whole table that agrees with all that is published. Proves
    /// that a cell is protected, never that it is exposed.
    /// </summary>
    AtLeast,

    /// <summary>The interval of others is at most this wide: it was computed from some of what they know. Proves that a cell is exposed, never that it is protected.</summary>
    AtMost,
}

/// <summary>Whether a suppressed cell is protected.</summary>
public enum ProtectionVerdict
{
    /// <summary>Proved: others cannot narrow it further than allowed. Also for cells that need no protection.</summary>
    Protected,

    /// <summary>Proved: others can.</summary>
    Exposed,

    /// <summary>Neither was proved. Counts as an open finding.</summary>
    NotProved,
}

/// <summary>What others can compute of one suppressed cell.</summary>
/// <param name="Cell">Its place in the table.</param>
/// <param name="Lowest">Lower bound, inclusive; may be minus infinity.</param>
/// <param name="Highest">Upper bound, inclusive; may be infinity.</param>
/// <param name="Proof">What these bounds are.</param>
/// <param name="Verdict">Whether that protects it.</param>
public readonly record struct FeasibleInterval(int Cell, double Lowest, double Highest, IntervalProof Proof, ProtectionVerdict Verdict)
{
    /// <summary>Upper minus lower bound.</summary>
    public double Width => Highest - Lowest;
}
