using System.Net;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Publications.Leaving;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class LeavingTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Text =
        "<p><a href=\"https://stats.example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">外站</a>"
        + "<a href=\"/items/1\">本站</a><a href=\"mailto:a@example.org\">信箱</a>"
        + "<a href=\"http:"
        + "//localhost/items/2\" rel=\"noopener noreferrer\">本机</a></p>";

    [Fact]
    public async Task A_link_to_another_site_goes_through_a_page_that_says_so_and_redirects_nobody()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.ShownAsync(
            office,
            column,
            new EditionContent
            {
                Title = "转载",
                Html = Text,
                Source = "演示市统计局",
            }
        );
        using var visitor = office.Visit();
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/items/{id}"));
        // R5-44 has two halves: the source of what is reprinted stands on the page.
        Assert.Contains("演示市统计局", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var links = page.QuerySelectorAll(".article-text a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["/items/1", "mailto:a@example.org", "http:" + "//localhost/items/2"], links.Skip(1));
        Assert.StartsWith("/leave?to=https%3A%2F%2Fstats.example.org", links[0], StringComparison.Ordinal);
        var answer = await visitor.GetAsync(links[0]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var notice = await RunningOffice.ReadAsync(answer);
        Assert.Contains("您即将离开本网站", notice.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var onward = notice.QuerySelector("main a.button")!;
        Assert.Equal("https://stats.example.org/a?b=1&c=2", onward.GetAttribute("href"));
        Assert.Contains("noopener", onward.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Equal($"/items/{id}", notice.QuerySelector("main a.second")!.GetAttribute("href"));
        Assert.Null(notice.QuerySelector("main script"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://stats.example.org/other")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//stats.example.org/a")]
    [InlineData("http:" + "//192.168.1.5/a")]
    [InlineData("")]
    public async Task An_address_that_stands_nowhere_here_is_not_found(string to)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var content = new EditionContent { Title = "公告", Html = Text + $"<p>{WebUtility.HtmlEncode(to)}</p>" };
        var id = await PublishingOffice.ShownAsync(office, column, content);
        using var visitor = office.Visit();
        foreach (var address in new[] { OutsideLinks.Through(to, id), OutsideLinks.Through(to) })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_link_of_an_item_that_is_not_shown_yet_or_any_more_tells_nothing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var content = new EditionContent { Title = "公告", Html = Text };
        var later = await PublishingOffice.ShownAsync(office, column, content, since: TimeProvider.System.GetUtcNow().AddDays(2));
        using var visitor = office.Visit();
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await visitor.GetAsync(OutsideLinks.Through("https://stats.example.org/a?b=1&c=2", later))).StatusCode
        );
    }

    [Fact]
    public async Task Friendly_links_stand_at_the_end_of_each_page_and_go_through_the_notice()
    {
        await using var office = await RunningOffice.StartAloneAsync(
            on,
            new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero))
        );
        await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var wrong = await SetAsync(publisher, "演示区人民政府");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var form = await RunningOffice.ReadAsync(wrong);
        Assert.Contains("没有读懂“演示区人民政府”", form.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("演示区人民政府", form.QuerySelector("textarea[name=FriendlyLinks]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(publisher, "演示区 人民政府 https://www.yanshi.example\n")).StatusCode);
        using var visitor = office.Visit();
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/disclosure?body={office.BodyId}"));
        var link = page.QuerySelector("footer nav a")!;
        Assert.Equal("演示区 人民政府", link.TextContent);
        Assert.Equal(OutsideLinks.Through("https://www.yanshi.example/"), link.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link.GetAttribute("href"))).StatusCode);
        await SetAsync(publisher, "");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link.GetAttribute("href"))).StatusCode);
    }

    private static Task<HttpResponseMessage> SetAsync(HttpClient publisher, string links) =>
        RunningOffice.PostAsync(
            publisher,
            "/desk/publishing-settings",
            new()
            {
                ["IndexTemplate"] = "{YYYY}-{SEQ:4}",
                ["SiteName"] = "演示区统计局",
                ["FriendlyLinks"] = links,
            }
        );
}

public sealed class LeavingOnSqliteTests(OnSqlite on) : LeavingTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class LeavingOnPostgresTests(OnPostgres on) : LeavingTests<OnPostgres>(on), IClassFixture<OnPostgres>;
