using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;

namespace Tongming.Tests.Statistics.Tables;

/// <summary>How a number differs from one before, as whoever reads both of them can work out.</summary>
public sealed class SeriesWordsTests
{
    [Theory]
    [InlineData(100, 110, "增长10.0%")]
    [InlineData(120, 110, "下降8.3%")]
    [InlineData(-5, 3, "增加8.0亿元")]
    [InlineData(0, -2, "减少2.0亿元")]
    [InlineData(7, 7, "持平")]
    [InlineData(10000, 10001, "基本持平")]
    public void Sizes_move_in_per_cent_and_of_what_is_not_positive_no_share_is_taken(double before, double after, string words) =>
        Assert.Equal(words, SeriesWords.Change(before, after, new IndicatorUnit("亿元", 1)));

    [Theory]
    [InlineData("%", 1, 4.8, 5.5, "上升0.7个百分点")]
    [InlineData("%", 1, 5.5, 4.8, "下降0.7个百分点")]
    [InlineData("%", 2, 5.10, 5.14, "上升0.04个百分点")]
    [InlineData("%", 0, 5, 7, "上升2.0个百分点")]
    [InlineData("‰", 1, 6.2, 5.9, "下降0.3个千分点")]
    [InlineData("%", null, 5.12, 5.14, "基本持平")]
    public void Rates_move_in_points_with_their_own_decimals(string unit, int? decimals, double before, double after, string words) =>
        Assert.Equal(words, SeriesWords.Change(before, after, new IndicatorUnit(unit, decimals)));

    /// <summary>1.04 and 1.05 are published as 1.0 and 1.1: the reader finds 10 per cent, not 1.</summary>
    [Theory]
    [InlineData(1.04, 1.05, "增长10.0%")]
    [InlineData(1.01, 1.04, "持平")]
    [InlineData(0.04, 1.05, "增加1.1亿元")]
    public void Only_what_is_published_is_compared(double before, double after, string words) =>
        Assert.Equal(words, SeriesWords.Change(before, after, new IndicatorUnit("亿元", 1)));
}
