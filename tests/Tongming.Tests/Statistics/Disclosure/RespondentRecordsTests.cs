using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Records;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Statistics.Importing.Sheets;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics.Disclosure;

/// <summary>January: the east 11 in two enterprises and the west 21 in four; the city is both.</summary>
public sealed class RespondentRecordsTests
{
    private const string Head = "单位代码,集团代码,同意公开,指标,dq,时间,数值\n";
    private const string West =
        "w1,,,工业总产值,西区,202601,6\nw2,,,gyzcz,02,202601,5\nw3,,,gyzcz,02,202601,5\nw4,,,gyzcz,02,202601,\"5.0\"\n";

    [Fact]
    public void What_one_contributes_counts_for_its_cell_and_for_every_total_above()
    {
        var found = Judge(Head + "e1,,,gyzcz,01,202601,6\ne2,,,gyzcz,01,202601,5\n" + West).Value!;
        Assert.Equal((6, 3, false), (found.Rows, found.Judged, found.AreCounts));
        Assert.Empty(found.NotCovered);
        var (position, finding) = Assert.Single(found.Findings);
        Assert.Equal(At(Shape(), "gyzcz", "01", "202601"), position);
        Assert.Equal([SensitivityRule.Frequency, SensitivityRule.Dominance, SensitivityRule.Percent], finding.Rules);
    }

    [Fact]
    public void A_group_of_enterprises_is_one_and_who_agreed_is_not_protected()
    {
        var east = "e1,,,gyzcz,01,202601,5\ne2,{0},,gyzcz,01,202601,2\ne3,{0},,gyzcz,01,202601,2\ne4,,,gyzcz,01,202601,2\n";
        Assert.Empty(Judge(Head + string.Format(System.Globalization.CultureInfo.InvariantCulture, east, "") + West).Value!.Findings);
        var held = Judge(Head + string.Format(System.Globalization.CultureInfo.InvariantCulture, east, "g1") + West, fewest: 4).Value!;
        Assert.Equal([SensitivityRule.Frequency], Assert.Single(held.Findings).Value.Rules);
        Assert.Empty(Judge(Head + "e1,,是,gyzcz,01,202601,6\ne2,,是,gyzcz,01,202601,5\n" + West).Value!.Findings);
    }

    [Fact]
    public void Counts_are_judged_as_they_stand()
    {
        var found = Judge("指标,地区,时间,单位数\ngyzcz,01,202601,2\ngyzcz,02,202601,3\ngyzcz,00,202601,5\ngyzcz,01,202602,0\n").Value!;
        Assert.True(found.AreCounts);
        var (position, finding) = Assert.Single(found.Findings);
        Assert.Equal(At(Shape(), "gyzcz", "01", "202601"), position);
        Assert.Equal([SensitivityRule.Frequency], finding.Rules);
        Assert.Equal(0m, finding.Protection);
    }

    [Theory]
    [InlineData("", "disclosure.records.empty", "")]
    [InlineData("单位代码,指标,地区,时间,数值\n", "disclosure.records.empty", "")]
    [InlineData("单位代码,指标,地区,数值\ne1,gyzcz,01,6\n", "disclosure.records.head", "时间")]
    [InlineData("指标,地区,时间,数值\ngyzcz,01,202601,6\n", "disclosure.records.head", "单位代码")]
    [InlineData("单位代码,指标,地区,时间,数值,联系电话\n", "disclosure.records.column", "联系电话")]
    [InlineData("单位代码,指标,zb,地区,时间,数值\n", "disclosure.records.column", "zb")]
    [InlineData("单位代码,指标,地区,时间,数值\ne1,gyzcz,北区,202601,6\n", "disclosure.records.code", "2")]
    [InlineData("单位代码,指标,地区,时间,数值\n,gyzcz,01,202601,6\n", "disclosure.records.respondent", "2")]
    [InlineData("单位代码,指标,地区,时间,数值\ne1,gyzcz,01,202601,六\n", "disclosure.records.number", "2")]
    [InlineData("单位代码,指标,地区,时间,数值\ne1,gyzs,01,202601,6\n", "disclosure.records.rate", "2")]
    [InlineData("指标,地区,时间,单位数\ngyzcz,01,202601,2.5\n", "disclosure.records.number", "2")]
    [InlineData("指标,地区,时间,单位数\ngyzcz,01,202601,2\ngyzcz,东区,202601,2\n", "disclosure.records.twice", "3")]
    [InlineData("单位代码,指标,地区,时间,数值\ne1,gyzcz,01,202601,6\n", "disclosure.records.sum", "gyzcz 00 202601")]
    [InlineData("单位代码,指标,地区,时间,数值\ne1,\"gyzcz,01,202601,6\n", "import.csv.quote", "2")]
    public void What_cannot_be_read_is_refused_with_its_place(string text, string code, string first)
    {
        var refusal = Judge(text).Refusal!;
        Assert.Equal((code, first), (refusal.Code, refusal.Arguments.Count > 0 ? $"{refusal.Arguments[0]}" : ""));
    }

    [Fact]
    public void A_cell_with_a_number_in_which_nobody_stands_does_not_add_up()
    {
        var refusal = Judge(Head + West).Refusal!;
        Assert.Equal(("disclosure.records.sum", 2), (refusal.Code, (int)refusal.Arguments[3]));
    }

    private static Outcome<RecordFindings> Judge(string text, int fewest = 3) =>
        RespondentRecords.Judge(
            CsvRows.Of(new StringReader(text), ','),
            Builder().Build(),
            DisclosureParameters.Create(fewest, 2, 85, 10).Value!
        );
}
