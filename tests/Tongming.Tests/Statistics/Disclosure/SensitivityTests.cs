using Tongming.Statistics.Disclosure.Sensitivity;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class SensitivityTests
{
    /// <summary>The vector of R6-32: X = 330, x = (300, 20, 10).</summary>
    private static readonly CellContributions Vector = Of(300, 20, 10);

    [Fact]
    public void The_vector_is_dominated_by_one_and_its_largest_can_be_estimated()
    {
        Assert.Equal((100m / 85 * 300) - 330, SensitivityRules.DominanceProtection(Vector, 1, 85)!.Value, 12);
        Assert.Equal(20m, SensitivityRules.PercentProtection(Vector, 10));
        Assert.False(SensitivityRules.IsRare(Vector, 3));
        var finding = SensitivityRules.Judge(Vector, DisclosureParameters.Create(3, 1, 85, 10).Value!);
        Assert.Equal([SensitivityRule.Dominance, SensitivityRule.Percent], finding.Rules);
        Assert.Equal((100m / 85 * 300) - 330, finding.Protection, 12);
    }

    [Theory]
    // 2 of 3 make up 85 % exactly: not more than 85 %.
    [InlineData(3, false, 50, 35, 15)]
    [InlineData(3, true, 50, 36, 14)]
    [InlineData(1, true, 50)]
    public void Two_of_n_dominate_above_the_share_and_not_at_it(int count, bool sensitive, params int[] values)
    {
        var contributions = Of([.. values.Select(value => (decimal)value)]);
        Assert.Equal(count, contributions.Count);
        Assert.Equal(sensitive, SensitivityRules.DominanceProtection(contributions, 2, 85) is not null);
    }

    [Fact]
    public void The_percent_rule_asks_for_less_and_not_for_as_much()
    {
        Assert.Null(SensitivityRules.PercentProtection(Of(100, 50, 10), 10));
        Assert.Equal(0.1m, SensitivityRules.PercentProtection(Of(100, 50, 9.9m), 10));
    }

    /// <summary>(2, k) is at least as strict as p % with p = 100(100 − k)/k (R6-32): what p % finds, dominance finds.</summary>
    [Fact]
    public void Dominance_of_two_finds_what_the_matching_percentage_finds()
    {
        var random = new Random(20260102);
        for (var tries = 0; tries < 500; tries++)
        {
            var contributions = Of([.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => (decimal)Math.Pow(random.Next(1, 40), 3))]);
            if (SensitivityRules.PercentProtection(contributions, 25) is not null)
                Assert.NotNull(SensitivityRules.DominanceProtection(contributions, 2, 80));
        }
    }

    [Fact]
    public void Fewer_than_three_are_too_few_and_none_are_not()
    {
        Assert.True(SensitivityRules.IsRare(Of(5, 5), 3));
        Assert.False(SensitivityRules.IsRare(Of(5, 5, 5), 3));
        Assert.False(SensitivityRules.IsRare(Of(), 3));
        Assert.True(SensitivityRules.IsRare(Of(5, 0, 0), 3));
        Assert.False(SensitivityRules.Judge(Of(), DisclosureParameters.Usual).IsSensitive);
        Assert.False(SensitivityRules.Judge(Of(0, 0), DisclosureParameters.Usual).IsSensitive);
    }

    [Fact]
    public void Enterprises_of_one_holding_count_as_one()
    {
        var alone = CellContributions.Of([.. Parts(40, 30, 20, 10)]);
        Assert.False(SensitivityRules.Judge(alone, DisclosureParameters.Usual).IsSensitive);
        var held = CellContributions.Of([.. Parts(40, 30).Select(one => one with { Holding = "J" }), new("x", 20), new("y", 10)]);
        Assert.Equal((3, 100m), (held.Count, held.Total));
        Assert.Equal([SensitivityRule.Dominance], SensitivityRules.Judge(held, DisclosureParameters.Usual).Rules);
        // A holding and a respondent of the same code are two.
        Assert.Equal(2, CellContributions.Of([new("J", 1), new("a", 1) { Holding = "J" }]).Count);
        Assert.Equal(1, CellContributions.Of([new("a", 1), new("a", 2)]).Count);
    }

    [Fact]
    public void A_waiver_exempts_the_one_who_gave_it_and_nobody_else()
    {
        var all = CellContributions.Of([new("a", 300) { HasWaived = true }, new("b", 20) { HasWaived = true }]);
        Assert.False(SensitivityRules.Judge(all, DisclosureParameters.Usual).IsSensitive);
        // The largest has waived; the second is 20 of 330 and the rest without the largest is 10, above 10 % of 20.
        var first = CellContributions.Of([new("a", 300) { HasWaived = true }, new("b", 20), new("c", 10)]);
        Assert.False(SensitivityRules.Judge(first, DisclosureParameters.Usual).IsSensitive);
        // Without the third, the first knows the second exactly.
        var two = CellContributions.Of([new("a", 300) { HasWaived = true }, new("b", 20)]);
        Assert.Equal([SensitivityRule.Frequency, SensitivityRule.Percent], SensitivityRules.Judge(two, DisclosureParameters.Usual).Rules);
        Assert.Equal(2m, SensitivityRules.Judge(two, DisclosureParameters.Usual).Protection);
        // One works without waiver speaks for the whole holding.
        var held = CellContributions.Of([new("a", 300) { HasWaived = true, Holding = "J" }, new("b", 20) { Holding = "J" }]);
        Assert.True(SensitivityRules.Judge(held, DisclosureParameters.Usual).IsSensitive);
    }

    [Fact]
    public void With_negative_contributions_only_their_number_counts()
    {
        Assert.False(SensitivityRules.Judge(Of(300, 5, -10), DisclosureParameters.Usual).IsSensitive);
        var two = SensitivityRules.Judge(Of(300, -10), DisclosureParameters.Usual);
        Assert.Equal([SensitivityRule.Frequency], two.Rules);
        Assert.Equal(0m, two.Protection);
    }

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(1, true, 2)]
    [InlineData(2, true, 1)]
    [InlineData(3, false, 0)]
    public void Counts_of_one_and_two_are_sensitive(int count, bool sensitive, int protection)
    {
        var finding = CountRules.Judge(count, DisclosureParameters.Usual);
        Assert.Equal((sensitive, protection), (finding.IsSensitive, (int)finding.Protection));
    }

    [Fact]
    public void Totals_of_one_and_groups_in_one_category_are_sensitive()
    {
        Assert.Equal([SensitivityRule.TotalOfOne, SensitivityRule.WholeGroup], CountRules.JudgeTotal(1, [0, 1]).Rules);
        Assert.Equal([SensitivityRule.WholeGroup], CountRules.JudgeTotal(40, [0, 40, 0]).Rules);
        Assert.False(CountRules.JudgeTotal(40, [1, 39]).IsSensitive);
        Assert.False(CountRules.JudgeTotal(40, [40]).IsSensitive);
        Assert.False(CountRules.JudgeTotal(0, [0, 0]).IsSensitive);
    }

    [Fact]
    public void Counts_that_differ_by_up_to_two_are_sensitive()
    {
        Assert.Equal([SensitivityRule.NoDifference], CountRules.JudgeDifference(50, 50, DisclosureParameters.Usual).Rules);
        Assert.Equal([SensitivityRule.SmallDifference], CountRules.JudgeDifference(50, 52, DisclosureParameters.Usual).Rules);
        Assert.Equal(1m, CountRules.JudgeDifference(52, 50, DisclosureParameters.Usual).Protection);
        Assert.False(CountRules.JudgeDifference(50, 53, DisclosureParameters.Usual).IsSensitive);
    }

    [Theory]
    [InlineData(1, 2, 85.0, 10.0, "disclosure.frequency")]
    [InlineData(101, 2, 85.0, 10.0, "disclosure.frequency")]
    [InlineData(3, 0, 85.0, 10.0, "disclosure.dominance.count")]
    [InlineData(3, 11, 85.0, 10.0, "disclosure.dominance.count")]
    [InlineData(3, 2, 49.0, 10.0, "disclosure.dominance.share")]
    [InlineData(3, 2, 100.0, 10.0, "disclosure.dominance.share")]
    [InlineData(3, 2, 85.0, 0.0, "disclosure.percent")]
    [InlineData(3, 2, 85.0, 101.0, "disclosure.percent")]
    [InlineData(3, 1, 85.0, null, "disclosure.rules.weak")]
    [InlineData(3, 2, null, null, "disclosure.rules.weak")]
    public void Numbers_that_protect_nobody_are_refused(int fewest, int dominant, double? share, double? percent, string code) =>
        Assert.Equal(code, DisclosureParameters.Create(fewest, dominant, (decimal?)share, (decimal?)percent).Refusal?.Code);

    [Fact]
    public void One_rule_of_the_two_is_enough()
    {
        var usual = DisclosureParameters.Usual;
        Assert.Equal(usual, DisclosureParameters.Create(3, 2, 85, 10).Value);
        Assert.Null(DisclosureParameters.Create(3, 1, null, 10).Value!.DominantShare);
        Assert.Equal([SensitivityRule.Percent], SensitivityRules.Judge(Vector, DisclosureParameters.Create(3, 2, null, 10).Value!).Rules);
        Assert.Equal([SensitivityRule.Dominance], SensitivityRules.Judge(Vector, DisclosureParameters.Create(3, 2, 85, null).Value!).Rules);
    }

    private static CellContributions Of(params decimal[] values) => CellContributions.Of(Parts(values));

    private static IEnumerable<Contribution> Parts(params decimal[] values) =>
        values.Select((value, at) => new Contribution($"r{at}", value));
}
