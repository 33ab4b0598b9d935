namespace Tongming.Statistics.Disclosure.Sensitivity;

/// <summary>The rules that say whether a cell made from respondents' records is sensitive.</summary>
[Law("统计法 第二十八条", "实施条例 第二十九条")]
public static class SensitivityRules
{
    /// <summary>
    /// All rules. A cell is free of them where it is empty or all have waived (R6-33, R6-37); with negative contributions only the frequency
    /// rule holds (R6-38). The protection is the highest of those that the broken rules ask for; the frequency rule asks for none.
    /// </summary>
    [Law("R6-30", "R6-31", "R6-32", "R6-33", "R6-35", "R6-37", "R6-38")]
    public static PrimaryFinding Judge(CellContributions contributions, DisclosureParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(parameters);
        if (contributions.IsExempt)
            return PrimaryFinding.None;
        var rules = new List<SensitivityRule>();
        var protection = 0m;
        if (IsRare(contributions, parameters.FewestContributors))
            rules.Add(SensitivityRule.Frequency);
        if (parameters.DominantShare is { } share && DominanceProtection(contributions, parameters.Dominant, share) is { } dominance)
        {
            rules.Add(SensitivityRule.Dominance);
            protection = Math.Max(protection, dominance);
        }

        if (parameters.Percent is { } percent && PercentProtection(contributions, percent) is { } estimate)
        {
            rules.Add(SensitivityRule.Percent);
            protection = Math.Max(protection, estimate);
        }

        return rules.Count == 0 ? PrimaryFinding.None : new PrimaryFinding(rules, protection);
    }

    /// <summary>Frequency: sensitive where N is less than n. Example: N = 2, n = 3 is sensitive; N = 3 is not.</summary>
    [Law("R6-30")]
    public static bool IsRare(CellContributions contributions, int fewest)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return contributions.Count > 0 && contributions.Count < fewest;
    }

    /// <summary>
    /// Dominance (n, k): sensitive where the n largest make up more than k percent. Gives the protection, 100/k · Σ − X, or null where not
    /// sensitive. Example: (300, 20, 10) with (1, 85): 300 &gt; 280.5, protection 100/85 · 300 − 330 = 22.94. Those who waived are not added.
    /// </summary>
    [Law("R6-31", "R6-35")]
    public static decimal? DominanceProtection(CellContributions contributions, int dominant, decimal share)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        if (contributions.HasNegative)
            return null;
        var sum = contributions.SumOfLargest(dominant);
        return 100 * sum > share * contributions.Total ? (100 * sum / share) - contributions.Total : null;
    }

    /// <summary>
    /// p %: sensitive where the second largest, who takes his own from the total, knows the largest to less than p percent: X − x1 − x2 &lt;
    /// p/100 · x1. Gives the protection, p/100 · x1 − (X − x1 − x2), or null where not sensitive. Example: (300, 20, 10) with p = 10: 10 &lt; 30,
    /// protection 20. x1 is the largest of those who have not waived, x2 the largest of all others.
    /// </summary>
    [Law("R6-32", "R6-35")]
    public static decimal? PercentProtection(CellContributions contributions, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        if (contributions.HasNegative)
            return null;
        var (largest, rest) = contributions.LargestAndRemainder();
        return 100 * rest < percent * largest ? (percent * largest / 100) - rest : null;
    }
}
