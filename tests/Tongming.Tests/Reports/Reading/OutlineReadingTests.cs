using Tongming.Reports.Reading;

namespace Tongming.Tests.Reports.Reading;

public sealed class OutlineReadingTests
{
    private static readonly SectionTopic[] Six =
    [
        SectionTopic.Overview,
        SectionTopic.Proactive,
        SectionTopic.Requests,
        SectionTopic.Disputes,
        SectionTopic.Problems,
        SectionTopic.Others,
    ];

    private static Outline Read(string words) => OutlineReading.Read(SampleReport.TextOf(words));

    private static IEnumerable<int?> Numbers(Outline outline) => outline.Sections.Select(section => section.Number);

    private static IEnumerable<SectionTopic> Topics(Outline outline) => outline.Sections.Select(section => section.Topic);

    [Fact]
    public void The_six_sections_are_found_and_the_rows_of_table_3_are_none()
    {
        var outline = Read(new SampleReport().Words);
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(outline));
        Assert.Equal(Six, Topics(outline));
        Assert.Equal("政府信息公开行政复议、行政诉讼情况", outline.Sections[3].Title);
    }

    [Fact]
    public void A_body_reaches_to_the_next_heading()
    {
        var text = SampleReport.TextOf(new SampleReport().Words);
        var outline = OutlineReading.Read(text);
        Assert.Equal("本年度未收取信息处理费。", text[outline.Sections[5].Body].Trim());
        Assert.Contains("四、结转下年度继续办理", text[outline.Sections[2].Body], StringComparison.Ordinal);
        Assert.EndsWith("止。", text[outline.Preamble].Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "1、总体情况",
        "2、主动公开政府信息情况",
        "3、收到和处理政府信息公开申请情况",
        "4、政府信息公开行政复议、行政诉讼情况",
        "5、存在的主要问题及改进情况",
        "6、其他需要报告的事项"
    )]
    [InlineData(
        "一 、 总 体情况",
        "二. 主动公开 政府信息情况",
        "三 、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议和行政诉讼情况",
        "五、 存在的主要问题及改进情况",
        "六、其他需要报告的事项"
    )]
    [InlineData(
        "第一部分 总体情况",
        "第二部分 主动公开政府信息情况",
        "第三部分 收到和处理政府信息公开申请情况",
        "第四部分 政府信息公开行政复议、行政诉讼情况",
        "第五部分 存在的主要问题及改进情况",
        "第六部分 其他需要报告的事项"
    )]
    [InlineData(
        "**一、总体情况**",
        "## 二、主动公开政府信息情况",
        "| 三、收到和处理政府信息公开申请情况 |",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "五、政府信息公开工作存在的主要问题及改进情况",
        "六、其他需要报告的事项:"
    )]
    [InlineData(
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议及行政诉讼情况",
        "五、政府信息公开工作存在的主要问题及改\n进情况",
        "六、\n其他需要报告的事项"
    )]
    [InlineData(
        "(一)总体情况",
        "(二)主动公开政府信息情况",
        "(三)收到和处理政府信息公开申请情况",
        "(四)政府信息公开行政复议、行政诉讼情况",
        "(五)存在的主要问题及改进情况",
        "(六)其他需要报告的事项"
    )]
    [InlineData(
        "1、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "5、存在的主要问题及改进情况",
        "六、其他需要报告的事项"
    )]
    public void Headings_are_found_in_every_way_of_numbering(params string[] headings)
    {
        var outline = Read(new SampleReport { Headings = headings }.Words);
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(outline));
        Assert.Equal(Six, Topics(outline));
    }

    [Fact]
    public void Headings_without_numbers_are_found_on_lines_of_their_own()
    {
        var outline = Read(new SampleReport { Headings = [.. new SampleReport().Headings.Select(heading => heading[2..])] }.Words);
        Assert.Equal(Six, Topics(outline));
        Assert.All(Numbers(outline), Assert.Null);
    }

    [Fact]
    public void Parts_of_the_overview_with_arabic_numbers_are_no_sections()
    {
        var outline = Read(
            new SampleReport
            {
                Overview = "1.主动公开情况\n全年公开信息12条。\n2.依申请公开情况\n没有收到申请。\n3.政府信息管理\n完善制度。",
            }.Words
        );
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(outline));
    }

    [Fact]
    public void A_text_in_one_line_shows_its_headings_by_their_titles()
    {
        var outline = Read(new SampleReport().Words.Replace('\n', ' '));
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(outline));
        Assert.Equal(Six, Topics(outline));
    }

    [Fact]
    public void A_text_in_one_line_without_numbers_shows_its_headings_too()
    {
        var outline = Read(
            new SampleReport { Headings = [.. new SampleReport().Headings.Select(heading => heading[2..])] }.Words.Replace('\n', ' ')
        );
        Assert.Equal(Six, Topics(outline));
    }

    [Fact]
    public void A_heading_with_text_behind_it_ends_with_its_title()
    {
        var text = SampleReport.TextOf(
            "一、总体情况。全年工作有序。\n二、主动公开政府信息情况:公开信息3条。\n三、收到和处理政府信息公开申请情况 无申请。"
        );
        var outline = OutlineReading.Read(text);
        Assert.Equal(
            ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"],
            outline.Sections.Select(section => section.Title)
        );
        Assert.Contains("全年工作有序", text[outline.Sections[0].Body], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_does_not_double_the_sections()
    {
        var contents =
            "目录\n一、总体情况……1\n二、主动公开政府信息情况……3\n三、收到和处理政府信息公开申请情况....4\n四、政府信息公开行政复议、行政诉讼情况 5\n五、存在的主要问题及改进情况 6\n六、其他需要报告的事项 6\n";
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(Read(contents + new SampleReport().Words)));
    }

    [Fact]
    public void Sections_of_era_A_keep_their_own_titles()
    {
        var outline = Read(
            "一、概述\n本局重视公开。\n二、主动公开情况\n公开80条。\n三、依申请公开政府信息办理情况\n收到5件。\n四、咨询处理情况\n无。\n五、政府信息公开的收费及减免情况\n0元。\n六、复议、诉讼和申诉的情况\n0件。\n七、存在的主要问题和改进措施\n还有差距。\n八、需要说明的其他事项\n无。"
        );
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Numbers(outline));
        Assert.Equal(
            [
                SectionTopic.Overview,
                SectionTopic.Proactive,
                SectionTopic.Requests,
                SectionTopic.Unknown,
                SectionTopic.Fees,
                SectionTopic.Disputes,
                SectionTopic.Problems,
                SectionTopic.Others,
            ],
            Topics(outline)
        );
    }

    [Fact]
    public void The_numbered_rows_of_the_statistics_table_are_no_sections()
    {
        var table =
            "政府信息公开情况统计表\n统计指标 单位 统计数\n一、主动公开情况\n(一)主动公开政府信息数 条 30\n二、回应解读情况\n三、依申请公开情况\n(一)收到申请数 件 2\n(二)申请办结数 件 2\n(三)申请答复数 件 2\n四、行政复议数量 件 0\n五、行政诉讼数量 件 0\n六、举报投诉数量 件 0";
        var outline = Read(
            "一、概述\n本局重视公开。\n二、主动公开情况\n公开80条。\n三、依申请公开情况\n收到5件。\n四、存在的主要问题\n还有差距。\n"
                + table
        );
        Assert.Equal([1, 2, 3, 4, null], Numbers(outline));
        Assert.Equal(SectionTopic.Annex, outline.Sections[4].Topic);
    }

    [Fact]
    public void A_numbered_list_inside_a_section_is_not_taken_for_sections()
    {
        var outline = Read(
            "一、概述\n本局重视公开。\n二、主动公开情况\n公开80条。\n三、依申请公开情况\n收到5件。\n四、存在的主要问题\n改进如下:\n一、加强学习\n二、完善制度\n五、其他需要报告的事项\n无。"
        );
        Assert.Equal([1, 2, 3, 4, 5], Numbers(outline));
    }

    [Fact]
    public void A_long_sentence_that_begins_with_a_number_is_no_heading()
    {
        var outline = Read(
            "一、概述\n本局重视公开。\n二、主动公开情况\n三、我局成立了由局长任组长的领导小组,各科室负责人为成员,负责统筹安排,组织实施全局的信息公开工作\n一是加强领导。\n三、依申请公开情况\n收到5件。"
        );
        Assert.Equal(["概述", "主动公开情况", "依申请公开情况"], outline.Sections.Select(section => section.Title));
    }

    [Fact]
    public void Headings_of_another_document_have_no_topic_of_a_report()
    {
        var outline = Read("一、深化重点领域公开,服务发展大局\n要做好公开。\n二、加强组织领导\n要落实责任。");
        Assert.All(outline.Sections, section => Assert.Equal(SectionTopic.Unknown, section.Topic));
        Assert.Equal(2, outline.Sections.Count);
    }

    [Fact]
    public void The_vertical_words_of_table_3_are_no_heading()
    {
        var words = new SampleReport().Words.Replace(
            "三、本年度办理结果",
            " 三 、本 年 度办 理 结果\n\n三、\n本年度\n办理\n结果",
            StringComparison.Ordinal
        );
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(Read(words)));
    }
}
