using Tongming.Reports;
using Tongming.Reports.Reading;

namespace Tongming.Tests.Reports.Reading;

public sealed class IdentityReadingTests
{
    private static ReportIdentity Read(string words, string? body = null)
    {
        var text = SampleReport.TextOf(words);
        return IdentityReading.Read(text, OutlineReading.Read(text), new CheckSettings { Body = body });
    }

    [Fact]
    public void A_report_states_its_title_year_body_and_date()
    {
        var identity = Read(new SampleReport().Words);
        Assert.Equal(DocumentKind.AnnualReport, identity.Kind);
        Assert.Equal("云溪县统计局2023年政府信息公开工作年度报告", identity.Title);
        Assert.Equal(
            (2023, "云溪县统计局", new DateOnly(2024, 1, 15), false),
            (identity.Year!.Value, identity.Body, identity.Published!.Value, identity.IsRegion)
        );
        Assert.Equal(ReportEra.C, identity.Era);
        Assert.Contains(identity.Evidence, phrase => phrase.Contains("总体情况", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("云溪县统计局2023年政府信息公开工作年度报告", 2023, "云溪县统计局")]
    [InlineData("2023年云溪县统计局政府信息公开年报", 2023, "云溪县统计局")]
    [InlineData("云溪县统计局\n2023 年\n政府信息公开工作年度报告", 2023, "云溪县统计局")]
    [InlineData("        云溪县人民政府\n   2023 年政府信息公开工作年度报告", 2023, "云溪县人民政府")]
    [InlineData("江城市云溪区2023年政府信息公开\n工作年度报告", 2023, "江城市云溪区")]
    [InlineData("关于云溪县统计局2023年度政务公开工作年度报告", 2023, "云溪县统计局")]
    [InlineData("云溪县统计局二○二三年政府信息公开工作年度报告", 2023, "云溪县统计局")]
    [InlineData("云溪县统计局政府信息公开工作年度报告(2023年度)", 2023, "云溪县统计局")]
    [InlineData("云溪县市场监督管理局2023年政府信息公开工作报告", 2023, "云溪县市场监督管理局")]
    public void Titles_are_read_in_every_shape(string title, int year, string body)
    {
        var identity = Read(
            new SampleReport
            {
                Title = title,
                Introduction = "",
                Overview = "工作有序。",
            }.Words
        );
        Assert.NotNull(identity.Title);
        Assert.Equal(year, identity.Year);
        Assert.Equal(body, identity.Body);
    }

    [Fact]
    public void Crumbs_above_the_text_are_no_title()
    {
        var identity = Read("当前位置:首页\n> 政务公开 > 县统计局 > 政府信息公开年报\n政府信息公开年报\n" + new SampleReport().Words);
        Assert.Equal("云溪县统计局2023年政府信息公开工作年度报告", identity.Title);
    }

    [Fact]
    public void A_report_without_title_is_known_by_its_sections_and_its_opening()
    {
        var identity = Read(
            new SampleReport
            {
                Title = "",
                Introduction = "2022年,云溪县统计局坚持以人民为中心,现将本机关政府信息公开工作情况报告如下:",
                Overview = "工作有序。",
                Problems = "2023年将改进。",
                Others = "无。",
            }.Words
        );
        Assert.Equal((DocumentKind.AnnualReport, 2022, "云溪县统计局"), (identity.Kind, identity.Year!.Value, identity.Body));
        Assert.Null(identity.Title);
    }

    [Fact]
    public void A_short_name_is_completed_by_the_region_that_the_text_names()
    {
        var identity = Read(
            new SampleReport
            {
                Title = "",
                Introduction = "",
                Overview = "2023年,区统计局认真落实各项要求。\n稿件由《江城日报》、江城市云溪区人民政府网站发布。",
            }.Words
        );
        Assert.Equal("江城市云溪区统计局", identity.Body);
    }

    [Fact]
    public void The_period_gives_the_year_even_where_digits_of_other_dates_are_lost()
    {
        var identity = Read(
            "一、总体情况\n统计期限为2021年1月1日至12月31日,2021111日印发。\n二、主动公开政府信息情况\n无。\n三、收到和处理政府信息公开申请情况\n无。"
        );
        Assert.Equal(2021, identity.Year);
    }

    [Fact]
    public void The_user_may_name_the_body() => Assert.Equal("云溪县财政局", Read(new SampleReport().Words, "云溪县财政局").Body);

    [Theory]
    [InlineData("发布日期:2024-01-09 11:41 浏览次数:", 2024, 1, 9)]
    [InlineData("发布时间: 2024年2月3日", 2024, 2, 3)]
    [InlineData("日期:2024/03/04", 2024, 3, 4)]
    [InlineData("生成日期:2024.1.31", 2024, 1, 31)]
    public void The_page_states_its_date(string line, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Read(new SampleReport { Introduction = line }.Words).Published);

    [Theory]
    [InlineData("云溪县统计局\n2024年1月15日", 15)]
    [InlineData("云溪县统计局\n二〇二四年一月十六日", 16)]
    [InlineData("云溪县统计局 2024年1月17日", 17)]
    public void A_date_under_the_text_counts_as_its_date(string ending, int day) =>
        Assert.Equal(new DateOnly(2024, 1, day), Read(new SampleReport { Introduction = "", Ending = ending }.Words).Published);

    [Fact]
    public void A_date_within_the_text_is_no_date_of_publication() =>
        Assert.Null(
            Read(new SampleReport { Introduction = "", Overview = "2023年9月20日举办开放日。\n8月31日召开会议。" }.Words).Published
        );

    [Theory]
    [InlineData("江城市2023年政府信息公开工作年度报告", true)]
    [InlineData("江城市人民政府2023年政府信息公开工作年度报告", true)]
    [InlineData("江城市人民政府办公室2023年政府信息公开工作年度报告", false)]
    [InlineData("云溪县青石镇人民政府2023年政府信息公开工作年度报告", false)]
    [InlineData("江城市城市管理局2023年政府信息公开工作年度报告", false)]
    [InlineData("江城经济开发区管理委员会2023年政府信息公开工作年度报告", true)]
    public void A_region_is_told_from_a_body(string title, bool isRegion) =>
        Assert.Equal(
            isRegion,
            Read(
                new SampleReport
                {
                    Title = title,
                    Introduction = "",
                    Overview = "工作有序。",
                }.Words
            ).IsRegion
        );

    [Fact]
    public void Tables_alone_are_still_a_report() =>
        Assert.Equal(DocumentKind.AnnualReport, Read($"{SampleReport.Table2}\n{SampleReport.Table3}\n{SampleReport.Table4}").Kind);

    [Fact]
    public void A_plan_is_none_although_it_names_the_report()
    {
        var identity = Read(
            "2023年,云溪县统计局政务公开工作要落实《2023年政务公开工作要点》。\n一、深化统计数据公开\n按时发布政府信息公开工作年度报告。(牵头股室:办公室)\n二、加强平台建设\n做好政府信息公开年度报告发布。(牵头股室:综合股)\n三、强化保障\n开展培训。(责任股室:各股室)"
        );
        Assert.Equal(DocumentKind.WorkPlan, identity.Kind);
        Assert.Contains(identity.Evidence, phrase => phrase.Contains("牵头股室", StringComparison.Ordinal));
        Assert.Contains(identity.Evidence, phrase => phrase.Contains("工作要点", StringComparison.Ordinal));
        Assert.Contains(identity.Evidence, phrase => phrase.Contains("2处提到“年度报告”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "云溪县统计局2023年工作总结\n今年以来,我局完成调查12项,发布信息30条。\n一、主要工作\n各项工作有序。\n二、下一步打算\n继续努力。",
        DocumentKind.WorkSummary
    )]
    [InlineData(
        "云溪县2023年上半年政府信息公开情况统计表\n一、主动公开情况\n(一)主动公开政府信息数 条 30\n(一)收到申请数 件 2",
        DocumentKind.HalfYearStatistics
    )]
    [InlineData(
        "云溪县公布2023年政府信息公开工作年度报告\n近日,云溪县统计局公布了2023年政府信息公开工作年度报告,全年公开信息120条。",
        DocumentKind.Press
    )]
    [InlineData(
        "关于做好2023年政府信息公开工作年度报告编制和发布工作的通知\n各科室:请于1月20日前报送。\n附件:\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况",
        DocumentKind.Press
    )]
    [InlineData("云溪县天气预报\n明天多云,最高气温12度。", DocumentKind.Other)]
    [InlineData("", DocumentKind.Other)]
    public void Other_documents_are_told_apart(string words, DocumentKind kind)
    {
        var identity = Read(words);
        Assert.Equal(kind, identity.Kind);
        Assert.NotEmpty(identity.Evidence);
    }

    [Fact]
    public void A_report_of_era_A_needs_no_tables()
    {
        var identity = Read(
            "2014年云溪县统计局政府信息公开年度报告\n一、概述\n本局重视公开。\n二、主动公开情况\n公开80条。\n三、复议、诉讼情况\n0件。"
        );
        Assert.Equal((DocumentKind.AnnualReport, ReportEra.A), (identity.Kind, identity.Era!.Value));
    }
}
