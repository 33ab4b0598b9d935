namespace Tongming.Reports.Tallies;

/// <summary>
/// A module that answers the question of some cells: the number, what it means, and exactly the records that it counts. The report asks
/// and knows nothing else of the module. For each key, the amounts of the records add up to the number.
/// </summary>
public interface ITallySource
{
    /// <summary>The numbers that it gives. The same for every body and year.</summary>
    IReadOnlyList<TallyDefinition> Definitions { get; }

    /// <summary>All its numbers for a period; a key that is left out is zero.</summary>
    Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel);

    /// <summary>The records behind one of its numbers, from a mark of an earlier page on (null from the beginning).</summary>
    Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel);
}
