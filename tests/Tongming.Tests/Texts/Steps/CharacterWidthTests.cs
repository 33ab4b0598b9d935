using Tongming.Texts;

namespace Tongming.Tests.Texts.Steps;

public sealed class CharacterWidthTests
{
    private const string Step = "width";

    [Theory]
    [InlineData("（一），：；％／＋－．｜！？＝", "(一),:;%/+-.|!?=")]
    [InlineData("２０２３ＡＢｚ", "2023ABz")]
    [InlineData("［附件］｛甲｝～", "[附件]{甲}~")]
    [InlineData("第\u3000一\u00a0条\u2003", "第 一 条 ")]
    [InlineData("\u22125件，\uff0d5件", "-5件,-5件")]
    [InlineData("比例∶３﹪﹙含﹚", "比例:3%(含)")]
    [InlineData("\u2f00、\u2fa6额、⾏政\u2ea0众\u2ed3期\uf9ba", "一、金额、行政民众长期了")]
    public void Several_forms_become_one(string text, string expected) => Assert.Equal(expected, Taking.Words(Step, text));

    [Theory]
    [InlineData("“公开”‘指南’\"a\"")]
    [InlineData("。、〔2021〕【】《》")]
    [InlineData("—–――…·")]
    [InlineData("一\t二\n三")]
    [InlineData("规章 0 0 0")]
    public void What_rules_know_stays_and_is_not_copied(string text)
    {
        var given = new Normalised(MappedText.Same(text), []);

        Assert.Same(given, Normalising.Step(Step).Apply(given));
    }

    [Fact]
    public void Every_full_width_sign_becomes_its_ascii_one()
    {
        for (var ascii = '!'; ascii <= '~'; ascii++)
            Assert.Equal($"{ascii}", Taking.Words(Step, $"{(char)(ascii + 0xfee0)}"));
    }
}
