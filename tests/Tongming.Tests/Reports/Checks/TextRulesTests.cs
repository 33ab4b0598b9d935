using Tongming.Reports;

namespace Tongming.Tests.Reports.Checks;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("全年收到政府信息公开申请9件。", Severity.Error)]
    [InlineData("2023年共受理9起以个人名义提出的政府信息公开申请。", Severity.Error)]
    [InlineData("共收到公民、法人或其他组织的信息公开申请九件。", Severity.Error)]
    [InlineData("收到政府信息公开申请7件，其中予以公开3件、部分公开1件。", Severity.Error)]
    [InlineData("收到政府信息公开申请7件，上年结转2件。", Severity.Error)]
    [InlineData("收到政府信息公开申请7件，均已按期办结。", Severity.Suspect)]
    public void A_number_that_disagrees_with_its_cell_is_found(string overview, Severity severity) =>
        Assert.Contains(
            SampleTexts.Check(SampleTexts.Report(overview)).Findings,
            finding => finding.Rule == "T-text" && finding.Severity == severity
        );

    [Theory]
    [InlineData("全年收到政府信息公开申请7件，上年结转1件，办结7件，结转下年度1件。")]
    [InlineData("全年收办政府信息公开申请8件。")]
    [InlineData("收到市长信箱信件9件，本机关不掌握2件。")]
    [InlineData("收到政府信息公开申请7余件。")]
    [InlineData("局办公室全年收到12345热线转来的政府信息公开咨询35件。")]
    [InlineData("上年收到政府信息公开申请20件。")]
    [InlineData("努力做到“办结一件申请、解决一个问题”。")]
    [InlineData("公开行政处罚信息15条，备案行政复议案件13件。")]
    public void A_number_that_agrees_or_means_something_else_is_left_alone(string overview) =>
        Assert.DoesNotContain(SampleTexts.Check(SampleTexts.Report(overview)).Findings, finding => finding.Rule == "T-text");

    [Fact]
    public void The_offices_own_count_in_a_regions_report_is_another_scope()
    {
        var text = SampleTexts
            .Report("区政府办代表区政府受理政府信息公开申请3件。")
            .Replace("云溪区统计局2023年", "云溪区人民政府2023年", StringComparison.Ordinal);

        Assert.DoesNotContain(SampleTexts.Check(text).Findings, finding => finding.Rule == "T-text");
    }

    [Fact]
    public void A_withdrawn_application_needs_a_place_in_the_table()
    {
        var check = SampleTexts.Check(SampleTexts.Report("收到政府信息公开申请7件（其中，撤件1件）。"));

        var finding = Assert.Single(check.Findings, finding => finding.Rule == "W-withdrawn");
        Assert.Equal((Severity.Suspect, "R23"), (finding.Severity, finding.Where[0].Row));
    }

    [Fact]
    public void The_number_of_other_results_is_no_number_of_withdrawn_ones() =>
        Assert.DoesNotContain(
            SampleTexts.Check(SampleTexts.Report("申请中作其他处理（含申请人主动撤回申请）0件。")).Findings,
            finding => finding.Rule == "W-withdrawn"
        );

    [Theory]
    [InlineData("全年公布信息100条（网站60条、微信30条、微博11条）。", Severity.Suspect)]
    [InlineData("全年公布信息100条（文件60条、动态30条、数据9条）。", Severity.Error)]
    [InlineData("培训53人次，分别为局机关2人次、乡镇5人次、街道47人次。", Severity.Error)]
    [InlineData("收到政府信息公开申请7件，其中自然人5件、法人1件。", Severity.Error)]
    public void A_list_that_does_not_add_up_is_found(string overview, Severity severity) =>
        Assert.Contains(
            SampleTexts.Check(SampleTexts.Report(overview)).Findings,
            finding => finding.Rule == "T-sum" && finding.Severity == severity
        );

    [Theory]
    [InlineData("全年公布信息100条，其中文件60条、动态30条。")]
    [InlineData("全年公布信息100条（文件60条、动态30条等）。")]
    [InlineData("全年公布信息100余条（文件60条、动态30条）。")]
    [InlineData("制作问答119期，其中，本级47期、甲镇28期、乙镇44期。")]
    [InlineData("收到政府信息公开申请7件（甲局3件、乙局4件），同比增长70.3%，其中，自然人申请6件，法人或其他组织申请1件。")]
    public void A_list_that_adds_up_or_is_open_is_left_alone(string overview) =>
        Assert.DoesNotContain(SampleTexts.Check(SampleTexts.Report(overview)).Findings, finding => finding.Rule == "T-sum");

    [Theory]
    [InlineData("公布信息60条，较上年40条增长45%。", true)]
    [InlineData("公布信息60条，较上年40条增长50%。", false)]
    [InlineData("公布信息60条，同比增长45%。", false)]
    [InlineData("公布信息80条，其中数据20条，占30%。", true)]
    [InlineData("公布信息80条，其中数据20条，占25%。", false)]
    [InlineData("公布信息30条，其中数据10条，占33.3%。", false)]
    public void A_rate_must_agree_with_the_numbers_beside_it(string overview, bool found) =>
        Assert.Equal(
            found,
            SampleTexts.Check(SampleTexts.Report(overview)).Findings.Any(finding => finding is { Rule: "T-pct", Severity: Severity.Error })
        );
}
