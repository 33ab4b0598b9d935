namespace Tongming.Statistics.Disclosure.Sensitivity;

/// <summary>
/// The numbers of the confidentiality rules. No norm of the country gives any: the defaults are custom. Share and percentage must stay
/// secret (R6-34): who knows them can compute closer bounds. They are shown to those who set them and nowhere else.
/// </summary>
[Law("统计法 第二十八条", "R6-30", "R6-31", "R6-32", "R6-34")]
public sealed record DisclosureParameters
{
    /// <summary>Highest number that the frequency rule may ask for.</summary>
    public const int MostContributors = 100;

    /// <summary>Highest number of contributors that the dominance rule may add up.</summary>
    public const int MostDominant = 10;

    private DisclosureParameters(int fewest, int dominant, decimal? share, decimal? percent) =>
        (FewestContributors, Dominant, DominantShare, Percent) = (fewest, dominant, share, percent);

    /// <summary>The usual numbers: 3 contributors, (2, 85), 10 %.</summary>
    public static DisclosureParameters Usual { get; } = new(3, 2, 85, 10);

    /// <summary>n of the frequency rule: a cell with fewer contributors is sensitive. 2 to <see cref="MostContributors"/>.</summary>
    public int FewestContributors { get; }

    /// <summary>n of the dominance rule. 1 to <see cref="MostDominant"/>.</summary>
    public int Dominant { get; }

    /// <summary>k of the dominance rule, in percent of the cell, at least 50 and below 100; null where that rule is not used.</summary>
    public decimal? DominantShare { get; }

    /// <summary>p of the p % rule, above 0 and at most 100; null where that rule is not used.</summary>
    public decimal? Percent { get; }

    /// <summary>
    /// Checked numbers. Refused: <c>disclosure.frequency</c> (number, least, most); <c>disclosure.dominance.count</c> (number, most);
    /// <c>disclosure.dominance.share</c> (number); <c>disclosure.percent</c> (number); <c>disclosure.rules.weak</c> where neither the p %
    /// rule nor dominance of two or more is used: dominance of one alone does not protect the largest from the second largest.
    /// </summary>
    public static Outcome<DisclosureParameters> Create(int fewest, int dominant, decimal? share, decimal? percent)
    {
        if (fewest is < 2 or > MostContributors)
            return new Refusal("disclosure.frequency", fewest, 2, MostContributors);
        if (dominant is < 1 or > MostDominant)
            return new Refusal("disclosure.dominance.count", dominant, MostDominant);
        if (share is < 50 or >= 100)
            return new Refusal("disclosure.dominance.share", share);
        if (percent is <= 0 or > 100)
            return new Refusal("disclosure.percent", percent);
        return percent is null && (share is null || dominant < 2)
            ? new Refusal("disclosure.rules.weak")
            : new DisclosureParameters(fewest, dominant, share, percent);
    }
}
