using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class HeadingNumberTests
{
    [Theory]
    [InlineData("一、总体\n（一）数据\n1. 人口\n（1）男\n（2）女\n2. 就业\n（二）安排\n1. 时间\n二、要求\n（一）组织\n三、附则")]
    [InlineData("一、二季度全区运行平稳\n三、四季度有所回升")]
    [InlineData("一、总体\n1. 甲\n2. 乙\n二、安排\n3. 丙\n4. 丁")]
    [InlineData("一、总体\n1. 甲\n2. 乙\n另外：\n1. 丙\n2. 丁")]
    [InlineData("一、总体\n二、安排\n附件1\n一、填报范围\n二、填报时间")]
    [InlineData("2.5%的增速\n2026年3月1日\n3.15活动\n12、13日休息\n10.5亿元")]
    [InlineData("一、总体\n二、安排\n第二章 附则\n一、范围")]
    [InlineData("九、监督\n十、附则")]
    public void Numbers_that_follow_each_other_and_lines_that_only_begin_with_a_number_are_right(string text)
    {
        // The last example begins late, as an excerpt does: only its first heading is asked about.
        var found = Checked.In(text).Where(one => one.Rule is CheckRule.HeadingSkipped or CheckRule.HeadingRepeated).ToList();
        Assert.Equal(text.StartsWith('九') ? 1 : 0, found.Count);
    }

    [Theory]
    [InlineData("一、总体\n三、安排", CheckRule.HeadingSkipped, "三、")]
    [InlineData("一、总体\n二、安排\n二、附则", CheckRule.HeadingRepeated, "二、")]
    [InlineData("一、总体\n（一）甲\n（三）乙", CheckRule.HeadingSkipped, "（三）")]
    [InlineData("一、总体\n（一）甲\n（二）乙\n二、安排\n（三）丙", CheckRule.HeadingSkipped, "（三）")]
    [InlineData("一、总体\n1. 甲\n3. 乙", CheckRule.HeadingSkipped, "3.")]
    [InlineData("一、总体\n1. 甲\n1. 乙", CheckRule.HeadingRepeated, "1.")]
    [InlineData("一、总体\n（1）甲\n（2）乙\n（2）丙", CheckRule.HeadingRepeated, "（2）")]
    [InlineData("一、总体\n二、安排\n一、附则", CheckRule.HeadingRepeated, "一、")]
    public void A_number_left_out_or_there_twice_is_found(string text, CheckRule rule, string words) =>
        Assert.Equal([(rule, words)], Checked.In(text));

    [Fact]
    public void The_number_that_was_expected_is_named()
    {
        var text = new CheckedText(new CheckPlace(CheckPart.Text), "一、总体\n　　四、安排");
        var found = Assert.Single(EditionChecks.OfText(text, Checked.NoList));
        Assert.Equal(["4", "2"], found.Arguments);
        Assert.Equal(("四、", 7), (found.Words, found.At.Start));
    }

    [Fact]
    public void Worksheets_have_no_headings() =>
        Assert.Empty(
            EditionChecks.OfText(
                new CheckedText(new CheckPlace(CheckPart.Attachment, "表.xlsx"), "一、总体\n四、安排") { HasHeadings = false },
                Checked.NoList
            )
        );

    [Fact]
    public void Numbers_in_the_rows_of_a_table_are_no_headings()
    {
        const string table =
            "<table><tr><th>三、本年新收</th><td>1</td></tr><tr><th>一、结转</th><td><table><tr><td>九、内</td></tr></table></td></tr></table>";
        Assert.Empty(Checked.InMarkup($"<h2>一、总体</h2>{table}<h2>二、安排</h2>"));
        Assert.Equal([CheckRule.HeadingSkipped], Checked.InMarkup($"<h2>一、总体</h2>{table}<h2>三、安排</h2>").Select(one => one.Rule));
    }
}
