using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;

namespace Tongming.Tests.Statistics.Importing;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2025年", "2025", PeriodBasis.Single)]
    [InlineData("2025", "2025", PeriodBasis.Single)]
    [InlineData("2025年度", "2025", PeriodBasis.Single)]
    [InlineData("２０２５年全年", "2025", PeriodBasis.Single)]
    [InlineData("二〇二五年", "2025", PeriodBasis.Single)]
    [InlineData("2025年1月", "202501", PeriodBasis.Single)]
    [InlineData("2025 年 12 月份", "202512", PeriodBasis.Single)]
    [InlineData("2025年十二月", "202512", PeriodBasis.Single)]
    [InlineData("2025-01", "202501", PeriodBasis.Single)]
    [InlineData("2025/1", "202501", PeriodBasis.Single)]
    [InlineData("2025.11", "202511", PeriodBasis.Single)]
    [InlineData("2025-01-31", "202501", PeriodBasis.Single)]
    [InlineData("202501", "202501", PeriodBasis.Single)]
    [InlineData("2025M01", "202501", PeriodBasis.Single)]
    [InlineData("2025年1-2月", "202502", PeriodBasis.Cumulative)]
    [InlineData("2025年1—10月", "202510", PeriodBasis.Cumulative)]
    [InlineData("2025年1——10月份", "202510", PeriodBasis.Cumulative)]
    [InlineData("2025年1～10月累计", "202510", PeriodBasis.Cumulative)]
    [InlineData("2025年1至10月（累计）", "202510", PeriodBasis.Cumulative)]
    [InlineData("2025年1月-10月", "202510", PeriodBasis.Cumulative)]
    [InlineData("2025年10月累计", "202510", PeriodBasis.Cumulative)]
    [InlineData("2025年4-6月", "2025Q2", PeriodBasis.Single)]
    [InlineData("2025年7-12月", "2025H2", PeriodBasis.Single)]
    [InlineData("2025年一季度", "2025Q1", PeriodBasis.Single)]
    [InlineData("2025年第四季度", "2025Q4", PeriodBasis.Single)]
    [InlineData("2025年1季度", "2025Q1", PeriodBasis.Single)]
    [InlineData("2025年前三季度", "2025Q3", PeriodBasis.Cumulative)]
    [InlineData("2025年1-3季度", "2025Q3", PeriodBasis.Cumulative)]
    [InlineData("2025Q1", "2025Q1", PeriodBasis.Single)]
    [InlineData("2025-Q4", "2025Q4", PeriodBasis.Single)]
    [InlineData("2025年上半年", "2025H1", PeriodBasis.Single)]
    [InlineData("2025H2", "2025H2", PeriodBasis.Single)]
    [InlineData("2025年末", "2025", PeriodBasis.EndOfPeriod)]
    [InlineData("2025年9月末", "202509", PeriodBasis.EndOfPeriod)]
    public void A_label_with_a_year_is_a_period(string label, string code, PeriodBasis basis) =>
        Assert.Equal((code, basis), (PeriodText.Read(label)!.Value.Code, PeriodText.Read(label)!.Value.Basis));

    [Theory]
    [InlineData("1月", "202501")]
    [InlineData("12月", "202512")]
    [InlineData("1-2月", "202502")]
    [InlineData("一季度", "2025Q1")]
    [InlineData("前三季度", "2025Q3")]
    [InlineData("上半年", "2025H1")]
    [InlineData("全年", "2025")]
    public void A_label_without_a_year_takes_that_of_its_table(string label, string code)
    {
        Assert.Equal(code, PeriodText.Read(label, 2025)!.Value.Code);
        Assert.Null(PeriodText.Read(label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("合计")]
    [InlineData("2025年13月")]
    [InlineData("2025年0月")]
    [InlineData("2025年五季度")]
    [InlineData("2025年2-5月")]
    [InlineData("2025年6-1月")]
    [InlineData("202513")]
    [InlineData("2025Q5")]
    [InlineData("1850年")]
    [InlineData("25年1月")]
    [InlineData("12.5")]
    [InlineData("1234567")]
    [InlineData("2025-13-01")]
    public void Anything_else_is_no_period(string label) => Assert.Null(PeriodText.Read(label, 2025));

    [Theory]
    [InlineData("2025年上半年", PeriodScale.Quarter, "2025Q2", PeriodBasis.Cumulative)]
    [InlineData("2025年前三季度", PeriodScale.Month, "202509", PeriodBasis.Cumulative)]
    [InlineData("2025年全年", PeriodScale.Month, "202512", PeriodBasis.Cumulative)]
    [InlineData("2025年1-12月", PeriodScale.Year, "2025", PeriodBasis.Single)]
    [InlineData("2025年10-12月", PeriodScale.Quarter, "2025Q4", PeriodBasis.Single)]
    [InlineData("2025年二季度", PeriodScale.Month, null, null)]
    [InlineData("2025年1月", PeriodScale.Quarter, null, null)]
    [InlineData("2025年3月", PeriodScale.Quarter, null, null)]
    public void A_period_is_told_in_the_scale_of_its_table(string label, PeriodScale scale, string? code, PeriodBasis? basis)
    {
        var scaled = PeriodText.Read(label)!.Value.At(scale);
        Assert.Equal((code, basis), (scaled?.Code, scaled?.Basis));
    }

    [Theory]
    [InlineData("2025年1-10月全市工业主要指标", "202510")]
    [InlineData("表1 全市2025年上半年生产总值", "2025H1")]
    [InlineData("202503快报", "202503")]
    [InlineData("主要指标", null)]
    public void A_period_is_found_in_a_title(string title, string? code) => Assert.Equal(code, PeriodText.Find(title)?.Code);

    [Fact]
    public void The_name_of_a_code_is_read_as_that_code()
    {
        string[] codes = ["2025", "2025H1", "2025H2", "2025Q1", "2025Q4", "202501", "202512"];
        Assert.Equal(codes, codes.Select(code => PeriodText.Read(PeriodText.Read(code)!.Value.Label)!.Value.Code));
        Assert.Equal("202402", PeriodText.Of(new DateTime(2024, 2, 29))!.Value.Code);
    }
}
