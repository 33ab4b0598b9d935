using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class BracketPairTests
{
    [Theory]
    [InlineData("《统计法》（2024年修正）〔2026〕3号“十四五”【公告】")]
    [InlineData("（半角收尾)和(全角收尾）")]
    [InlineData("1）甲；2）乙；a) 丙\n①）丁\n一）戊")]
    [InlineData("（外层（里层）外层）")]
    [InlineData("他说：\n“第一段。\n“第二段。”")]
    [InlineData("it's 5\" wide")]
    public void Pairs_and_list_markers_are_right(string text) => Assert.Empty(Checked.In(text));

    [Theory]
    [InlineData("全区（含开发区完成", CheckRule.BracketUnclosed, "（")]
    [InlineData("《统计法的规定", CheckRule.BracketUnclosed, "《")]
    [InlineData("演统〔2026 3号", CheckRule.BracketUnclosed, "〔")]
    [InlineData("统计法》的规定", CheckRule.BracketUnopened, "》")]
    [InlineData("“十四五时期", CheckRule.BracketUnclosed, "“")]
    [InlineData("十四五”时期", CheckRule.BracketUnopened, "”")]
    [InlineData("全区含开发区）完成", CheckRule.BracketUnopened, "）")]
    [InlineData("《甲（乙》丙", CheckRule.BracketUnclosed, "（")]
    public void One_that_stands_alone_is_found(string text, CheckRule rule, string words) =>
        Assert.Equal([(rule, words)], Checked.In(text));

    [Fact]
    public void Each_paragraph_is_for_itself_unless_lines_are_broken()
    {
        const string Text = "全区（含\n开发区）完成";
        Assert.Equal([CheckRule.BracketUnclosed, CheckRule.BracketUnopened], Checked.In(Text).Select(one => one.Rule).Order());
        var broken = new CheckedText(new CheckPlace(CheckPart.Attachment, "a.pdf"), Text) { IsBroken = true };
        Assert.Empty(EditionChecks.OfText(broken, Checked.NoList));
    }

    [Fact]
    public void A_text_of_nothing_but_brackets_takes_no_time()
    {
        var text = new CheckedText(new CheckPlace(CheckPart.Text), new string('（', 300_000) + new string('》', 300_000))
        {
            IsBroken = true,
        };
        Assert.Equal(30, EditionChecks.OfText(text, Checked.NoList).Count);
    }
}
