using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>
/// Every page that a stranger may open, on a desk and on a phone, and for the elderly. The pages are those of the running program: a new
/// one that nobody comes to by a link makes this fail until its way is shown here.
/// </summary>
public sealed class PublicPageJourneys(Office office) : IClassFixture<Office>
{
    private static readonly int[] Widths = [1280, 390];

    /// <summary>Addresses that no page links to.</summary>
    private static readonly string[] WithoutLink =
    [
        "/",
        "/error/404",
        "/search?q=工业",
        "/calendar/due?start=2026-02-12&n=20",
        "/sign-in/code",
        "/sign-out",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemaps/1.xml",
        "/feed",
        "/columns/notices/feed",
    ];

    [Fact]
    public async Task Every_page_that_a_stranger_may_open_has_no_serious_barrier_and_does_not_scroll_sideways()
    {
        foreach (var width in Widths)
        {
            var walk = await PublicWalk.OfAsync(office.Services);
            await using var visit = await office.VisitAsync(width);
            await ApplyAsync(visit, walk);
            await ReportFaultAsync(visit, walk);
            await walk.FollowAsync(visit.Page, WithoutLink);
            Assert.Empty(walk.Unknown);
            foreach (var address in walk.Addresses)
                if (await OpenAsync(visit, address))
                    await LookAsync(visit, $"{address} at {width}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/disclosure")]
    [InlineData("/columns/monthly-data")]
    [InlineData("/search?q=工业")]
    [InlineData("/catalogue")]
    [InlineData("/requests")]
    [InlineData("/faults")]
    public async Task The_main_pages_are_large_for_the_elderly_and_still_fit(string address)
    {
        foreach (var width in Widths)
        {
            await using var visit = await office.VisitAsync(width);
            await visit.Page.GotoAsync(address);
            var usual = await SizeAsync(visit);
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "关怀版" }).First.ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "标准版" })).ToBeVisibleAsync();
            Assert.True(await SizeAsync(visit) >= usual * 1.2, $"{address}: the letters do not become larger.");
            await LookAsync(visit, $"{address}, large, at {width}");
        }
    }

    /// <summary>Asks for information, looks at every step on the way, and at everything that the applicant then has.</summary>
    private async Task ApplyAsync(Visit visit, PublicWalk walk)
    {
        var page = visit.Page;
        var code = await RequestForm.ApplyAsync(
            page,
            "2025年全区规模以上工业用电量",
            async () =>
            {
                walk.Meet(PathOf(page));
                await LookAsync(visit, PathOf(page));
            }
        );
        walk.Meet(PathOf(page));
        await LookAsync(visit, PathOf(page));
        await page.GotoAsync("/requests/query");
        await page.GetByLabel("查询码").FillAsync(code);
        await page.GetByLabel("电话后四位").FillAsync("1234");
        var body = page.Locator("select#body");
        if (await body.CountAsync() > 0)
            await body.SelectOptionAsync(new SelectOptionValue { Label = "演示区统计局" });
        await page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await walk.FollowAsync(page, PathOf(page));
    }

    private static async Task ReportFaultAsync(Visit visit, PublicWalk walk)
    {
        var page = visit.Page;
        await page.GotoAsync("/faults?at=/disclosure");
        var body = page.Locator("main select[name=BodyId]");
        if (await body.CountAsync() > 0)
            await body.SelectOptionAsync(new SelectOptionValue { Label = "演示区统计局" });
        await page.Locator("main select[name=Kind]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("main textarea[name=Text]").FillAsync("日期和附件里的不一样。");
        await page.Locator("#report-fault button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("/faults/", StringComparison.Ordinal));
        walk.Meet(PathOf(page));
    }

    /// <summary>Opens it; false where it is a file or a text for programs.</summary>
    private static async Task<bool> OpenAsync(Visit visit, string address)
    {
        var answer = await visit.Page.APIRequest.GetAsync(address);
        if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            return false;
        await visit.Page.GotoAsync(address);
        return true;
    }

    private static async Task LookAsync(Visit visit, string where)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        var found = await visit.Page.RunAxe();
        Assert.Empty(
            found.Violations.Where(one => one.Impact is "serious" or "critical").Select(one => $"{where}: {one.Id}: {one.Nodes[0].Html}")
        );
        Assert.True(await visit.SidewaysAsync() == 0, $"{where} scrolls sideways.");
    }

    private static Task<double> SizeAsync(Visit visit) =>
        visit.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('main p, main a, main label')).fontSize)");

    private static string PathOf(IPage page) => new Uri(page.Url).PathAndQuery;
}
