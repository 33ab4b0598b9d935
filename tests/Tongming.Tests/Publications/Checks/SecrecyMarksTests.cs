using Tongming.Publications;
using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class SecrecyMarksTests
{
    [Theory]
    [InlineData("公告", "<p>机密★20年</p><p>某方案</p>")]
    [InlineData("公告", "<p>秘密</p><p>某方案</p>")]
    [InlineData("公告", "<p>内部资料 注意保密</p>")]
    [InlineData("（机密）某方案", "<p>字</p>")]
    [InlineData("某方案【秘密】", "<p>字</p>")]
    public void What_carries_a_mark_is_refused(string title, string html)
    {
        var content = new EditionContent { Title = title, Html = html };
        Assert.Equal("publication.secrecy-mark", SecrecyMarks.WhyNot(content)?.Code);
        Assert.Contains(EditionChecks.Of(content, Checked.NoList), one => one.Rule == CheckRule.SecrecyMark);
    }

    [Theory]
    [InlineData("关于保护商业秘密的公告", "<p>依照保守国家秘密法，不得泄露国家秘密、机密数据。</p>")]
    [InlineData("机密计算平台建设情况", "<p>绝密级档案解密后移交</p>")]
    [InlineData("内部审计工作情况", "<p>内部管理制度</p>")]
    public void A_sentence_about_secrets_is_no_mark(string title, string html) =>
        Assert.Null(SecrecyMarks.WhyNot(new EditionContent { Title = title, Html = html }));

    [Theory]
    [InlineData("（机密）方案.docx", "")]
    [InlineData("秘密★10年_纪要.pdf", "")]
    [InlineData("方案.docx", "000123\n机密★3年\n特急\n某方案")]
    public void A_file_is_refused_by_its_name_or_its_text(string name, string text) =>
        Assert.Equal("publication.secrecy-mark", SecrecyMarks.WhyNot(name, text)?.Code);

    [Fact]
    public void A_file_about_secrets_is_taken() =>
        Assert.Null(SecrecyMarks.WhyNot("保守国家秘密法.docx", "中华人民共和国保守国家秘密法\n第一条 为了保守国家秘密"));
}
