using Tongming.Reports;
using Tongming.Reports.Checks;
using Tongming.Tests.Reports.Reading;

namespace Tongming.Tests.Reports.Checks;

public sealed class BasisAndDateRulesTests
{
    private static SampleReport Of(int year, string introduction) =>
        new()
        {
            Title = $"云溪县统计局{year}年政府信息公开工作年度报告",
            Introduction = introduction,
            Overview = $"{year}年工作有序。",
        };

    [Theory]
    [InlineData(2022, "根据《国务院办公厅关于印发格式的通知》(国办公开办函〔2019〕60号)编制本报告。", 1)]
    [InlineData(2022, "根据国办公开办函[2019] 60号要求编制。", 1)]
    [InlineData(2022, "根据国办公开办函〔2021〕30号要求编制,国办公开办函〔2019〕60号同时废止。", 0)]
    [InlineData(2019, "根据国办公开办函〔2019〕60号要求编制。", 0)]
    [InlineData(2022, "根据《中华人民共和国政府信息公开条例》第三十二条规定编制本报告。", 1)]
    [InlineData(2022, "根据《中华人民共和国政府信息公开条例》第五十条规定编制本报告。", 0)]
    [InlineData(2016, "根据《中华人民共和国政府信息公开条例》第三十二条规定编制本报告。", 0)]
    public void The_basis_must_be_that_of_the_year(int year, string introduction, int count) =>
        Assert.Equal(
            count,
            BasisRules.Check(Of(year, introduction).Read()).Count(finding => finding is { Rule: "B-basis", Severity: Severity.Error })
        );

    [Theory]
    [InlineData(2022, ReportForm.B, Severity.Error)]
    [InlineData(2022, ReportForm.CFolded, Severity.Hint)]
    [InlineData(2022, ReportForm.C, null)]
    [InlineData(2019, ReportForm.A, null)]
    [InlineData(2020, ReportForm.B, null)]
    public void The_tables_must_be_those_of_the_year(int year, ReportForm form, Severity? severity) =>
        Assert.Equal(severity, BasisRules.Check(Of(year, "").Read(form)).SingleOrDefault(finding => finding.Rule == "B-form")?.Severity);

    [Theory]
    [InlineData("云溪县统计局2023年政府信息公开工作年度报告", "2024-01-31", 0)]
    [InlineData("云溪县统计局2023年政府信息公开工作年度报告", "2024-02-01", 1)]
    [InlineData("云溪县人民政府2023年政府信息公开工作年度报告", "2024-03-31", 0)]
    [InlineData("云溪县人民政府2023年政府信息公开工作年度报告", "2024-04-01", 1)]
    [InlineData("云溪县统计局2017年政府信息公开工作年度报告", "2018-03-31", 0)]
    [InlineData("云溪县统计局2017年政府信息公开工作年度报告", "2018-04-01", 1)]
    public void A_date_behind_the_limit_is_late(string title, string date, int count) =>
        Assert.Equal(
            count,
            DateRules
                .Check(
                    new SampleReport
                    {
                        Title = title,
                        Introduction = "发布日期:" + date,
                        Overview = "工作有序。",
                    }.Read()
                )
                .Count(finding => finding is { Rule: "D-late", Severity: Severity.Suspect })
        );

    [Fact]
    public void The_limit_is_a_setting() =>
        Assert.Contains(
            DateRules.Check(new SampleReport().Read(settings: new CheckSettings { DepartmentLimit = new MonthDay(1, 10) })),
            finding => finding.Rule == "D-late" && finding.Where[0].Text.Contains("2024-01-15", StringComparison.Ordinal)
        );

    [Fact]
    public void A_date_within_the_reported_year_is_early() =>
        Assert.Contains(
            DateRules.Check(new SampleReport { Introduction = "发布日期:2023-12-20" }.Read()),
            finding => finding is { Rule: "D-early", Severity: Severity.Suspect }
        );

    [Fact]
    public void A_report_without_date_is_hinted_at() =>
        Assert.Contains(
            DateRules.Check(new SampleReport { Introduction = "" }.Read()),
            finding => finding is { Rule: "D-none", Severity: Severity.Hint }
        );

    [Theory]
    [InlineData("统计数据年限:2023年1月1日-2023年12月31日", 0)]
    [InlineData("本报告统计期限为2023年1月1日至12月31日。", 0)]
    [InlineData("报告中所列数据统计期限自2023年1月1日起至2023年12月30日止。", 1)]
    [InlineData("报告中所列数据统计期限自2022年1月1日起至2022年12月31日止。", 1)]
    [InlineData("2023年3月1日至2023年3月31日开展宣传月活动。", 0)]
    public void The_period_is_the_whole_year(string introduction, int count) =>
        Assert.Equal(
            count,
            DateRules
                .Check(new SampleReport { Introduction = introduction }.Read())
                .Count(finding => finding is { Rule: "D-period", Severity: Severity.Suspect })
        );
}
