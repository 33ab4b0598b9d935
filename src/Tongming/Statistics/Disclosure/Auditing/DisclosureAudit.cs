using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>
/// 保密审核: for every suppressed cell the least and the greatest number that agree with all that is published. Cells that hang together
/// through relations are computed together and apart from all others, which loses nothing. A group that is too large is answered by blocks:
/// what a block proves is said with each interval, and what it does not prove is an open finding.
/// </summary>
[Law("统计法 第二十八条", "实施条例 第二十九条", "R6-21", "R6-35")]
public sealed class DisclosureAudit
{
    private DisclosureAudit(IReadOnlyList<FeasibleInterval> intervals, int groups, int largest) =>
        (Intervals, GroupCount, LargestGroup) = (intervals, groups, largest);

    /// <summary>One for each suppressed cell, and for each unpublished one that hangs together with such, in the order of the cells.</summary>
    public IReadOnlyList<FeasibleInterval> Intervals { get; }

    /// <summary>Number of groups that hang together and have a suppressed cell.</summary>
    public int GroupCount { get; }

    /// <summary>Number of cells of the largest group.</summary>
    public int LargestGroup { get; }

    /// <summary>Cells that are exposed or not proved to be protected. Nothing is released where there is one.</summary>
    public IEnumerable<FeasibleInterval> OpenFindings => Intervals.Where(one => one.Verdict != ProtectionVerdict.Protected);

    /// <summary>True where every suppressed cell is proved to be protected.</summary>
    public bool Passes => !OpenFindings.Any();

    /// <summary>Audits a table.</summary>
    public static DisclosureAudit Of(DisclosureTable table, AuditBounds? limits = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var groups = table.Components(cell => table.Cells[cell].IsUnknown);
        groups.RemoveAll(group => !group.Exists(cell => table.Cells[cell].IsSuppressed));
        var intervals = new List<FeasibleInterval>();
        for (var cell = 0; cell < table.Cells.Count; cell++)
            if (table.Cells[cell] is { IsKnown: true, IsSuppressed: true })
                intervals.Add(ProtectionNeed.Judge(table, cell, (0, 0), IntervalProof.Exact));
        foreach (var group in groups)
            intervals.AddRange(GroupAudit.Of(table, group, limits ?? AuditBounds.Usual));
        intervals.Sort((one, other) => one.Cell.CompareTo(other.Cell));
        return new DisclosureAudit(intervals, groups.Count, groups.Select(group => group.Count).DefaultIfEmpty().Max());
    }
}
