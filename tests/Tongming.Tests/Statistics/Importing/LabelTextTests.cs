using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Tests.Statistics.Importing;

public sealed class LabelTextTests
{
    [Theory]
    [InlineData("工业总产值", "工业总产值", 0, null, "")]
    [InlineData("　　轻工业", "轻工业", 4, null, "")]
    [InlineData("  轻工业", "轻工业", 2, null, "")]
    [InlineData("总　　计", "总计", 0, null, "")]
    [InlineData("其中：轻工业", "轻工业", 6, null, "")]
    [InlineData("#国有控股", "国有控股", 0, null, "")]
    [InlineData("一、地区生产总值（亿元）", "地区生产总值", 0, "亿元", "")]
    [InlineData("（一）第一产业", "第一产业", 2, null, "")]
    [InlineData("1．农业", "农业", 4, null, "")]
    [InlineData("(1)种植业", "种植业", 6, null, "")]
    [InlineData("增长（％）", "增长", 0, "%", "")]
    [InlineData("工业增加值①", "工业增加值", 0, null, "①")]
    [InlineData("工业增加值（亿元）*", "工业增加值", 0, "亿元", "*")]
    [InlineData("工业（规模以上）", "工业(规模以上)", 0, null, "")]
    [InlineData("一般公共预算收入", "一般公共预算收入", 0, null, "")]
    [InlineData("1.6升及以下", "1.6升及以下", 0, null, "")]
    [InlineData("CPI  index", "CPI index", 0, null, "")]
    [InlineData("一、", "一、", 0, null, "")]
    [InlineData("*", "*", 0, null, "")]
    [InlineData("", "", 0, null, "")]
    public void A_label_is_its_words_alone(string label, string text, int depth, string? unit, string marks) =>
        Assert.Equal(new LabelReading(text, depth, unit, marks), LabelText.Read(label));

    [Theory]
    [InlineData("单位：亿元", "亿元")]
    [InlineData("计量单位: 万人", "万人")]
    [InlineData("（单位：亿元、%）", "亿元、%")]
    [InlineData("单　位：元/平方米", "元/平方米")]
    [InlineData("表号：GY01  单位：亿元", null)]
    [InlineData("填报单位", null)]
    [InlineData("工业总产值", null)]
    public void The_line_above_a_table_names_its_unit(string line, string? unit) => Assert.Equal(unit, UnitText.OfLine(line));

    [Theory]
    [InlineData("亿元", true)]
    [InlineData("万千瓦时", true)]
    [InlineData("元/人", true)]
    [InlineData("上年=100", true)]
    [InlineData("个百分点", true)]
    [InlineData("规模以上", false)]
    [InlineData("含铁路", false)]
    public void A_unit_is_told_from_other_words(string text, bool isUnit) => Assert.Equal(isUnit, UnitText.IsUnit(text));

    [Theory]
    [InlineData("增长", "%", IndicatorMeasure.YearOnYear)]
    [InlineData("同比增速", null, IndicatorMeasure.YearOnYear)]
    [InlineData("环比增长", "%", IndicatorMeasure.PeriodOnPeriod)]
    [InlineData("增长额", "亿元", IndicatorMeasure.Level)]
    [InlineData("占比", "%", IndicatorMeasure.Level)]
    public void A_change_is_told_from_a_size(string label, string? unit, IndicatorMeasure measure) =>
        Assert.Equal(measure, UnitText.MeasureOf(label, unit));

    [Theory]
    [InlineData("工业总产值（现价）", PriceBasis.Current)]
    [InlineData("农林牧渔业总产值（当年价格）", PriceBasis.Current)]
    [InlineData("工业增加值（可比价）", PriceBasis.Constant)]
    [InlineData("地区生产总值(2020年不变价)", PriceBasis.Constant)]
    [InlineData("现价与不变价之比", PriceBasis.None)]
    [InlineData("居民消费价格", PriceBasis.None)]
    public void A_label_names_its_prices(string label, PriceBasis prices) => Assert.Equal(prices, UnitText.PricesOf(label));

    [Theory]
    [InlineData(7, 1, "B7")]
    [InlineData(1, 0, "A1")]
    [InlineData(7, 25, "Z7")]
    [InlineData(7, 26, "AA7")]
    [InlineData(9, 701, "ZZ9")]
    [InlineData(9, 702, "AAA9")]
    [InlineData(1048576, 16383, "XFD1048576")]
    public void A_cell_has_the_name_that_spreadsheets_give_it(int row, int column, string address) =>
        Assert.Equal(address, ImportRow.AddressOf(row, column));
}
