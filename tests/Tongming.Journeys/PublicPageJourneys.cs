using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>
/// Every page that a stranger may open, on a desk and on a phone, and for the elderly. The pages are those of the running program: a new
/// one that nobody comes to by a link makes this fail until its way is shown here.
/// </summary>
public sealed partial class PublicPageJourneys(Office office) : IClassFixture<Office>
{
    private static readonly int[] Widths = [1280, 390];

    private const string Wanted = "2025年全区规模以上工业用电量";

    private string disclosed = "";

    /// <summary>Addresses that no page links to.</summary>
    private static readonly string[] WithoutLink =
    [
        "/",
        "/error/404",
        "/search?q=工业",
        "/calendar/due?start=2026-02-12&n=20",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemaps/1.xml",
        "/feed",
        "/columns/notices/feed",
    ];

    private readonly ItemSteps steps = new(office);

    [Fact]
    public async Task Every_page_that_a_stranger_may_open_has_no_serious_barrier_and_does_not_scroll_sideways()
    {
        await DiscloseAnswerAsync();
        var walk = await PublicWalk.OfAsync(office.Services);
        await using var visit = await office.VisitAsync();
        await ApplyAsync(visit, walk);
        await ReportFaultAsync(visit, walk);
        await walk.FollowAsync(visit.Page, [.. WithoutLink, await DisclosedAsync(visit)]);
        Assert.Equal("", string.Join('\n', walk.Unknown));
        foreach (var address in walk.Addresses)
            if (await OpenAsync(visit, address))
                await LookAsync(visit, address);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/disclosure")]
    [InlineData("/columns/monthly-data")]
    [InlineData("/search?q=工业")]
    [InlineData("/search?q=没有的词")]
    [InlineData("/catalogue")]
    [InlineData("/requests")]
    [InlineData("/faults")]
    public async Task The_main_pages_are_large_for_the_elderly_and_still_fit(string address)
    {
        await using var visit = await office.VisitAsync();
        await visit.Page.GotoAsync(address);
        var usual = await SizeAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "关怀版" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "标准版" })).ToBeVisibleAsync();
        Assert.True(await SizeAsync(visit) >= usual * 1.2, $"{address}: the letters do not become larger.");
        await LookAsync(visit, $"{address}, large");
    }

    /// <summary>Asks for information, looks at every step on the way, and at everything that the applicant then has.</summary>
    private async Task ApplyAsync(Visit visit, PublicWalk walk)
    {
        var page = visit.Page;
        var code = await RequestForm.ApplyAsync(
            page,
            Wanted,
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
        await RegisterAsync();
        await walk.FollowAsync(page, PathOf(page));
    }

    /// <summary>The office registers what came in, from which the days count.</summary>
    private async Task RegisterAsync()
    {
        var address = await CaseAsync("shouli", $"/desk/requests?q={Uri.EscapeDataString(Wanted)}&state=open", "register");
        await steps.ActAsync("shouli", address, "登记申请");
        await steps.ActAsync("shouli", address, "确认收到日期", ("与申请人确认的日期", "2026-02-12"));
    }

    /// <summary>The office discloses an answer to everybody, so that there is one.</summary>
    private async Task DiscloseAnswerAsync()
    {
        disclosed = await CaseAsync("fuzeren", "/desk/requests?state=closed", "accept-disclosure");
        await steps.ActAsync("fuzeren", disclosed, "决定主动公开");
    }

    /// <summary>Where everybody reads that answer.</summary>
    private async Task<string> DisclosedAsync(Visit visit)
    {
        using var bodies = JsonDocument.Parse(await ItemSteps.ReadAsync(visit, "/api/v1/publications/bodies"));
        var body = bodies
            .RootElement.EnumerateArray()
            .First(one => one.GetProperty("name").GetString() == "演示区统计局")
            .GetProperty("id");
        return $"/requests/public/{body}/{disclosed.Split('/')[^1]}";
    }

    /// <summary>The first case of a list in which somebody may do an act.</summary>
    private async Task<string> CaseAsync(string person, string list, string act)
    {
        await using var visit = await office.SignInAsync(person);
        foreach (var page in Enumerable.Range(1, 5))
        foreach (
            var found in Cases().Matches(await ItemSteps.ReadAsync(visit, $"{list}&page={page}")).Select(match => match.Value).Distinct()
        )
            if ((await ItemSteps.ReadAsync(visit, found)).Contains($"{found}/acts/{act}", StringComparison.Ordinal))
                return found;
        throw new InvalidOperationException($"No case of {list} lets {person} {act}.");
    }

    [GeneratedRegex("/desk/requests/[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cases();

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

    /// <summary>
    /// Looks at the page as it stands, on a desk and on a phone. The viewer of the interface's reference is a library's; its own barriers
    /// are known, the page must only fit.
    /// </summary>
    private static async Task LookAsync(Visit visit, string where)
    {
        var page = visit.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        foreach (var width in Widths.Reverse())
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await visit.SidewaysAsync() == 0, $"{where} scrolls sideways at {width}.");
            if (where == "/api")
                continue;
            Assert.Equal([], (await visit.BarriersAsync()).Select(one => $"{where} at {width}: {one}"));
        }
    }

    private static Task<double> SizeAsync(Visit visit) =>
        visit.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('main p, main a, main label')).fontSize)");

    private static string PathOf(IPage page) => new Uri(page.Url).PathAndQuery;
}
