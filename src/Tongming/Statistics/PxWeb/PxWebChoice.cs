namespace Tongming.Statistics.PxWeb;

/// <summary>What a call says of one dimension.</summary>
/// <param name="Dimension">Its code.</param>
public sealed record PxWebChoice(string Dimension)
{
    /// <summary>Codes and expressions; none where nothing is chosen.</summary>
    public IReadOnlyList<string> Expressions { get; init; } = [];

    /// <summary>Id of the list of codes that the expressions are of, or null for the codes of the table.</summary>
    public string? Codelist { get; init; }

    /// <summary>
    /// True where the parts of the chosen groups are wanted instead of the groups (<c>outputvalues[…]=single</c>); matters only with an
    /// aggregation.
    /// </summary>
    public bool Single { get; init; }

    internal bool IsEmpty => Expressions.Count == 0 && Codelist is null;
}
