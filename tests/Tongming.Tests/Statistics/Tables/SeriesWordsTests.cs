using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;

namespace Tongming.Tests.Statistics.Tables;

/// <summary>The paragraph about a series: each of its claims computed from the numbers.</summary>
public sealed class SeriesWordsTests
{
    private static readonly IndicatorUnit Money = new("亿元", 1);

    private static readonly IndicatorUnit Rate = new("%", 1) { Measure = IndicatorMeasure.YearOnYear };

    [Fact]
    public void It_compares_with_the_year_before_and_the_period_before_and_ranks() =>
        Assert.Equal(
            "2026年1月，产值为110.0亿元，比上年同期增长10.0%，比2025年12月下降8.3%。在 4 期中从高到低排第 2 位。",
            SeriesWords.Of("产值", Money, Points((202501, 100), (202511, 90), (202512, 120), (202601, 110)), "202501")
        );

    [Fact]
    public void Rates_are_compared_in_points() =>
        Assert.Equal(
            "2026年1月，增速为5.5%，比2025年12月上升0.7个百分点。",
            SeriesWords.Of("增速", Rate, Points((202512, 4.8), (202601, 5.5)), "202501")
        );

    [Theory]
    [InlineData(-5, 3, "增加8.0亿元")]
    [InlineData(0, -2, "减少2.0亿元")]
    [InlineData(7, 7, "持平")]
    [InlineData(10000, 10001, "基本持平")]
    public void No_share_is_taken_of_what_is_not_positive(double before, double after, string words) =>
        Assert.Equal(
            $"2026年1月，利润为{NumberWords.Of(new CubeCell(after, CellStatus.Present), Money)}亿元，比2025年12月{words}。",
            SeriesWords.Of("利润", Money, Points((202512, before), (202601, after)), null)
        );

    [Fact]
    public void Of_confidential_and_missing_numbers_nothing_is_said()
    {
        IReadOnlyList<SeriesWords.Point> points =
        [
            .. Points((202512, 4)),
            new("2026年1月", "202601", new CubeCell(99, CellStatus.Confidential)),
            new("2026年2月", "202602", CubeCell.Missing),
        ];
        Assert.Equal("2025年12月，产值为4.0亿元。", SeriesWords.Of("产值", Money, points, "202412"));
        Assert.Equal("", SeriesWords.Of("产值", Money, [.. points.Skip(1)], null));
    }

    [Fact]
    public void The_highest_the_lowest_and_all_alike_are_told()
    {
        Assert.EndsWith("这是 4 期中的最高值。", Ranked(1, 2, 3, 4), StringComparison.Ordinal);
        Assert.EndsWith("这是 4 期中的最低值。", Ranked(4, 3, 2, 1), StringComparison.Ordinal);
        Assert.EndsWith("4 期的数都相同。", Ranked(5, 5, 5, 5), StringComparison.Ordinal);
    }

    private static string Ranked(params double[] numbers) =>
        SeriesWords.Of("产值", Money, Points([.. numbers.Select((number, at) => (202601 + at, number))]), null);

    private static List<SeriesWords.Point> Points(params (int Month, double Number)[] numbers) =>
        [
            .. numbers.Select(one => new SeriesWords.Point(
                $"{one.Month / 100}年{one.Month % 100}月",
                $"{one.Month}",
                new CubeCell(one.Number, CellStatus.Present)
            )),
        ];
}
