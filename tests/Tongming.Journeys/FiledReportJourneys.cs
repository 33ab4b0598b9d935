using System.Globalization;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>The report of 2025 of the demo bureau, from the first look at a number to the page that the public reads.</summary>
public sealed class FiledReportJourneys(Office office) : IClassFixture<Office>
{
    private const string Report = "/desk/reports/2025";

    private const string Filing = $"{Report}/filing";

    [Fact]
    public async Task A_report_is_compiled_a_record_corrected_reviewed_by_three_filed_and_published()
    {
        await using var head = await office.SignInAsync("fuzeren");
        var page = head.Page;
        var before = await PenaltiesAsync(page);

        // A penalty that nobody had entered: the record is added where it belongs, and the number follows.
        await using (var publisher = await office.SignInAsync("fabu"))
        {
            await publisher.Page.GotoAsync("/desk/registers/penalties/new");
            await publisher.Page.GetByLabel("决定书文号").FillAsync("演统罚〔2025〕98号");
            await publisher.Page.GetByLabel("决定日期").FillAsync("2025-11-04");
            await publisher.Page.Locator("main form button[type=submit]").ClickAsync();
            await Assertions.Expect(publisher.Page.Locator(".told")).ToBeVisibleAsync();
        }

        Assert.Equal(before + 1, await PenaltiesAsync(page));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("演统罚〔2025〕98号");

        foreach (var part in new[] { "disclosure", "management", "platforms", "supervision", "problems", "others" })
            await WriteAsync(page, part);
        await page.GotoAsync(Filing);
        await page.GetByRole(AriaRole.Button, new() { Name = "定稿送审" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已定稿");
        foreach (var reviewer in new[] { "fazhi", "fushen", "qianfa" })
            await ApproveAsync(reviewer);
        await page.GotoAsync(Filing);
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已报送");
        Assert.Empty(head.Complaints);

        var item = await TakenAsync(page);
        await using (var secrecy = await office.SignInAsync("baomi"))
            await ActAsync(secrecy.Page, item, "review-secrecy");
        await using (var publisher = await office.SignInAsync("fabu"))
            await ActAsync(publisher.Page, item, "publish");

        await using var citizen = await office.VisitAsync();
        await citizen.Page.GotoAsync("/columns/annual-reports");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "2025年政府信息公开工作年度报告" }).First.ClickAsync();
        var penalties = citizen.Page.GetByRole(AriaRole.Row, new() { Name = "行政处罚" }).GetByRole(AriaRole.Cell);
        await Assertions.Expect(penalties.Last).ToHaveTextAsync($"{before + 1}");
        Assert.Empty(await citizen.BarriersAsync());
        Assert.Empty(citizen.Complaints);
    }

    [Theory]
    [InlineData(Filing)]
    [InlineData($"{Report}/deviations")]
    [InlineData("/desk/reports/2024/filing")]
    public async Task A_page_has_no_serious_barrier_and_does_not_scroll_sideways(string path)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = await office.SignInAsync("fuzeren", width);
            await visit.Page.GotoAsync(path);
            Assert.Empty(await visit.BarriersAsync());
            Assert.Equal(0, await visit.SidewaysAsync());
            Assert.Empty(visit.Complaints);
        }
    }

    /// <summary>Opens the number of penalties from the report.</summary>
    private static async Task<int> PenaltiesAsync(IPage page)
    {
        await page.GotoAsync(Report);
        await page.Locator("a[href='/desk/reports/2025/cells/t2.penalties.decisions']").First.ClickAsync();
        var heading = await page.Locator("h1").InnerTextAsync();
        var number = int.Parse(heading[(heading.LastIndexOf('：') + 1)..], CultureInfo.InvariantCulture);
        Assert.Equal(number, await page.Locator("main table.list tbody tr").CountAsync());
        return number;
    }

    private static async Task WriteAsync(IPage page, string part)
    {
        await page.GotoAsync($"{Report}/words/{part}");
        var words = page.GetByRole(AriaRole.Textbox, new() { Name = "文字" });
        if ((await words.InputValueAsync()).Trim().Length > 0)
            return;
        await words.FillAsync("落实公开审查，做到先审查、后公开，每季度检查一次。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("2025年政府信息公开工作年度报告");
    }

    private async Task ApproveAsync(string reviewer)
    {
        await using var visit = await office.SignInAsync(reviewer);
        var page = visit.Page;
        await page.GotoAsync(Filing);
        await page.GetByLabel("已审").CheckAsync();
        await page.GetByLabel("已校").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "审通过" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已通过");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The item of the report, once the outbox has handed it on.</summary>
    private static async Task<string> TakenAsync(IPage page)
    {
        await page.GotoAsync(Filing);
        var address = (await page.GetByRole(AriaRole.Link, new() { Name = "信息发布里的这份报告" }).GetAttributeAsync("href"))!;
        for (var tries = 0; tries < 120; tries++)
        {
            if ((await page.APIRequest.GetAsync(address)).Ok)
                return address;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The report did not become an item.");
    }

    private static async Task ActAsync(IPage page, string item, string act)
    {
        await page.GotoAsync($"{item}/acts/{act}");
        foreach (var tick in await page.Locator("main form input[type=checkbox]").AllAsync())
            await tick.CheckAsync();
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToBeVisibleAsync();
    }
}
