namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>How much work is done for one connected group of cells before it is answered by blocks.</summary>
public sealed record AuditBounds
{
    /// <summary>The limits that were measured: what lies within takes seconds.</summary>
    public static AuditBounds Usual { get; } = new();

    /// <summary>Most entries of one written-out program, unknown cells times relations.</summary>
    public long MostEntries { get; init; } = 1_000_000;

    /// <summary>Most relations of one block of an audit; secondary suppression looks up to five times as far.</summary>
    public int BlockRelations { get; init; } = 120;

    /// <summary>Most work for giving cells of one group back, steps times entries; what is not tried by then stays suppressed.</summary>
    public long MostPruning { get; init; } = 4_000_000_000;

    /// <summary>Most steps of one linear program.</summary>
    public int MostSteps { get; init; } = 50_000;
}
