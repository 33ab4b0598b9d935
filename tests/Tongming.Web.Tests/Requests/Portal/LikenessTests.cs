using Tongming.Web.Platform.Search;

namespace Tongming.Web.Tests.Requests.Portal;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("分行业用电量", "请提供全区分行业用电量数据", 1.0)]
    [InlineData("分行业用电量", "请提供全区常住人口", 0.0)]
    [InlineData("ＧＤＰ 数据", "gdp数据", 1.0)]
    [InlineData("", "全区", 0.0)]
    public void A_title_is_like_words_by_the_share_of_its_pairs(string title, string words, double share) =>
        Assert.Equal(share, Likeness.Of(Likeness.Pairs(title), Likeness.Pairs(words)), 2);
}
