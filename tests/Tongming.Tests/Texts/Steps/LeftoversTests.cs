namespace Tongming.Tests.Texts.Steps;

public sealed class LeftoversTests
{
    private const string Step = "leftovers";

    [Theory]
    [InlineData("[bookmark: _GoBack]全年公开", "全年公开")]
    [InlineData("0<o:p></o:p>", "0")]
    [InlineData("公开</p><p class=\"a\">信息", "公开信息")]
    [InlineData("公开<span lang=EN-US>12</span>条", "公开12条")]
    [InlineData("信@@息公开", "信息公开")]
    [InlineData("\uf0b7加强领导", "加强领导")]
    [InlineData("概况\n  \ue4c6加强领导", "概况\n  加强领导")]
    [InlineData("3&nbsp;4", "3 4")]
    [InlineData("3&amp;nbsp;4&ensp;5", "3 4 5")]
    [InlineData("12&#8203;3", "123")]
    [InlineData("&#x200b;&ldquo;最多跑一次&rdquo;", "“最多跑一次”")]
    public void Visible_leftovers_go_and_are_noted(string text, string expected)
    {
        var result = Taking.Step(Step, text);

        Assert.Equal(expected, result.Text.Text);
        Assert.NotEmpty(Assert.Single(result.Notes).Example);
    }

    [Theory]
    [InlineData("\ufeff总体\u200b情\u00ad况", "总体情况")]
    [InlineData("公\u0007开\u200f信息", "公开信息")]
    public void Invisible_characters_go_without_a_note(string text, string expected)
    {
        var result = Taking.Step(Step, text);

        Assert.Equal(expected, result.Text.Text);
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData("[2021]30号和[附件]")]
    [InlineData("占比<5%，企业<20人>")]
    [InlineData("联系邮箱xxgk@@example.cn")]
    [InlineData("A&B公司；研发&设计")]
    [InlineData("姓名中的\ue863字")]
    [InlineData("第一行\n第二行\t第三列")]
    [InlineData("查阅 < 公告 > 栏")]
    public void What_only_looks_like_a_leftover_stays(string text)
    {
        var result = Taking.Step(Step, text);

        Assert.Equal(text, result.Text.Text);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void The_note_counts_the_places_and_shows_the_first()
    {
        var note = Assert.Single(Taking.Step(Step, "一、总体情况[bookmark: _GoBack]。公开</p>").Notes);

        Assert.Equal((2, 6, "[bookmark: _GoBack]"), (note.Count, note.First.Start, note.Example));
    }

    [Fact]
    public void An_entity_does_not_come_into_being_from_another()
    {
        var once = Taking.Words(Step, "&#38;nbsp;&#60;p&#62;");

        Assert.Equal(once, Taking.Words(Step, once));
    }
}
