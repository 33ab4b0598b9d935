using Tongming.Statistics.Cubes;
using Tongming.Statistics.Screening;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class ScreeningTests
{
    private static readonly IReadOnlySet<string>[] Lists = [new HashSet<string> { "00", "01" }, new HashSet<string> { "202601", "202602" }];

    [Fact]
    public void Rows_with_known_codes_and_own_keys_pass()
    {
        var results = RowScreening.Check([new(2, ["00", "202601"]), new(3, ["00", "202602"]), new(4, ["01", "202601"])], Lists);
        Assert.All(results, result => Assert.Equal((ScreeningVerdict.Pass, 3L), (result.Verdict, result.Examined)));
    }

    [Fact]
    public void An_unknown_code_and_a_key_that_was_there_before_fail_with_their_lines()
    {
        var results = RowScreening.Check([new(2, ["00", "202601"]), new(3, ["0O", "202601"]), new(9, ["00", "202601"])], Lists);
        var unknown = Assert.Single(results[0].Findings);
        Assert.Equal((ScreeningVerdict.Fail, 3, "0O", 0), (results[0].Verdict, unknown.Line, unknown.Codes[0], unknown.Facts[0]));
        var twice = Assert.Single(results[1].Findings);
        Assert.Equal((ScreeningVerdict.Fail, 9, 2), (results[1].Verdict, twice.Line, twice.Facts[0]));
    }

    [Fact]
    public void Many_findings_are_counted_and_some_are_listed()
    {
        var results = RowScreening.Check(Enumerable.Range(0, 1000).Select(line => new ObservedRow(line, ["00", "x"])), Lists);
        Assert.Equal((1000L, ScreeningResult.MostListed), (results[0].Count, results[0].Findings.Count));
        Assert.Equal(999, results[1].Count);
    }

    [Fact]
    public void A_total_is_the_sum_of_its_parts_and_percentages_are_not_added()
    {
        var result = SumScreening.Check(Builder().Build());
        Assert.Equal((ScreeningVerdict.Pass, 6L), (result.Verdict, result.Examined));
    }

    [Fact]
    public void A_hidden_cell_alone_in_a_sum_is_found_and_two_protect_each_other()
    {
        var shape = Shape();
        var (city, east, west) = (
            At(shape, "gyzcz", "00", "202603"),
            At(shape, "gyzcz", "01", "202603"),
            At(shape, "gyzcz", "02", "202603")
        );
        var hidden = new CubeCell(double.NaN, CellStatus.Confidential);
        Assert.Equal((ScreeningVerdict.Pass, 0L), Of([]));
        Assert.Equal((ScreeningVerdict.Fail, 1L), Of([(east, hidden)]));
        Assert.Equal((ScreeningVerdict.Fail, 1L), Of([(city, hidden)]));
        Assert.Equal((ScreeningVerdict.Pass, 1L), Of([(east, hidden), (west, hidden)]));
        Assert.Equal((ScreeningVerdict.Pass, 1L), Of([(east, hidden), (west, CubeCell.Missing)]));
        // Not applicable is nothing to add; a number that is here and confidential is unknown to others.
        Assert.Equal((ScreeningVerdict.Fail, 1L), Of([(east, hidden), (west, new CubeCell(double.NaN, CellStatus.NotApplicable))]));
        Assert.Equal((ScreeningVerdict.Pass, 1L), Of([(east, hidden), (west, new CubeCell(23, CellStatus.Confidential))]));
        // Rates are in no sum.
        Assert.Equal((ScreeningVerdict.Pass, 0L), Of([(At(shape, "gyzs", "01", "202603"), hidden)]));

        (ScreeningVerdict, long) Of((long At, CubeCell Cell)[] changes)
        {
            var builder = Builder();
            foreach (var (at, cell) in changes)
                builder.Set(at, cell);
            var result = HiddenScreening.Check(builder.Build());
            return (result.Verdict, result.Examined);
        }
    }

    [Theory]
    // One decimal, two parts and the total: 3 × 0.05.
    [InlineData(32.15, true)]
    [InlineData(31.85, true)]
    [InlineData(32.16, false)]
    [InlineData(31.8, false)]
    public void A_total_may_be_off_by_the_rounding_of_its_parts_and_its_own(double total, bool passes)
    {
        var builder = Builder();
        builder.Set(At(Shape(), "gyzcz", "00", "202601"), total);
        var result = SumScreening.Check(builder.Build());
        Assert.Equal(passes, result.Verdict == ScreeningVerdict.Pass);
        if (!passes)
            Assert.Equal(["gyzcz", "00", "202601"], Assert.Single(result.Findings).Codes);
    }

    [Fact]
    public void A_sum_with_a_gap_is_not_judged()
    {
        var builder = Builder();
        builder.Set(At(Shape(), "gyzcz", "01", "202601"), CubeCell.Missing);
        builder.Set(At(Shape(), "gyzcz", "00", "202602"), CubeCell.Missing);
        var result = SumScreening.Check(builder.Build());
        Assert.Equal((ScreeningVerdict.Pass, 4L), (result.Verdict, result.Examined));
    }

    [Fact]
    public void Every_level_of_a_hierarchy_is_added_up()
    {
        var deep = new Dimension(
            "hy",
            "行业",
            DimensionRole.Classification,
            [new("A", "全部"), new("B", "农业") { Parent = "A" }, new("C", "种植") { Parent = "B" }, new("D", "牧业") { Parent = "B" }]
        );
        var builder = new CubeBuilder(Shape(deep));
        foreach (var (number, at) in new[] { 10.0, 10, 4, 8 }.Select((number, at) => (number, at)))
            builder.Set(at, number);
        var result = SumScreening.Check(builder.Build());
        Assert.Equal(2, result.Examined);
        Assert.Equal(["B"], Assert.Single(result.Findings).Codes);
    }

    [Theory]
    [InlineData(130, ScreeningVerdict.Pass)]
    [InlineData(1300, ScreeningVerdict.Warning)]
    [InlineData(13, ScreeningVerdict.Warning)]
    public void A_year_unlike_all_before_is_shown(double last, ScreeningVerdict verdict)
    {
        var result = JumpScreening.Check(Series([100, 103, 105, 109, 112, 115, 119, 121, 125, 127, last], at => $"{2010 + at}"));
        Assert.Equal((verdict, 1L), (result.Verdict, result.Examined));
        if (result.Findings.Count > 0)
            Assert.Equal([last, 127.0, "2019"], Assert.Single(result.Findings).Facts);
    }

    [Fact]
    public void A_series_that_is_too_short_or_has_a_gap_at_its_end_is_not_judged()
    {
        Assert.Equal(0, JumpScreening.Check(Series([1, 2, 3, 900], at => $"{2010 + at}")).Examined);
        Assert.Equal(0, JumpScreening.Check(Series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, double.NaN], at => $"{2010 + at}")).Examined);
    }

    [Fact]
    public void Months_are_compared_with_the_same_month_of_the_year_before()
    {
        // Sums from January: each January falls to a twelfth, which is as every year.
        var numbers = Enumerable.Range(0, 37).Select(at => ((at % 12) + 1) * (100.0 + at)).ToArray();
        var months = (int at) => $"{2020 + (at / 12)}{(at % 12) + 1:00}";
        Assert.Equal(ScreeningVerdict.Pass, JumpScreening.Check(Series(numbers, months)).Verdict);
        numbers[^1] = numbers[^2];
        Assert.Equal(ScreeningVerdict.Warning, JumpScreening.Check(Series(numbers, months)).Verdict);
    }

    [Fact]
    public void Quarters_too_but_not_where_one_is_left_out()
    {
        double[] year = [10, 20, 30, 40];
        var numbers = Enumerable.Range(0, 17).Select(at => year[at % 4] * (1 + (at * 0.01))).ToArray();
        var quarters = (int at) => $"{2018 + (at / 4)}Q{(at % 4) + 1}";
        Assert.Equal(12, JumpScreening.Check(Series(numbers, quarters), new JumpMeasure(LeastHistory: 1, Periods: 17)).Examined);
        Assert.Equal(
            15,
            JumpScreening
                .Check(Series(numbers, at => quarters(at < 9 ? at : at + 1)), new JumpMeasure(LeastHistory: 1, Periods: 17))
                .Examined
        );
    }

    [Fact]
    public void One_odd_year_of_the_past_does_not_hide_the_next()
    {
        double[] numbers = [100, 103, 105, 109, 900, 115, 119, 121, 125, 127, 130, 800];
        Assert.Equal(ScreeningVerdict.Warning, JumpScreening.Check(Series(numbers, at => $"{2010 + at}")).Verdict);
    }

    [Fact]
    public void Another_unit_than_before_is_shown()
    {
        var other = Indicators with
        {
            Categories = [Indicators.Categories[0] with { Unit = new IndicatorUnit("万元", 1) }, Indicators.Categories[1]],
        };
        var result = VintageScreening.Units(Shape(), Shape(other, Regions, Times));
        Assert.Equal((ScreeningVerdict.Warning, 2L, 1L), (result.Verdict, result.Examined, result.Count));
        Assert.Equal(ScreeningVerdict.Pass, VintageScreening.Units(Shape(), Shape()).Verdict);
    }

    [Fact]
    public void A_series_that_had_numbers_and_has_none_now_is_shown()
    {
        var next = Shape(
            Indicators,
            Regions with
            {
                Categories = [.. Regions.Categories.Take(2)],
            },
            Times with
            {
                Categories = [.. Times.Categories, new("202607", "7月")],
            }
        );
        var later = Builder(next);
        later.Set(At(next, "gyzs", "01", "202607"), CubeCell.Missing);
        later.Set(At(next, "gyzs", "00", "202607"), new CubeCell(double.NaN, CellStatus.Confidential));
        var result = VintageScreening.LostSeries(Builder().Build(), later.Build());
        Assert.Equal((ScreeningVerdict.Warning, 6L), (result.Verdict, result.Examined));
        Assert.Equal(["gyzcz/02", "gyzs/01", "gyzs/02"], result.Findings.Select(finding => $"{finding.Codes[0]}/{finding.Codes[1]}"));
        Assert.Equal(ScreeningVerdict.Pass, VintageScreening.LostSeries(Builder().Build(), Builder().Build()).Verdict);
    }

    private static Cube Series(double[] numbers, Func<int, string> code)
    {
        var times = Times with { Categories = [.. numbers.Select((_, at) => new Category(code(at), code(at)))] };
        var builder = new CubeBuilder(Shape(times));
        for (var at = 0; at < numbers.Length; at++)
            if (!double.IsNaN(numbers[at]))
                builder.Set(at, numbers[at]);
        return builder.Build();
    }
}
