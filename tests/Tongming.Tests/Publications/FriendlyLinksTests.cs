using Tongming.Publications;

namespace Tongming.Tests.Publications;

public sealed class FriendlyLinksTests
{
    [Fact]
    public void Each_line_is_a_name_and_an_address_with_blanks_between_them()
    {
        var links = Items.Given(
            FriendlyLinks.Parse("演示区 人民政府 https://www.yanshi.example\n\n  省统计局　http://tjj.example/a?b=1 \r\n")
        );
        Assert.Equal(
            [new("演示区 人民政府", "https://www.yanshi.example/"), new FriendlyLink("省统计局", "http://tjj.example/a?b=1")],
            links.All
        );
        Assert.Empty(Items.Given(FriendlyLinks.Parse(" \n")).All);
    }

    [Theory]
    [InlineData("演示区人民政府")]
    [InlineData("https://www.yanshi.example/")]
    [InlineData("本站 /items/1")]
    [InlineData("内网 http:" + "//192.168.1.5/")]
    [InlineData("脚本 javascript:alert(1)")]
    [InlineData("口令 https:" + "//a:b@www.yanshi.example/")]
    [InlineData("半个 //www.yanshi.example/")]
    [InlineData("名称名称名称名称名称名称名称名称名称名称名称名称名称名称名称名 https://www.yanshi.example/")]
    public void A_line_without_a_name_or_without_the_address_of_another_site_is_refused(string line) =>
        Assert.Equal("publishing.link", Items.Refused(FriendlyLinks.Parse(line)));

    [Fact]
    public void There_are_at_most_twenty()
    {
        static string Of(int count) => string.Concat(Enumerable.Range(0, count).Select(at => $"站{at} https:" + $"//www{at}.example/\n"));
        Assert.Equal(FriendlyLinks.Most, Items.Given(FriendlyLinks.Parse(Of(FriendlyLinks.Most))).All.Count);
        Assert.Equal("publishing.links-too-many", Items.Refused(FriendlyLinks.Parse(Of(FriendlyLinks.Most + 1))));
    }
}
