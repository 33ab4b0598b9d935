using Tongming.Publications;
using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class ConversionRemainsTests
{
    [Theory]
    [InlineData("见错误!未找到引用源。", "错误!未找到引用源")]
    [InlineData("见错误！ 未定义书签", "错误！ 未定义书签")]
    [InlineData("see Error! Reference source not found.", "Error! Reference source")]
    [InlineData("合计 #REF! 万元", "#REF!")]
    [InlineData("增长 #DIV/0! 倍", "#DIV/0!")]
    [InlineData("甲\ufffd\ufffd乙", "\ufffd\ufffd")]
    [InlineData("锟斤拷", "锟斤拷")]
    public void Messages_of_programs_and_lost_characters_block(string text, string words) =>
        Assert.Equal([(CheckRule.ConversionError, words)], Checked.In(text));

    [Theory]
    [InlineData("目录{ PAGEREF _Toc123 \\h }", "{ PAGEREF _Toc123 \\h }")]
    [InlineData("尊敬的«姓名»：", "«姓名»")]
    [InlineData("<!--[if gte mso 9]>甲", "<!--[if")]
    [InlineData("全区&nbsp;经济", "&nbsp;")]
    public void Fields_tags_and_entities_warn(string text, string words) =>
        Assert.Equal([(CheckRule.ConversionTrace, words)], Checked.In(text));

    [Theory]
    [InlineData("自20XX年起施行", "20XX年")]
    [InlineData("2026年X月X日", "2026年X月X日")]
    [InlineData("××公司", "××")]
    [InlineData("增长XXX万元", "XXX")]
    [InlineData("（此处填写联系人）", "（此处填写联系人）")]
    public void Places_to_be_filled_in_warn(string text, string words) => Assert.Equal([(CheckRule.Placeholder, words)], Checked.In(text));

    [Theory]
    [InlineData("MAXXXL 型号、TAXX1、2026年3月1日、C#、*号")]
    [InlineData("错误未找到，引用源见前文")]
    [InlineData("集合 { A, B } 与 #1")]
    public void What_only_looks_alike_is_right(string text) => Assert.Empty(Checked.In(text));

    [Theory]
    [InlineData("<p>请查收。</p><p>附件：</p>")]
    [InlineData("<p>附件：1. 汇总表</p>")]
    [InlineData("<p>名单（见附件1）已经公布。</p>")]
    public void Attachments_that_are_announced_and_not_there_warn(string html)
    {
        Assert.Contains(Checked.InMarkup(html), one => one.Rule == CheckRule.AttachmentAnnounced);
        var file = new EditionFile(Guid.NewGuid(), "汇总表.xlsx", new string('a', 64), 10, "x");
        Assert.DoesNotContain(Checked.InMarkup(html, file), one => one.Rule == CheckRule.AttachmentAnnounced);
        var linked = Checked.InMarkup(html + "<p><a href=\"/items/x\">汇总表</a></p>");
        Assert.DoesNotContain(linked, one => one.Rule == CheckRule.AttachmentAnnounced);
    }

    [Fact]
    public void A_sentence_about_attachments_announces_none() =>
        Assert.Empty(Checked.InMarkup("<p>附件与正文同时公开，附件的格式应当便于利用。</p>"));
}
