namespace Tongming.Reports.Checks;

/// <summary>One equation that the tables of a form must satisfy, with what came of it.</summary>
/// <param name="Rule">I-row, I-col, I-bal or I-t4.</param>
/// <param name="State">Whether it holds, fails or could not be tested.</param>
/// <param name="Left">Terms of the left side.</param>
/// <param name="Right">Terms of the right side.</param>
/// <param name="Message">One Chinese sentence for a failure.</param>
/// <param name="Where">Its cells.</param>
internal sealed record Identity(
    string Rule,
    IdentityState State,
    IReadOnlyList<decimal> Left,
    IReadOnlyList<decimal> Right,
    string Message,
    IReadOnlyList<Evidence> Where
)
{
    /// <summary>Both sides written out.</summary>
    public string Sum => Sums.Compare(Left, Right);
}

/// <summary>What came of an equation.</summary>
internal enum IdentityState
{
    /// <summary>All its cells are stated and it is true.</summary>
    Holds,

    /// <summary>All its cells are stated and it is false.</summary>
    Fails,

    /// <summary>A cell is missing, blank or derived.</summary>
    NotAssessable,
}
