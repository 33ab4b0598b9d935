namespace Tongming.Statistics.Disclosure.Sensitivity;

/// <summary>What one respondent contributes to a cell.</summary>
/// <param name="Respondent">Who, by a code that means nothing to others.</param>
/// <param name="Value">How much, in the unit of the cell.</param>
public readonly record struct Contribution(string Respondent, decimal Value)
{
    /// <summary>Code of the group that it belongs to, or null. Enterprises of one group count as one contributor.</summary>
    public string? Holding { get; init; }

    /// <summary>True where the respondent agreed that its data may be inferred.</summary>
    public bool HasWaived { get; init; }
}
