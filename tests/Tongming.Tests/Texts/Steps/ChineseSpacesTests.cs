using Tongming.Texts;

namespace Tongming.Tests.Texts.Steps;

public sealed class ChineseSpacesTests
{
    private const string Step = "spaces";

    [Theory]
    [InlineData("商业 企业", "商业企业")]
    [InlineData("2023 年 1 月", "2023年1月")]
    [InlineData("采用 PDF 格式", "采用PDF格式")]
    [InlineData("邮 编 : 223100 , 电 话", "邮编: 223100,电话")]
    [InlineData("增长 3 % , ( 同比 ) 。", "增长3%, (同比)。")]
    [InlineData("《 条例 》 2019 年", "《条例》2019年")]
    [InlineData("　　一、总体\t情况　\r\n  二、  ", "一、总体情况\n二、")]
    [InlineData("AI   and\tRPA", "AI and RPA")]
    [InlineData("3  0 \t 0", "3 0 0")]
    [InlineData("   ", "")]
    public void Spaces_inside_chinese_go_and_others_become_one(string text, string expected) =>
        Assert.Equal(expected, Taking.Words(Step, text));

    [Fact]
    public void Line_ends_stay_even_between_han_characters() => Assert.Equal("公\n\n开", Taking.Words(Step, "公 \n \n 开"));

    [Fact]
    public void A_text_without_such_spaces_is_not_copied()
    {
        var given = new Normalised(MappedText.Same("总体情况：AI and RPA 3 0"), []);

        Assert.Same(given, Normalising.Step(Step).Apply(given));
    }
}
