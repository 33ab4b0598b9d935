using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>What secondary suppression tries to keep small.</summary>
public enum SuppressionCost
{
    /// <summary>The number of cells that are lost.</summary>
    Cells,

    /// <summary>The sum of the numbers that are lost, so that large totals stay.</summary>
    Values,
}

/// <summary>次要保密的方案: which further cells are suppressed, with the proof that it is enough.</summary>
/// <param name="Table">The table with the secondary cells marked.</param>
/// <param name="Secondary">Places of all secondary cells, ascending, those that were suppressed before included.</param>
/// <param name="LostValue">Sum of their numbers, without signs.</param>
/// <param name="Audit">The audit of that table. It has no open finding.</param>
public sealed record SuppressionPattern(DisclosureTable Table, IReadOnlyList<int> Secondary, double LostValue, DisclosureAudit Audit);
