using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Tests.Requests.Papers;

public sealed class TemplateCheckTests
{
    private static readonly TemplateCheck Templates = new(new DocumentLimits());

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var sentences = Templates.Check(PaperKind.T14, OfficialPaper.Write("# 〔机关名称〕\n〔申请人姓名〕，〔文号：\n〔收到日期〕"));
        Assert.Equal(4, sentences.Count);
        Assert.Contains(sentences, sentence => sentence.Contains("〔申请人姓名〕", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.Contains("“〔文号：”", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.Contains("没有救济途径", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.Contains("〔不予公开理由〕、〔法律依据〕", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_of_another_kind_is_not_taken()
    {
        Assert.NotEmpty(Templates.Check(PaperKind.T14, DefaultTemplates.Of(PaperKind.T15)));
        Assert.Contains(
            Templates.Check(PaperKind.T06, DefaultTemplates.Of(PaperKind.T03)),
            sentence => sentence.Contains("不能出现申请人的信息：〔申请人〕", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_that_does_not_open_is_told_in_one_sentence() =>
        Assert.Contains("另存为“Word 文档（.docx）”", Assert.Single(Templates.Check(PaperKind.T03, new byte[] { 1, 2, 3 })));

    [Theory]
    [InlineData("paper.relief-authority-missing")]
    [InlineData("paper.relief-channel-missing")]
    [InlineData("paper.number-brackets")]
    [InlineData("paper.number-ordinal")]
    [InlineData("paper.number-zeros")]
    [InlineData("paper.number-year")]
    [InlineData("paper.number-form")]
    public void Refusals_of_the_law_have_their_sentence(string code) =>
        Assert.Contains("。", RequestsText.Say(new Refusal(code, "×统公复[2026]3号")));
}
