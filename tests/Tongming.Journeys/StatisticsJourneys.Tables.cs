using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>Tables that people make for themselves: by the keyboard, without scripts, drawn and kept as a picture; and the pages of numbers without barriers.</summary>
public sealed partial class StatisticsJourneys
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_table_is_chosen_turned_and_sorted_by_the_keyboard_and_drawn(int width)
    {
        await using var visit = await office.VisitAsync(width);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await page.GotoAsync("/data/industry-month");
        await visit.TabToAsync("details.builder summary");
        await keys.PressAsync("Enter");
        await ChooseAsync(visit, "#choose-zb", "Home");
        await ChooseAsync(visit, "#choose-dq", "Home", "Shift+End");
        await ChooseAsync(visit, "[name=side][value=dq]", "Space");
        await ChooseAsync(visit, "#choose-sj", "End", "Shift+ArrowUp", "Shift+ArrowUp");
        await ChooseAsync(visit, "[name=side][value=sj]", "Space");
        await ChooseAsync(visit, "[name=hide]", "Space");
        await ChooseAsync(visit, ".builder button", "Enter");
        var table = page.Locator("#cube-table table");
        await Assertions.Expect(table.Locator("tbody tr")).ToHaveCountAsync(3);
        Assert.Equal(
            ["全区", "甲镇", "乙镇", "丙镇", "丁街道", "戊街道"],
            await table.Locator("thead tr").Last.Locator("th.number").AllTextContentsAsync()
        );
        var months = await RowsAsync(page);
        await ChooseAsync(visit, "#choose-sort", "ArrowDown", "ArrowDown");
        await ChooseAsync(visit, ".builder button", "Enter");
        await Assertions.Expect(page.Locator("#choose-sort")).ToHaveValueAsync("01");
        var sorted = await table.Locator("tbody tr td:nth-of-type(2)").AllTextContentsAsync();
        Assert.Equal(sorted.Select(NumberOf).OrderDescending(), sorted.Select(NumberOf));
        Assert.Equal(months.Order(), (await RowsAsync(page)).Order());
        Assert.Contains("sort=01", page.Url, StringComparison.Ordinal);
        Assert.Contains("hide=1", page.Url, StringComparison.Ordinal);

        foreach (var (kind, code) in new[] { ("折线", "line"), ("柱形", "bar"), ("堆叠", "stacked") })
        {
            var button = page.GetByRole(AriaRole.Button, new() { Name = kind });
            await button.FocusAsync();
            await keys.PressAsync("Enter");
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            await Assertions
                .Expect(page.GetByRole(AriaRole.Img, new() { Name = $"规模以上工业生产（月度） 的{kind}图" }))
                .ToBeVisibleAsync();
            Assert.Contains($"chart={code}", page.Url, StringComparison.Ordinal);
            var permanent = await page.Locator("a.permanent").GetAttributeAsync("href");
            Assert.Contains($"chart={code}", permanent, StringComparison.Ordinal);
            Assert.Contains("version=1.1.0", permanent, StringComparison.Ordinal);
        }

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载图片" }).ClickAsync());
        Assert.EndsWith("堆叠.png", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(
            "https://tjj.yanshi.example/data/industry-month?version=1.1.0",
            await page.Locator(".cite a").GetAttributeAsync("href")
        );
        await visit.KeepAsync($"table-builder-{width}");
        Assert.Equal(0, await visit.SidewaysAsync());
        Assert.Empty(await visit.BarriersAsync());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Without_scripts_the_tables_stand_alone_and_the_form_makes_others(int width)
    {
        await using var visit = await office.VisitAsync(width, script: false);
        var page = visit.Page;
        await page.GotoAsync("/data/industry-month");
        await Assertions.Expect(page.Locator("#cube-table tbody tr")).ToHaveCountAsync(24);
        await Assertions.Expect(page.Locator(".chart")).ToBeHiddenAsync();
        await page.GetByText("选择内容和行列").ClickAsync();
        await page.Locator("#choose-zb").SelectOptionAsync("gyzjz");
        await page.Locator("#choose-sj").SelectOptionAsync(["202412", "202512"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "做表" }).ClickAsync();
        await Assertions.Expect(page.Locator("#cube-table tbody tr")).ToHaveCountAsync(6);
        Assert.Equal(["2024年12月", "2025年12月"], await page.Locator("#cube-table thead th.number").AllTextContentsAsync());
        await visit.KeepAsync($"table-without-scripts-{width}");
        foreach (var address in new[] { "/data/industry-month/indicators/gyzcz", "/data/population-age?chart=pyramid" })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("table.cube tbody tr").First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_chart_that_is_chosen_while_the_map_is_fetched_is_not_drawn_over()
    {
        await using var visit = await office.VisitAsync();
        var page = visit.Page;
        var asked = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await page.RouteAsync(
            "**/data/maps/*",
            async route =>
            {
                asked.TrySetResult();
                await go.Task;
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync("/data/industry-month");
        await page.GetByRole(AriaRole.Button, new() { Name = "地图" }).ClickAsync();
        await asked.Task;
        await page.GetByRole(AriaRole.Button, new() { Name = "柱形" }).ClickAsync();
        var note = page.Locator("p.signs[role=status]");
        await Assertions.Expect(note).ToContainTextAsync("图上只有单位相同");
        go.SetResult();
        // Whoever asks later gets the borders later: by then the page has done what it does with its own.
        await page.EvaluateAsync(
            """
            async () => {
              await (await fetch(document.querySelector('.chart').dataset.map)).json();
              await new Promise((done) => setTimeout(done, 100));
            }
            """
        );
        await Assertions.Expect(note).ToContainTextAsync("图上只有单位相同");
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "柱形图" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_public_pages_of_numbers_have_no_serious_barrier_and_do_not_move_sideways(int width)
    {
        await using var visit = await office.VisitAsync(width);
        foreach (
            var (name, address) in new[]
            {
                ("portal", "/data"),
                ("found", "/data?q=CPI"),
                ("indicator", "/data/industry-month/indicators/gyzcz"),
                ("data-set", "/data/industry-month?v.zb=gyzcz&chart=line"),
                ("earlier-version", "/data/industry-month?version=1.0.0"),
                ("calendar", "/releases"),
            }
        )
        {
            await visit.Page.GotoAsync(address);
            await LookAsync(visit, $"{name}-{width}");
        }

        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_desk_pages_of_numbers_have_no_serious_barrier_and_do_not_move_sideways(int width)
    {
        await using var visit = await office.SignInAsync("chengban", width);
        var page = visit.Page;
        await page.GotoAsync("/desk/statistics");
        await page.GetByRole(AriaRole.Link, new() { Name = "规模以上工业生产（月度）" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("数据文件")).ToBeVisibleAsync();
        await LookAsync(visit, $"desk-import-{width}");
        var version = await page.Locator("a[href*='/versions/']").First.GetAttributeAsync("href");
        await page.Locator("a[href^='/desk/statistics/imports/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("合计");
        await LookAsync(visit, $"desk-screening-{width}");
        await page.GotoAsync($"{version}/confidentiality");
        await LookAsync(visit, $"desk-confidentiality-{width}");
        await page.GotoAsync("/desk/releases");
        await page.Locator("main a[href^='/desk/releases/']:not([href$=new])").First.ClickAsync();
        await LookAsync(visit, $"desk-release-{width}");
        await page.GotoAsync("/desk/statistics/volumes");
        var template = await page.Locator("main a[href^='/desk/statistics/volumes/templates/']").First.GetAttributeAsync("href");
        await page.Locator("main a[href^='/desk/statistics/volumes/']:not([href*=templates]):not([href*=new])").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("20");
        await LookAsync(visit, $"desk-volume-{width}");
        await page.GotoAsync(template!);
        await LookAsync(visit, $"desk-template-{width}");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>A picture of the page as it stands, its barriers and its width.</summary>
    private static async Task LookAsync(Visit visit, string name)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        await visit.KeepAsync(name);
        Assert.True(await visit.SidewaysAsync() == 0, $"{name} moves sideways.");
        Assert.Equal([], (await visit.BarriersAsync()).Select(one => $"{name}: {one}"));
    }

    /// <summary>Goes to a field by the tab key and presses keys there.</summary>
    private static async Task ChooseAsync(Visit visit, string field, params string[] keys)
    {
        await visit.TabToAsync(field);
        foreach (var key in keys)
            await visit.Page.Keyboard.PressAsync(key);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(IPage page) =>
        await page.Locator("#cube-table tbody tr th:last-of-type").AllTextContentsAsync();

    private static double NumberOf(string cell) => double.Parse(cell.TrimEnd('ᵖ', 'ʳ'), System.Globalization.CultureInfo.InvariantCulture);
}
