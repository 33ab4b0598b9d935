using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;

namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>What indicators and periods say of each other, beside the sums of classes and regions.</summary>
public sealed class CubeRelationTests
{
    private static readonly IndicatorUnit Single = new("亿元", 0) { Period = PeriodBasis.Single };
    private static readonly IndicatorUnit Cumulative = new("亿元", 0) { Period = PeriodBasis.Cumulative };

    [Fact]
    public void A_part_is_the_total_without_the_other_parts()
    {
        var cube = Of([("z", null, Single), ("a", "z", Single), ("b", "z", Single)], ["202601"], [100, 60, 40], hidden: [1]);
        var interval = Audited(cube, 1);
        Assert.Equal((60.0, 60.0, ProtectionVerdict.Exposed), (interval.Lowest, interval.Highest, interval.Verdict));
        Assert.Equal([1L, 2L], Planned(cube, 1).Cells.Select(one => one.Position));
    }

    [Fact]
    public void Parts_that_are_not_all_leave_a_rest_and_the_total_as_the_upper_bound()
    {
        var cube = Of([("z", null, Single), ("a", "z", Single), ("b", "z", Single)], ["202601"], [100, 60, 30], hidden: [1]);
        var interval = Audited(cube, 1);
        Assert.Equal((0.0, 70.0, ProtectionVerdict.Protected), (interval.Lowest, interval.Highest, interval.Verdict));
    }

    [Fact]
    public void Parts_that_overlap_are_only_below_their_total()
    {
        // 国有控股 and 股份制: one enterprise may be both.
        var cube = Of([("z", null, Single), ("a", "z", Single), ("b", "z", Single)], ["202601"], [100, 60, 70], hidden: [1]);
        var interval = Audited(cube, 1);
        Assert.Equal((0.0, 100.0), (interval.Lowest, interval.Highest));
    }

    [Fact]
    public void What_only_stands_below_says_nothing()
    {
        // 利润总额 with 盈利额 below it; a rate below its level; a unit of its own.
        var larger = Of([("z", null, Single), ("a", "z", Single)], ["202601"], [10, 60], hidden: [1]);
        Assert.Equal(double.PositiveInfinity, Audited(larger, 1).Highest);
        var rate = Of([("z", null, Single), ("a", "z", Single with { Unit = "%" })], ["202601"], [100, 5], hidden: [1]);
        Assert.Equal(double.PositiveInfinity, Audited(rate, 1).Highest);
        var heads = Of([("z", null, Single), ("a", "z", Single with { Unit = "人" })], ["202601"], [100, 5], hidden: [1]);
        Assert.Equal(double.PositiveInfinity, Audited(heads, 1).Highest);
    }

    [Fact]
    public void A_cumulative_number_lies_between_its_neighbours_of_the_same_year()
    {
        var cube = Of([("l", null, Cumulative)], ["202512", "202601", "202602", "202603"], [400, 10, 25, 31], hidden: [2]);
        var interval = Audited(cube, 2);
        Assert.Equal((10.0, 31.0, ProtectionVerdict.Protected), (interval.Lowest, interval.Highest, interval.Verdict));
        // 5 each way are wanted here, and 6 are left above: with 7 the next number has to go too.
        var plan = Planned(cube, 2, 7);
        Assert.True(plan.Audit.Passes);
        Assert.Equal([2L, 3L], plan.Cells.Select(one => one.Position));
        // January of the next year knows nothing of December.
        Assert.Equal(
            double.PositiveInfinity,
            Audited(Of([("l", null, Cumulative)], ["202512", "202601"], [400, 10], hidden: [0]), 0).Highest
        );
    }

    [Fact]
    public void A_single_month_is_the_difference_of_two_cumulative_numbers()
    {
        // Months 10, 15, 6 and what they come to: 10, 25, 31.
        var cube = Of([("d", null, Single), ("l", null, Cumulative)], ["202601", "202602", "202603"], [10, 15, 6, 10, 25, 31], hidden: [1]);
        var interval = Audited(cube, 1);
        Assert.Equal((15.0, 15.0, ProtectionVerdict.Exposed), (interval.Lowest, interval.Highest, interval.Verdict));
        Assert.True(Planned(cube, 1).Audit.Passes);
        Assert.True(Planned(cube, 1).Cells.Count > 1);
    }

    [Fact]
    public void Numbers_of_something_else_are_not_taken_for_the_months_of_a_cumulative_one()
    {
        var cube = Of([("d", null, Single), ("l", null, Cumulative)], ["202601", "202602", "202603"], [10, 20, 6, 10, 25, 31], hidden: [1]);
        Assert.Equal(double.PositiveInfinity, Audited(cube, 1).Highest);
        // And what was revised downwards is not taken for growth.
        var back = Of([("l", null, Cumulative)], ["202601", "202602", "202603"], [10, 25, 20], hidden: [1]);
        Assert.Equal((10.0, double.PositiveInfinity), (Audited(back, 1).Lowest, Audited(back, 1).Highest));
    }

    [Fact]
    public void A_year_is_the_sum_of_its_quarters_and_of_cumulative_ones_the_last()
    {
        string[] periods = ["2025", "2025Q1", "2025Q2", "2025Q3", "2025Q4"];
        var single = Of([("d", null, Single)], periods, [100, 10, 20, 30, 40], hidden: [2]);
        Assert.Equal((20.0, 20.0), (Audited(single, 2).Lowest, Audited(single, 2).Highest));
        var last = Of([("l", null, Cumulative)], periods, [100, 10, 30, 60, 100], hidden: [4]);
        Assert.Equal((100.0, 100.0), (Audited(last, 4).Lowest, Audited(last, 4).Highest));
        var stock = Of([("q", null, Single with { Period = PeriodBasis.EndOfPeriod })], periods, [40, 10, 20, 30, 40], hidden: [2]);
        Assert.Equal(double.PositiveInfinity, Audited(stock, 2).Highest);
    }

    [Fact]
    public void One_year_that_was_revised_alone_takes_nothing_away_from_the_others()
    {
        string[] periods = ["2024", "2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025", "2025Q1", "2025Q2", "2025Q3", "2025Q4"];
        var cube = Of([("d", null, Single)], periods, [150, 10, 20, 30, 40, 100, 10, 20, 30, 40], hidden: [7]);
        Assert.Equal((20.0, 20.0), (Audited(cube, 7).Lowest, Audited(cube, 7).Highest));
    }

    [Fact]
    public void One_month_that_was_revised_alone_takes_nothing_away_from_the_others()
    {
        var cube = Of(
            [("d", null, Single), ("l", null, Cumulative)],
            ["202601", "202602", "202603", "202604", "202605"],
            [10, 15, 6, 30, 5, 10, 25, 31, 50, 55],
            hidden: [1]
        );
        Assert.Equal((15.0, 15.0), (Audited(cube, 1).Lowest, Audited(cube, 1).Highest));
    }

    [Fact]
    public void Parts_that_overlap_in_one_month_add_up_in_the_others()
    {
        var cube = Of(
            [("z", null, Single), ("a", "z", Single), ("b", "z", Single)],
            ["202601", "202602"],
            [100, 100, 60, 60, 45, 40],
            hidden: [3]
        );
        Assert.Equal((60.0, 60.0), (Audited(cube, 3).Lowest, Audited(cube, 3).Highest));
    }

    [Fact]
    public void A_part_with_a_loss_is_the_total_without_the_other()
    {
        var cube = Of([("z", null, Single), ("a", "z", Single), ("b", "z", Single)], ["202601"], [100, 120, -20], hidden: [2]);
        var sources = Sensitive(2, 5) with
        {
            MayBeNegative = new HashSet<string> { "z", "a", "b" },
        };
        var interval = CubeDisclosure.Audit(cube, sources).Value!.Intervals.Single();
        Assert.Equal((-20.0, -20.0, ProtectionVerdict.Exposed), (interval.Lowest, interval.Highest, interval.Verdict));
    }

    [Fact]
    public void What_is_not_said_of_parts_does_not_part_them_from_their_total()
    {
        var priced = Single with { Prices = PriceBasis.Current };
        var none = Single with { Period = PeriodBasis.None };
        var cube = Of([("z", null, priced), ("a", "z", Single), ("b", "z", none)], ["202601"], [100, 60, 40], hidden: [1]);
        Assert.Equal((60.0, 60.0), (Audited(cube, 1).Lowest, Audited(cube, 1).Highest));
        var constant = Of(
            [("z", null, priced), ("a", "z", Single with { Prices = PriceBasis.Constant })],
            ["202601"],
            [100, 60],
            hidden: [1]
        );
        Assert.Equal(double.PositiveInfinity, Audited(constant, 1).Highest);
    }

    private static Cube Of(
        (string Code, string? Parent, IndicatorUnit Unit)[] indicators,
        string[] periods,
        double[] numbers,
        params ReadOnlySpan<int> hidden
    )
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("工业"),
                [
                    new Dimension(
                        "zb",
                        "指标",
                        DimensionRole.Indicator,
                        [.. indicators.Select(one => new Category(one.Code, one.Code) { Parent = one.Parent, Unit = one.Unit })]
                    ),
                    new Dimension("sj", "时间", DimensionRole.Time, [.. periods.Select(one => new Category(one, one))]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0; at < numbers.Length; at++)
            builder.Set(at, numbers[at], hidden.Contains(at) ? CellStatus.Confidential : CellStatus.Present);
        return builder.Build();
    }

    private static FeasibleInterval Audited(Cube cube, int at) =>
        CubeDisclosure.Audit(cube, Sensitive(at, 5)).Value!.Intervals.Single(interval => interval.Cell == at);

    private static ProtectionPlan Planned(Cube cube, int at, decimal protection = 5) =>
        CubeProtection.Plan(cube, Sensitive(at, protection)).Value!;

    private static DisclosureSources Sensitive(int at, decimal protection) =>
        new() { Findings = new Dictionary<long, PrimaryFinding> { [at] = new([SensitivityRule.Frequency], protection) } };
}
