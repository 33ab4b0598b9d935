using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class LinkClassTests
{
    [Theory]
    [InlineData("www.example.com", LinkClass.Outside)]
    [InlineData("8.8.8.8", LinkClass.Outside)]
    [InlineData("172.32.0.1", LinkClass.Outside)]
    [InlineData("localhost:5000", LinkClass.Private)]
    [InlineData("fileserver", LinkClass.Private)]
    [InlineData("10.1.2.3", LinkClass.Private)]
    [InlineData("172.16.0.1", LinkClass.Private)]
    [InlineData("192.168.1.5", LinkClass.Private)]
    [InlineData("127.0.0.1", LinkClass.Private)]
    [InlineData("100.64.0.1", LinkClass.Private)]
    [InlineData("[::1]", LinkClass.Private)]
    [InlineData("[fd00::1]", LinkClass.Private)]
    [InlineData("[::ffff:10.0.0.1]", LinkClass.Private)]
    [InlineData("oa.bureau.local", LinkClass.Private)]
    [InlineData("user:secret@www.example.com", LinkClass.Private)]
    public void A_host_tells_whether_it_is_of_the_own_network(string host, LinkClass expected)
    {
        foreach (var scheme in new[] { "http:", "https:", "" })
            Assert.Equal(expected, LinkClasses.Of($"{scheme}//{host}/a.doc"));
    }

    [Theory]
    [InlineData("/items/1", LinkClass.Own)]
    [InlineData("file:///D:/a.doc", LinkClass.Private)]
    [InlineData("D:\\a.doc", LinkClass.Private)]
    [InlineData("\\\\server\\share", LinkClass.Private)]
    [InlineData("", LinkClass.Nowhere)]
    [InlineData("#", LinkClass.Nowhere)]
    [InlineData("javascript:void(0)", LinkClass.Nowhere)]
    [InlineData("#part2", LinkClass.Aside)]
    [InlineData("mailto:a@example.com", LinkClass.Aside)]
    [InlineData("www.example.com", LinkClass.Unreadable)]
    public void An_address_tells_where_it_leads(string address, LinkClass expected) => Assert.Equal(expected, LinkClasses.Of(address));

    [Fact]
    public void Links_and_pictures_of_a_text_are_looked_at()
    {
        var found = Checked.InMarkup(
            "<p><a href=\""
                + "http:"
                + "//10.0.0.8/x\">内网</a>，<a href=\"#\">空的</a>，<a href=\"https://example.com/\"></a>，"
                + "<a href=\"https://example.com/\">外站</a>，<a href=\"/columns/notices\">公告</a></p><img src=\"/files/1\" alt=\"\"><img src=\"/files/2\" alt=\"走势图\">"
        );
        Assert.Equal(
            [CheckRule.LinkUnsafe, CheckRule.LinkEmpty, CheckRule.LinkEmpty, CheckRule.LinkOutside, CheckRule.PictureWithoutText],
            found.Select(one => one.Rule)
        );
        Assert.Equal("内网", found[0].Words);
    }
}
