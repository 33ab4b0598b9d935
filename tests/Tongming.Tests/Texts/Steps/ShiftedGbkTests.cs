using System.Text;

namespace Tongming.Tests.Texts.Steps;

public sealed class ShiftedGbkTests
{
    private const string Step = "shifted-gbk";

    [Theory]
    [InlineData("严格落实“三审三?!敝贫?,做到", "?!敝贫?", "”制")]
    [InlineData("严格落实“三审三?！敝贫?，做到", "?！敝贫?", "”制")]
    [InlineData("现报告如下?。ㄒ唬┲鲃庸_情况", "?。ㄒ唬┲鲃庸_", "（一）主动")]
    [InlineData("延伸到村居?；鶎诱?务公开", "?；鶎诱?", "基层")]
    [InlineData("延伸到村居?；鶎诱", "?；鶎诱", "基层")]
    public void A_shifted_stretch_is_noted_with_what_it_probably_was(string text, string damaged, string meant)
    {
        var note = Assert.Single(Taking.Step(Step, text).Notes);

        Assert.Equal((Step, 1, damaged), (note.Step, note.Count, note.Example));
        Assert.Equal(text.IndexOf(damaged, StringComparison.Ordinal), note.First.Start);
        Assert.Contains($"“{meant}”", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_left_as_it_is()
    {
        const string text = "严格落实“三审三?！敝贫?，做到";

        Assert.Equal(text, Taking.Words(Step, text));
    }

    [Fact]
    public void Several_stretches_are_counted() =>
        Assert.Equal(2, Assert.Single(Taking.Step(Step, "三审三?!敝贫?。又有三审三?!敝贫?。").Notes).Count);

    [Theory]
    [InlineData("群众问：真的吗?!本局认为应当公开。")]
    [InlineData("是吗?!不是?")]
    [InlineData("怎么办?!对此，我局及时研判。")]
    [InlineData("可以吗？！这里的制度很好?")]
    [InlineData("为什么?！发展方向不对?各科室都要回答。")]
    [InlineData("什么是政府信息?；谁来公开?；向谁申请?")]
    [InlineData("能否公开?。郴州、鄱阳、亳州都有答复。")]
    [InlineData("各科室怎么分工?!都有,见附件")]
    [InlineData("先后怎么定?!都有从主,有从次")]
    [InlineData("谁来受理?!反映?")]
    [InlineData("谁来处理?!废纸,旧书")]
    [InlineData("?!")]
    [InlineData("?。")]
    public void Ordinary_question_and_exclamation_marks_are_left_in_peace(string text) => Assert.Empty(Taking.Step(Step, text).Notes);

    [Theory]
    [InlineData("（一）主动公开情况。全年公开信息三百条")]
    [InlineData("”制度，确保发布内容准确")]
    [InlineData("。基层政务公开标准化规范化工作")]
    public void What_is_shifted_on_purpose_is_found(string original)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        // The character before the cut ends in the byte that, with the next one, looks like 。 or ！ or ；.
        foreach (var before in new byte[] { 0xa1, 0xa3 })
        {
            var bytes = new[] { before }.Concat(gbk.GetBytes(original)).ToArray();
            var shifted = gbk.GetString(bytes, 0, bytes.Length - (bytes.Length % 2));
            if ("！。；？".Contains(shifted[0]))
                Assert.Single(Taking.Step(Step, $"工作?{shifted}").Notes);
        }
    }
}
