using Tongming.Reports;

namespace Tongming.Tests.Reports.Checks;

public sealed class StockAndTableRulesTests
{
    [Fact]
    public void More_newly_disclosed_than_disclosed_in_all_is_an_error()
    {
        var finding = Assert.Single(OfB("规范性文件|1|5|3").Findings, finding => finding.Rule == "S-open");
        Assert.Equal((Severity.Error, "5>3", "normative"), (finding.Severity, finding.Sum, finding.Where[0].Row));
    }

    [Fact]
    public void Fewer_items_than_none_is_an_error_and_a_negative_change_is_none()
    {
        var check = OfB("规范性文件|0|0|3", licences: "2|-3|0");
        Assert.Equal("2-3=-1<0", Assert.Single(check.Findings, finding => finding.Rule == "S-items").Sum);
        Assert.DoesNotContain(check.Findings, finding => finding.Rule == "V-negative");
        Assert.DoesNotContain(OfB("规范性文件|0|0|3", licences: "3|减2|0").Findings, finding => finding.Rule == "S-items");
    }

    [Fact]
    public void Money_of_form_B_keeps_its_unit()
    {
        var cell = OfB("规范性文件|0|0|3").Tables!.Table2["procurement.amount"];
        Assert.Equal((475976.05m, "元"), (cell.Value, cell.Unit));
    }

    [Theory]
    [InlineData("网站60条，“云溪统计”微博20条。", Severity.Error)]
    [InlineData("网站70条，“云溪统计”微博30条。", Severity.Suspect)]
    [InlineData("网站80条，“云溪统计”微博40条。", null)]
    public void Channels_give_no_less_than_the_total(string channels, Severity? severity)
    {
        var text =
            $"2018年云溪市统计局政府信息公开年报\n一、概述\n增设“云溪普查”微信公众号。\n二、主动公开政府信息的情况\n（一）主动公开政府信息的数量：100条。\n（二）主动公开政府信息的渠道：{channels}\n三、依申请公开情况\n收到申请0件。\n四、收费及减免情况\n0元。\n五、行政复议、行政诉讼情况\n0件。\n六、存在的主要问题及改进情况\n更新不够快。";

        Assert.Equal(severity, SampleTexts.Check(text).Findings.FirstOrDefault(finding => finding.Rule == "S-channels")?.Severity);
    }

    [Fact]
    public void A_table_that_is_not_there_beside_two_that_are_is_missing()
    {
        var text = SampleTexts.Report();
        var from = text.IndexOf("行政复议|", StringComparison.Ordinal);
        var without = text.Remove(from, text.IndexOf("五、存在", StringComparison.Ordinal) - from).Insert(from, "全年没有发生。\n");
        var check = SampleTexts.Check(without);

        Assert.Contains(check.Findings, finding => finding is { Rule: "N-table", Severity: Severity.Error });
        Assert.Equal((39, 3), (check.Coverage.Tested, check.Coverage.NotAssessable));
    }

    [Fact]
    public void A_table_whose_numbers_are_lost_cannot_be_checked_and_is_never_all_zero()
    {
        var third = string.Join('\n', SampleTexts.Third("|", number => $"{number}").Split('\n').Select(line => line.Split('|')[0]));
        var check = SampleTexts.Check(SampleTexts.Report(third: third));

        Assert.Contains(check.Findings, finding => finding is { Rule: "X-table", Severity: Severity.CannotCheck });
        Assert.Equal((3, 39), (check.Coverage.Tested, check.Coverage.NotAssessable));
        Assert.All(check.Tables!.Table3, row => Assert.All(row!, cell => Assert.Null(cell.Value)));
    }

    [Theory]
    [InlineData("2.其他法律行政止公开|0|0|0|0|0|0|0", true)]
    [InlineData("2.其他法律行政法规\n禁止公开|0|0|0|0|0|0|0", false)]
    [InlineData("2.其他法律行政法|0|0|0|0|0|0|0\n规禁止公开", false)]
    public void A_label_with_lost_characters_is_told_from_one_that_is_broken(string row, bool damaged)
    {
        var third = SampleTexts
            .Third("|", number => $"{number}")
            .Replace("2.其他法律行政法规禁止公开|0|0|0|0|0|0|0", row, StringComparison.Ordinal);
        var check = SampleTexts.Check(SampleTexts.Report(third: third));

        Assert.Equal(42, check.Coverage.Tested);
        Assert.Equal(damaged, check.Findings.Any(finding => finding.Rule == "C-label"));
    }

    [Fact]
    public void A_template_with_a_subtotal_of_organisations_is_read_without_it()
    {
        var lines = SampleTexts.Third("|", number => $"{number}").Split('\n').Select(line => line.Split('|'));
        var third = string.Join(
            '\n',
            lines.Select(cells =>
                string.Join(
                    '|',
                    [.. cells[..7], cells[0].StartsWith('（') && cells[1] == "自然人" ? "小计" : $"{cells[2..7].Sum(int.Parse)}", cells[7]]
                )
            )
        );
        var check = SampleTexts.Check(SampleTexts.Report(third: third));

        Assert.Equal((42, 0), (check.Coverage.Tested, check.Coverage.Failed));
        Assert.Equal(7, check.Tables!.Table3[0]![6].Value);
    }

    private static ReportCheck OfB(string normative, string licences = "0|0|0") =>
        SampleTexts.Check(
            SampleTexts
                .Report(
                    second: $"""
                    第二十条第（一）项
                    信息内容|本年新制作数量|本年新公开数量|对外公开总数量
                    规章|0|0|0
                    {normative}
                    第二十条第（五）项
                    信息内容|上一年项目数量|本年增/减|处理决定数量
                    行政许可|{licences}
                    其他对外管理服务事项|0|0|0
                    第二十条第（六）项
                    信息内容|上一年项目数量|本年增/减|处理决定数量
                    行政处罚|3|0|6
                    行政强制|0|0|0
                    第二十条第（八）项
                    信息内容|上一年项目数量|本年增/减
                    行政事业性收费|0|0
                    第二十条第（九）项
                    信息内容|采购项目数量|采购总金额
                    政府集中采购|8|475976.05元
                    """,
                    third: SampleTexts.Third("|", number => $"{number}", folded: true)
                )
                .Replace("2023年", "2019年", StringComparison.Ordinal)
        );
}
