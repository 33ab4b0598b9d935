using System.Text.Json;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>
/// An item from the draft over its reviews to a minute that was set, onto the portal and an official account, corrected, and away again
/// everywhere.
/// </summary>
public sealed class DisclosureJourneys(Office office) : IClassFixture<Office>
{
    private const string Title = "关于公布投入产出调查结果的公告";
    private const string Account = "演示统计";

    private static readonly DateOnly Day = new(2026, 2, 12);

    private readonly ItemSteps steps = new(office);

    [Fact]
    public async Task An_item_appears_everywhere_at_its_minute_is_corrected_and_disappears_everywhere()
    {
        office.WeChat.Running = 1;
        await ConnectAsync();
        var address = await steps.DraftAsync(
            Title,
            "总产出为九千亿元。",
            page => page.GetByLabel("主动公开", new() { Exact = true }).CheckAsync()
        );
        await ChooseAccountAsync(address);
        await steps.ReviewAsync(address);
        await steps.ActAsync("fabu", address, "定时发布", ("发布日期", "2026-02-12"), ("发布时间", "14:30"));
        var item = $"/items/{address.Split('/')[^1]}";

        await using var citizen = await office.VisitAsync();
        office.Time.GoTo(Day, new TimeOnly(14, 29));
        await IsNowhereAsync(citizen, item);
        Assert.Empty(office.WeChat.Articles);
        Assert.Equal(0, office.WeChat.Published);
        Assert.True(office.Time.InChina.TimeOfDay < new TimeSpan(14, 30, 0), "The machine is so slow that the minute came.");

        office.Time.GoTo(Day, new TimeOnly(14, 30));
        Assert.Equal(200, await ItemSteps.StatusAsync(citizen, item));
        await IsFoundAsync(citizen, item);
        await AccountShowsAsync("总产出为九千亿元", published: 1);
        await DeskSaysAsync(address, "已发布");

        await CorrectAsync(address);
        await citizen.Page.GotoAsync(item);
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("总产出为八千亿元。");
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("更正说明");
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("总产出原来写成了九千亿元。");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "第 1 版" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("总产出为九千亿元。");
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("已经被更正");
        await AccountShowsAsync("总产出为八千亿元", published: 2);

        await steps.ActAsync("fabu", address, "撤下信息", ("撤下理由", "口径要重新核定"));
        await IsNowhereAsync(citizen, item);
        Assert.Equal(404, await ItemSteps.StatusAsync(citizen, $"{item}?edition=1"));
        await WaitAsync(() => office.WeChat.Articles.IsEmpty, "the account still shows the article");
        await DeskSaysAsync(address, "已撤下");
        Assert.Equal(2, office.WeChat.Published);
    }

    /// <summary>The publisher connects the account of the register with the settings.</summary>
    private async Task ConnectAsync()
    {
        await using var publisher = await office.SignInAsync("fabu");
        var page = publisher.Page;
        await page.GotoAsync("/desk/channels");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Account, Exact = true }).First.ClickAsync();
        await ItemSteps.FillAsync(page, ("接口连接", Office.WeChatConnection), ("账号有接口发布的权限", ""));
        await page.GetByRole(AriaRole.Button, new() { Name = "保存渠道" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToBeVisibleAsync();
    }

    private async Task ChooseAccountAsync(string address)
    {
        await using var officer = await office.SignInAsync("chengban");
        var page = officer.Page;
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "选择渠道" }).ClickAsync();
        await page.GetByLabel($"{Account}（").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存渠道" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"发布后发到：门户网站、{Account}。");
    }

    private async Task CorrectAsync(string address)
    {
        await using (var officer = await office.SignInAsync("chengban"))
        {
            var page = officer.Page;
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Button, new() { Name = "更正或者更新" }).ClickAsync();
            // The plain field has the same name until the editor stands in its place.
            var editor = page.Locator("[role=textbox][contenteditable=true]");
            await editor.ClickAsync();
            await page.Keyboard.PressAsync("Control+A");
            await editor.PressSequentiallyAsync("总产出为八千亿元。");
            await page.GetByLabel("更正说明").FillAsync("总产出原来写成了九千亿元。");
            await page.GetByRole(AriaRole.Button, new() { Name = "修改稿件", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".told")).ToBeVisibleAsync();
        }

        await steps.ReviewAsync(address);
        await steps.ActAsync("fabu", address, "立即发布");
    }

    /// <summary>Portal, search, column, feeds, sitemap and the interface say nothing of it.</summary>
    private static async Task IsNowhereAsync(Visit citizen, string item)
    {
        Assert.Equal(404, await ItemSteps.StatusAsync(citizen, item));
        foreach (var surface in await SurfacesAsync(citizen))
            Assert.DoesNotContain(item, await ItemSteps.ReadAsync(citizen, surface), StringComparison.Ordinal);
    }

    private static async Task IsFoundAsync(Visit citizen, string item)
    {
        foreach (var surface in await SurfacesAsync(citizen))
            Assert.Contains(item["/items/".Length..], await ItemSteps.ReadAsync(citizen, surface), StringComparison.Ordinal);
        await citizen.Page.GotoAsync("/");
        await citizen.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("投入产出调查结果");
        await citizen.Page.Keyboard.PressAsync("Enter");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("总产出为九千亿元。");
        Assert.Empty(citizen.Complaints);
    }

    /// <summary>Where what is public shows.</summary>
    private static async Task<IReadOnlyList<string>> SurfacesAsync(Visit citizen)
    {
        using var bodies = JsonDocument.Parse(await ItemSteps.ReadAsync(citizen, "/api/v1/publications/bodies"));
        var body = bodies
            .RootElement.EnumerateArray()
            .First(one => one.GetProperty("name").GetString() == "演示区统计局")
            .GetProperty("id");
        return
        [
            $"/search?q={Uri.EscapeDataString("投入产出调查结果")}",
            "/columns/notices",
            "/columns/notices/feed",
            "/feed",
            "/sitemaps/1.xml",
            $"/api/v1/publications?body={body}&q={Uri.EscapeDataString("投入产出调查结果")}",
        ];
    }

    /// <summary>The order is only accepted; its outcome is asked for later, by the job that runs in the program.</summary>
    private async Task AccountShowsAsync(string words, int published)
    {
        await WaitAsync(
            () =>
                office.WeChat.Published == published
                && office.WeChat.Articles.Values.Any(one =>
                    one.GetProperty("content").GetString()!.Contains(words, StringComparison.Ordinal)
                )
                && office.WeChat.Articles.Count == 1,
            $"the account does not show edition {published}"
        );
    }

    private async Task DeskSaysAsync(string address, string state)
    {
        await using var publisher = await office.SignInAsync("fabu");
        var line = publisher.Page.Locator("section[aria-labelledby=channels-title] li", new() { HasText = Account }).First;
        await WaitAsync(
            async () =>
            {
                await publisher.Page.GotoAsync(address);
                return (await line.TextContentAsync())!.Contains(state, StringComparison.Ordinal);
            },
            $"the account's delivery does not come to {state}"
        );
    }

    private Task WaitAsync(Func<bool> isThere, string otherwise) => WaitAsync(() => Task.FromResult(isThere()), otherwise);

    /// <summary>
    /// Lets minutes pass in the office until something is there, and looks for it as the program's jobs, which run by themselves, come to
    /// their turn: several times in each minute of the office, and no longer than its patience.
    /// </summary>
    private async Task WaitAsync(Func<Task<bool>> isThere, string otherwise)
    {
        const int patience = 40;
        const int looks = 12;
        for (var minute = 0; minute < patience; minute++)
        {
            for (var look = 0; look < looks; look++)
            {
                if (await isThere())
                    return;
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }

            var now = office.Time.InChina.AddMinutes(1);
            office.Time.GoTo(DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
        }

        Assert.Fail(otherwise);
    }
}
