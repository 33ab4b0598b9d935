namespace Tongming.Statistics.Disclosure.Sensitivity;

/// <summary>The rules for tables of counts, where every unit contributes one and there are no shares.</summary>
[Law("统计法 第二十八条", "R6-36")]
public static class CountRules
{
    /// <summary>
    /// A single count: sensitive from 1 to n − 1, by default 1 and 2. The protection reaches up to n, so that nobody can say that the count
    /// is too small. Zero is not sensitive (R6-37). Example: 1 with n = 3 has protection 2.
    /// </summary>
    [Law("R6-36", "R6-37")]
    public static PrimaryFinding Judge(int count, DisclosureParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count > 0 && count < parameters.FewestContributors
            ? new PrimaryFinding([SensitivityRule.SmallCount], parameters.FewestContributors - count)
            : PrimaryFinding.None;
    }

    /// <summary>
    /// A total with all its parts: sensitive where the total is 1, as the one unit can be followed through the table, and where all units
    /// stand in a single part, as whoever belongs to the group is known to belong there. The protection is 1: another unit must be possible.
    /// </summary>
    [Law("R6-36")]
    public static PrimaryFinding JudgeTotal(int total, IReadOnlyList<int> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var rules = new List<SensitivityRule>();
        if (total == 1)
            rules.Add(SensitivityRule.TotalOfOne);
        if (total > 0 && parts.Count > 1 && parts.Contains(total))
            rules.Add(SensitivityRule.WholeGroup);
        return rules.Count == 0 ? PrimaryFinding.None : new PrimaryFinding(rules, 1);
    }

    /// <summary>
    /// A count beside another that is published, of an overlapping group or an earlier version: sensitive where they differ by 0 to n − 1.
    /// A difference of 0 is named by its own, since it only tells where the groups are known to differ. The protection reaches up to n.
    /// </summary>
    [Law("R6-36")]
    public static PrimaryFinding JudgeDifference(int count, int other, DisclosureParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var difference = Math.Abs(count - other);
        return difference >= parameters.FewestContributors
            ? PrimaryFinding.None
            : new PrimaryFinding(
                [difference == 0 ? SensitivityRule.NoDifference : SensitivityRule.SmallDifference],
                parameters.FewestContributors - difference
            );
    }
}
