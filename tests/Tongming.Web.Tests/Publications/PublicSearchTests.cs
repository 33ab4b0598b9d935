using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class PublicSearchTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_title_comes_before_a_text_and_the_words_are_marked_where_they_stand()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var titled = await PublishAsync(office, column, "粮食产量公告", "<p>今年夏收。</p>");
        var texted = await PublishAsync(office, column, "上半年经济运行", "<p>分行业看，夏季<b>粮食</b>产量增长，畜牧业平稳。</p>");
        var other = await PublishAsync(office, column, "人口普查问答", "<p>怎样登记</p>");
        using var visitor = office.Visit();
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/search?body={office.BodyId}&q=粮食"));
        var hits = page.QuerySelectorAll(".hits li").ToList();
        Assert.Equal([$"/items/{titled}", $"/items/{texted}"], hits.Select(hit => hit.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("粮食", hits[0].QuerySelector("h2 mark")!.TextContent);
        Assert.Contains("夏季粮食产量增长", hits[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("粮食", hits[1].QuerySelector("p mark")!.TextContent);
        var byTime = await RunningOffice.ReadAsync(await visitor.GetAsync($"/search?body={office.BodyId}&q=粮食&order=time"));
        Assert.Equal($"/items/{texted}", byTime.QuerySelector(".hits a")!.GetAttribute("href"));
        Assert.DoesNotContain($"/items/{other}", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_narrowed_by_column_kind_and_year()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var one = await PublishingOffice.ColumnAsync(office, "one");
        var two = await PublishingOffice.ColumnAsync(office, "two");
        var inOne = await PublishAsync(office, one, "价格监测一", "<p>字</p>");
        var inTwo = await PublishAsync(office, two, "价格监测二", "<p>字</p>");
        using var visitor = office.Visit();
        Assert.Equal([inOne], await FoundAsync(visitor, $"body={office.BodyId}&q=价格&column={one.Id}"));
        Assert.Equal(
            [inTwo],
            await FoundAsync(
                visitor,
                $"body={office.BodyId}&q=价格&column={two.Id}&kind=notice&year={TimeProvider.System.GetUtcNow().AddHours(8).Year}"
            )
        );
        Assert.Empty(await FoundAsync(visitor, $"body={office.BodyId}&q=价格&kind=news"));
        Assert.Empty(await FoundAsync(visitor, $"body={office.BodyId}&q=价格&year=1999"));
        Assert.Equal([inTwo], await FoundAsync(visitor, $"body={office.BodyId}&column={two.Id}"));
        var titles = JsonSerializer.Deserialize<string[]>(
            await visitor.GetStringAsync($"/api/v1/publications/suggestions?body={office.BodyId}&q=价格")
        );
        Assert.Equal(["价格监测二", "价格监测一"], titles!);
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE pub_items; --")]
    [InlineData("NEAR(* AND")]
    [InlineData("\u0000\uFFFD\uD83D\uDE00")]
    [InlineData("%_\\")]
    [InlineData("　　")]
    public async Task Any_words_can_be_searched_for(string words)
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishAsync(office, await PublishingOffice.ColumnAsync(office), "公告", "<p>字</p>");
        using var visitor = office.Visit();
        var answer = await visitor.GetAsync(
            $"/search?body={office.BodyId}&q={Uri.EscapeDataString(words)}&page=99999999999&year=x&column=y"
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var api = await visitor.GetAsync($"/api/v1/publications?body={office.BodyId}&q={Uri.EscapeDataString(words)}");
        Assert.Equal(HttpStatusCode.OK, api.StatusCode);
    }

    [Fact]
    public async Task Feeds_sitemap_and_structured_data_are_well_formed_whatever_the_title_says()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishAsync(office, column, "A&B <i>公告</i>\u0001</script>", "<p>字</p>");
        using var visitor = office.Visit();
        var feed = XDocument.Parse(await visitor.GetStringAsync($"/columns/{column.Slug}/feed?body={office.BodyId}"));
        var entry = feed.Root!.Elements(Atom + "entry").Single();
        Assert.Contains("A&B <i>公告</i>", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.EndsWith($"/items/{id}", entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml")).Root);
        Assert.NotNull(XDocument.Parse(await visitor.GetStringAsync("/sitemaps/1.xml")).Root);
        Assert.Contains("Sitemap: http", await visitor.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/items/{id}"));
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Contains("</script>", data.GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.Equal(office.Body.Name, data.GetProperty("publisher").GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_is_set_for_the_site_stands_in_head_and_end_of_its_pages()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAloneAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishAsync(office, column, "公告", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/desk/publishing-settings")).StatusCode);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var wrong = await RunningOffice.PostAsync(
            publisher,
            "/desk/publishing-settings",
            new() { ["SiteCode"] = "12", ["IndexTemplate"] = "{YYYY}-{NO}" }
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("10 位数字", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var set = await RunningOffice.PostAsync(
            publisher,
            "/desk/publishing-settings",
            new()
            {
                ["SiteCode"] = "3100000087",
                ["IndexTemplate"] = "{YYYY}-{SEQ:4}",
                ["SiteName"] = "演示区统计局网站",
                ["SiteDomain"] = "tjj.yanshi.example",
                ["IcpNumber"] = "演ICP备00000001号",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        using var visitor = office.Visit();
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/items/{id}"));
        Assert.Equal("3100000087", page.QuerySelector("meta[name=SiteIDCode]")!.GetAttribute("content"));
        Assert.Equal("演示区统计局网站", page.QuerySelector("meta[name=SiteName]")!.GetAttribute("content"));
        var end = page.QuerySelector("footer")!.TextContent;
        Assert.Contains("演ICP备00000001号", end, StringComparison.Ordinal);
        Assert.Contains(office.Body.Name, end, StringComparison.Ordinal);
        // Three reviews of notices become one.
        var depth = await RunningOffice.PostAsync(
            publisher,
            "/desk/publishing-settings",
            new() { ["kind"] = "notice", ["depth"] = "1" },
            "form[action$='handler=Depth']"
        );
        Assert.Equal(HttpStatusCode.Redirect, depth.StatusCode);
        var next = await PublishingOffice.DraftAsync(office, column, "短", "<p>字</p>", officer);
        await PublishingOffice.ActAsync(officer, next, "submit", []);
        using var secrecy = await office.SignInAsync(Role.SecrecyReviewer);
        await PublishingOffice.ActAsync(secrecy, next, "review-secrecy", PublishingOffice.Approval());
        using var signatory = await office.SignInAsync(Role.Signatory);
        await PublishingOffice.ActAsync(signatory, next, "review-final", PublishingOffice.Approval());
        await PublishingOffice.ActAsync(publisher, next, "publish", []);
        Assert.Contains("2026-0002", await visitor.GetStringAsync($"/items/{next}"), StringComparison.Ordinal);
    }

    private static async Task<Guid[]> FoundAsync(HttpClient visitor, string question) =>
        [
            .. JsonDocument
                .Parse(await visitor.GetStringAsync($"/api/v1/publications?{question}"))
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("id").GetGuid()),
        ];

    private static async Task<Guid> PublishAsync(RunningOffice office, Column column, string title, string html)
    {
        var id = await PublishingOffice.DraftAsync(office, column, title, html);
        await PublishingOffice.ReviewAsync(office, id);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        return id;
    }
}

public sealed class PublicSearchOnSqliteTests(OnSqlite on) : PublicSearchTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PublicSearchOnPostgresTests(OnPostgres on) : PublicSearchTests<OnPostgres>(on), IClassFixture<OnPostgres>;
