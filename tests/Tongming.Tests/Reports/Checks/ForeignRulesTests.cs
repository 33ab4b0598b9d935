using Tongming.Reports;
using Tongming.Reports.Checks;
using Tongming.Tests.Reports.Reading;

namespace Tongming.Tests.Reports.Checks;

public sealed class ForeignRulesTests
{
    private static List<Finding> Check(SampleReport report, string? body = null) =>
        [.. ForeignRules.Check(report.Read(settings: new CheckSettings { Body = body }))];

    [Fact]
    public void A_report_of_its_own_has_no_finding() => Assert.Empty(Check(new SampleReport()));

    [Theory]
    [InlineData("2022年,我局深入推进政务公开工作,取得新成效。")]
    [InlineData("2021年度本单位未收取信息处理费。")]
    [InlineData("2024年,我局收到政府信息公开申请5件。")]
    public void Another_year_told_as_the_reported_one_is_suspect(string sentence)
    {
        var finding = Assert.Single(Check(new SampleReport { Others = sentence }));
        Assert.Equal(("P-year", Severity.Suspect), (finding.Rule, finding.Severity));
        Assert.Contains("2023年", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公布了《云溪统计年鉴-2022》和《2022年云溪县统计公报》。")]
    [InlineData("2024年,我局将加强政务公开培训,公开更多信息。")]
    [InlineData("2022年收到申请2件,2023年收到3件。")]
    [InlineData("按时公开2023年部门预算和2022年部门决算。")]
    [InlineData("2022年以来,我局坚持政务公开例会制度。")]
    [InlineData("依据云府办发〔2022〕28号文件开展政务公开。")]
    [InlineData("与2022年相比,我局公开信息增加12条。")]
    public void Years_in_their_place_are_not_reported(string sentence) => Assert.Empty(Check(new SampleReport { Others = sentence }));

    [Fact]
    public void Several_places_of_one_year_are_one_finding()
    {
        var finding = Assert.Single(
            Check(
                new SampleReport { Overview = "2022年,我局推进政务公开。\n2022年,我局公开信息9条。", Others = "2022年未收取信息处理费。" }
            )
        );
        Assert.Equal(3, finding.Where.Count);
    }

    [Theory]
    [InlineData("本报告由石桥县统计局根据《中华人民共和国政府信息公开条例》编制。")]
    [InlineData("现将石桥县统计局2023年政府信息公开工作年度报告公布如下。")]
    [InlineData("2023年,石桥县统计局坚持公开为常态。")]
    public void Another_body_as_the_reporter_is_suspect(string introduction)
    {
        var finding = Assert.Single(Check(new SampleReport { Introduction = introduction }));
        Assert.Equal(("P-body", Severity.Suspect), (finding.Rule, finding.Severity));
        Assert.Contains("石桥县统计局", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_signature_is_suspect() =>
        Assert.Contains(Check(new SampleReport { Ending = "石桥县统计局\n2024年1月20日" }), finding => finding.Rule == "P-body");

    [Fact]
    public void A_bureau_that_calls_itself_a_town_is_suspect() =>
        Assert.Contains(
            Check(new SampleReport { Others = "我镇未收取信息处理费。" }),
            finding => finding.Rule == "P-body" && finding.Where[0].Text == "我镇"
        );

    [Theory]
    [InlineData("我局会同石桥县统计局、县教育局开展政务公开培训,并向江城市统计局报送材料。")]
    [InlineData("按照《江城市人民政府办公室关于做好2023年政府信息公开工作年度报告的通知》要求。")]
    [InlineData("我县各部门、我市统计系统均已公开,受我委托的机构完成评估。")]
    public void Other_bodies_in_the_narrative_are_normal(string sentence) => Assert.Empty(Check(new SampleReport { Others = sentence }));

    [Fact]
    public void An_office_may_compile_for_its_government() =>
        Assert.Empty(
            Check(
                new SampleReport
                {
                    Title = "云溪县人民政府2023年政府信息公开工作年度报告",
                    Introduction = "本报告由江城市云溪县人民政府办公室根据条例编制。",
                    Overview = "2023年,云溪县人民政府坚持公开。",
                }
            )
        );

    [Fact]
    public void The_body_named_by_the_user_decides() =>
        Assert.Contains(
            Check(new SampleReport(), "石桥县统计局"),
            finding => finding.Rule == "P-body" && finding.Message.Contains("云溪县统计局", StringComparison.Ordinal)
        );

    [Fact]
    public void A_summary_in_the_overview_is_suspect()
    {
        var finding = Assert.Single(
            Check(new SampleReport { Overview = "2023年,我们进行了为期一年的网站维护工作。现将工作总结如下:\n(一)主动公开。" })
        );
        Assert.Equal(("P-pasted", Severity.Suspect), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void A_self_inspection_in_the_introduction_is_a_hint() =>
        Assert.Equal(
            Severity.Hint,
            Assert.Single(Check(new SampleReport { Introduction = "现对本机关2023年度政府信息公开工作自查情况报告如下。" })).Severity
        );

    [Fact]
    public void The_usual_opening_is_not_pasted() =>
        Assert.Empty(Check(new SampleReport { Overview = "现将2023年政府信息公开工作情况报告如下:工作有序。" }));
}
