using Tongming.Reports;
using Tongming.Reports.Checks;
using Tongming.Reports.Reading;
using Tongming.Tests.Reports.Reading;

namespace Tongming.Tests.Reports.Checks;

public sealed class SectionRulesTests
{
    private const string EraA =
        "2016年云溪县统计局政府信息公开年报\n一、基本情况\n2016年工作有序。\n二、主动公开政府信息的情况\n80条。\n三、回应解读情况\n4次。\n四、依申请公开政府信息办理情况\n5件。\n";

    private static readonly string[] Headings = [.. new SampleReport().Headings];

    private static List<Finding> Check(ReadReport report) => [.. SectionRules.Check(report)];

    private static string[] With(int index, string heading) => [.. Headings.Select((usual, i) => i == index ? heading : usual)];

    [Fact]
    public void A_report_after_the_form_has_no_finding() => Assert.Empty(Check(new SampleReport().Read()));

    [Fact]
    public void A_missing_section_is_an_error_and_no_second_one_for_its_number()
    {
        var finding = Assert.Single(Check(new SampleReport { Headings = With(4, ""), Problems = "" }.Read()));
        Assert.Equal(("N-missing", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("存在的主要问题及改进情况", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_heading_over_a_table_that_is_there_is_a_hint()
    {
        var findings = Check(new SampleReport { Headings = With(1, "") }.Read(tables: SampleReport.StatedTables()));
        Assert.Equal(Severity.Hint, findings.Single(finding => finding.Rule == "N-missing").Severity);
    }

    [Fact]
    public void Tables_alone_give_one_hint_on_sections()
    {
        var finding = Check(SampleReport.Read($"{SampleReport.Table2}\n{SampleReport.Table3}"))
            .Single(finding => finding.Rule == "N-missing");
        Assert.Equal(Severity.Hint, finding.Severity);
    }

    [Fact]
    public void Era_A_is_checked_by_content_and_only_hinted_at()
    {
        var finding = Check(SampleReport.Read(EraA + "五、收费及减免情况\n0元。\n六、存在的主要问题\n还有差距。", ReportForm.A))
            .Single(finding => finding.Rule == "N-missing");
        Assert.Equal(Severity.Hint, finding.Severity);
        Assert.Contains("行政复议", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("收费", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_used_twice_is_one_error_however_many_sections_follow()
    {
        var words =
            EraA
            + "四、政府信息公开的收费及减免情况\n0元。\n五、行政复议、行政诉讼情况\n0件。\n六、存在的主要问题及改进情况\n还有差距。\n七、其他需要报告的事项\n无。";
        var finding = Assert.Single(Check(SampleReport.Read(words, ReportForm.A)));
        Assert.Equal(("N-repeat", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("“四”", finding.Message, StringComparison.Ordinal);
        Assert.Equal(10, finding.Where[0].Place.Line);
        Assert.Contains("“五”", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_is_one_finding_not_two()
    {
        var finding = Assert.Single(Check(new SampleReport { Headings = With(4, "四、存在的主要问题及改进情况") }.Read()));
        Assert.Equal("N-repeat", finding.Rule);
    }

    [Fact]
    public void A_skipped_number_is_an_error()
    {
        var finding = Assert.Single(
            Check(
                new SampleReport
                {
                    Headings =
                    [
                        Headings[0],
                        Headings[1],
                        Headings[2],
                        "五、政府信息公开行政复议、行政诉讼情况",
                        "六、存在的主要问题及改进情况",
                        "七、其他需要报告的事项",
                    ],
                }.Read()
            )
        );
        Assert.Equal(("N-skip", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("“四”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 1)]
    [InlineData(4, "五、政府信息公开工作存在的主要问题及改进情况", 1)]
    [InlineData(3, "四、政府信息公开行政复议和行政诉讼情况", 0)]
    [InlineData(1, "二、政府信息主动公开情况", 0)]
    public void Old_names_are_hints_in_a_report_of_2021_or_later(int index, string heading, int count) =>
        Assert.Equal(
            count,
            Check(new SampleReport { Headings = With(index, heading) }.Read())
                .Count(finding => finding is { Rule: "N-name", Severity: Severity.Hint })
        );

    [Fact]
    public void Old_names_are_right_in_a_report_of_2019() =>
        Assert.DoesNotContain(
            Check(
                new SampleReport
                {
                    Title = "云溪县统计局2019年政府信息公开工作年度报告",
                    Headings = With(3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
                }.Read(ReportForm.B)
            ),
            finding => finding.Rule == "N-name"
        );

    [Fact]
    public void Parts_of_the_overview_that_are_not_recognised_are_named()
    {
        var finding = Check(new SampleReport { Overview = "2023年工作有序。\n一是做好主动公开。\n二是办理依申请公开3件。" }.Read())
            .Single(finding => finding.Rule == "N-parts");
        Assert.Equal(Severity.Hint, finding.Severity);
        Assert.Contains("政府信息管理、政府信息公开平台建设、监督保障", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项六个部分组成。",
        1
    )]
    [InlineData(
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六部分组成。",
        0
    )]
    public void An_announced_number_of_parts_is_counted(string sentence, int count) =>
        Assert.Equal(
            count,
            Check(new SampleReport { Introduction = sentence }.Read())
                .Count(finding => finding is { Rule: "N-parts", Severity: Severity.Suspect })
        );

    [Fact]
    public void A_missing_title_is_a_hint() =>
        Assert.Contains(Check(new SampleReport { Title = "" }.Read()), finding => finding is { Rule: "N-title", Severity: Severity.Hint });

    [Theory]
    [InlineData("本年度未收取信息处理费。", 0)]
    [InlineData("区统计局未向公民、法人和其他组织收取政府信息公开费用。", 0)]
    [InlineData("全年收取信息处理费0元。", 0)]
    [InlineData("本年度无信息公开收费及减免情况。", 0)]
    [InlineData("2023年未产生信息处理费。", 0)]
    [InlineData("没有其他需要报告的事项。", 1)]
    public void The_fee_is_to_be_spoken_of(string others, int count) =>
        Assert.Equal(
            count,
            Check(new SampleReport { Others = others }.Read()).Count(finding => finding is { Rule: "N-fee", Severity: Severity.Hint })
        );

    [Fact]
    public void The_fee_is_not_asked_for_before_2021() =>
        Assert.DoesNotContain(
            Check(new SampleReport { Title = "云溪县统计局2020年政府信息公开工作年度报告", Others = "无。" }.Read(ReportForm.B)),
            finding => finding.Rule == "N-fee"
        );
}
