using Tongming.Web.Platform.Search;

namespace Tongming.Web.Tests.Platform.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("统计局", "统计 计局 局")]
    [InlineData("局", "局")]
    [InlineData("2026年公报GDP", "2026 年公 公报 报 gdp")]
    [InlineData("ＧＤＰ　１２％", "gdp 12")]
    [InlineData("二〇二六年，人们", "二〇 〇二 二六 六年 年 人们 们")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData(" \"' & | ! * :-() ", "")]
    public void A_text_becomes_pairs_and_words(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', SearchWords.TokensOf(text)));

    [Fact]
    public void A_single_character_is_the_beginning_of_a_pair()
    {
        var term = Assert.Single(SearchWords.TermsOf("局"));
        Assert.True(term.IsBeginning);
        Assert.Equal(["局"], term.Tokens);
    }

    [Fact]
    public void A_text_of_any_length_gives_a_bounded_number_of_tokens()
    {
        Assert.Equal(SearchWords.MostTokens, SearchWords.TokensOf(new string('统', 200_000)).Count());
        Assert.Equal(60, Assert.Single(SearchWords.TokensOf(new string('x', 200_000))).Length);
    }
}
