namespace Tongming.Statistics.Disclosure.Sensitivity;

/// <summary>
/// What lies behind one cell, holding by holding, largest first. Who contributes nothing is no contributor, so that (300, 0, 0) is the number
/// of one; a cell without contributors is empty and may be published (R6-37). A holding has waived only where all its members have.
/// </summary>
[Law("统计法 第二十八条", "R6-33", "R6-37")]
public sealed class CellContributions
{
    private readonly List<(decimal Value, bool HasWaived)> largest;

    private CellContributions(List<(decimal, bool)> largest, bool hasNegative) =>
        (this.largest, HasNegative, Total) = (largest, hasNegative, largest.Sum(one => one.Item1));

    /// <summary>N: contributors, holdings counted once.</summary>
    public int Count => largest.Count;

    /// <summary>X: the sum of all.</summary>
    public decimal Total { get; }

    /// <summary>True where some respondent's value is below zero, so that shares mean nothing (R6-38).</summary>
    public bool HasNegative { get; }

    /// <summary>True where nobody is left to protect: no contributor, or all have waived.</summary>
    public bool IsExempt => largest.All(one => one.HasWaived);

    /// <summary>The contributions of one cell; a respondent may come several times (several works).</summary>
    public static CellContributions Of(IEnumerable<Contribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        var given = contributions.Where(one => one.Value != 0).ToList();
        var merged = given
            .GroupBy(one => one.Holding is null ? (Kind: 'r', Code: one.Respondent) : (Kind: 'h', Code: one.Holding))
            .Select(group => (Value: group.Sum(one => one.Value), HasWaived: group.All(one => one.HasWaived)))
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.HasWaived)
            .ToList();
        return new CellContributions(merged, given.Exists(one => one.Value < 0));
    }

    /// <summary>Sum of the largest contributions of those who have not waived.</summary>
    internal decimal SumOfLargest(int count) => largest.Where(one => !one.HasWaived).Take(count).Sum(one => one.Value);

    /// <summary>
    /// The largest of those who have not waived, and what is left of the total for whoever estimates it best: without it and without the
    /// largest other one, who knows his own.
    /// </summary>
    internal (decimal Value, decimal Remainder) LargestAndRemainder()
    {
        var at = largest.FindIndex(one => !one.HasWaived);
        if (at < 0)
            return (0, Total);
        var other = largest.Where((_, place) => place != at).Select(one => one.Value).FirstOrDefault();
        return (largest[at].Value, Total - largest[at].Value - other);
    }
}
