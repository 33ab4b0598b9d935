using Tongming.Texts.PersonalData;

namespace Tongming.Tests.Texts.PersonalData;

public sealed class ClassificationMarkTests
{
    [Theory]
    [InlineData("机密★20年\n关于某事的报告", ClassificationLevel.Secret)]
    [InlineData("000012\n绝 密\n特急", ClassificationLevel.TopSecret)]
    [InlineData("份号：000001　　秘密★10年\n", ClassificationLevel.Confidential)]
    [InlineData("密级：秘密\n", ClassificationLevel.Confidential)]
    [InlineData("秘密☆5年", ClassificationLevel.Confidential)]
    [InlineData("【机密】\n正文", ClassificationLevel.Secret)]
    [InlineData("机密★长期 特急", ClassificationLevel.Secret)]
    [InlineData("内部资料 注意保密\n统计分析", ClassificationLevel.Internal)]
    [InlineData("（内部资料，请勿外传）", ClassificationLevel.Internal)]
    [InlineData("工作秘密\n", ClassificationLevel.Internal)]
    public void A_mark_at_the_head_is_found(string text, ClassificationLevel level) =>
        Assert.Equal(level, ClassificationMark.AtHead(text)?.Level);

    [Theory]
    [InlineData("根据《中华人民共和国保守国家秘密法》的规定，机密、秘密级文件不得公开。")]
    [InlineData("涉及商业秘密的，不予公开")]
    [InlineData("保守国家秘密法")]
    [InlineData("国家秘密")]
    [InlineData("内部事务信息")]
    [InlineData("内部资料不予公开的规定")]
    [InlineData("")]
    public void The_words_in_a_sentence_are_no_mark(string text) => Assert.Null(ClassificationMark.AtHead(text));

    [Fact]
    public void Only_the_head_counts()
    {
        var body = string.Concat(Enumerable.Repeat("正文\n\n", 30));
        Assert.Null(ClassificationMark.AtHead(body + "机密★20年"));
        Assert.Equal(59, ClassificationMark.AtHead(body[..^4] + "机密★20年")?.Line);
    }

    [Theory]
    [InlineData("（机密）工作方案.docx", ClassificationLevel.Secret)]
    [InlineData("工作方案_绝密.docx", ClassificationLevel.TopSecret)]
    [InlineData("秘密★10年 会议纪要.pdf", ClassificationLevel.Confidential)]
    [InlineData("【秘密】会议纪要.pdf", ClassificationLevel.Confidential)]
    [InlineData("机密文件汇编.pdf", ClassificationLevel.Secret)]
    [InlineData("内部资料 注意保密.doc", ClassificationLevel.Internal)]
    [InlineData("统计分析（内部资料）.doc", ClassificationLevel.Internal)]
    public void A_mark_in_a_file_name_is_found(string name, ClassificationLevel level) =>
        Assert.Equal(level, ClassificationMark.InFileName(name)?.Level);

    [Theory]
    [InlineData("保守国家秘密法宣传方案.docx")]
    [InlineData("商业秘密保护规定.pdf")]
    [InlineData("涉及国家秘密的信息.pdf")]
    [InlineData("政府信息公开申请表.docx")]
    [InlineData("企业内部控制制度.docx")]
    public void Names_about_secrets_are_no_marks(string name) => Assert.Null(ClassificationMark.InFileName(name));
}
