using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>The yearly report of the demo bureau: its numbers are opened, one is corrected, a part is written.</summary>
public sealed class YearReportJourneys(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_number_opens_to_its_records_is_corrected_with_a_reason_and_the_words_follow()
    {
        await using var visit = await office.SignInAsync("fuzeren");
        var page = visit.Page;
        await page.GotoAsync("/desk/reports");
        await page.GetByRole(AriaRole.Link, new() { Name = "2025 年", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("2025年政府信息公开工作年度报告");

        var received = page.Locator(".table3 tbody tr").Nth(3).Locator("td.number").First;
        var before = int.Parse(await received.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await received.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("本年新收政府信息公开申请数量");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("收到日期在本年的申请");
        Assert.Equal(before, await page.Locator("main table.list tbody tr").CountAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "录入或更正" }).ClickAsync();
        await page.GetByLabel("更正：台账计数不对").CheckAsync();
        await page.GetByLabel("这一格应当是").FillAsync($"{before + 2}");
        await page.GetByLabel("理由").FillAsync("两件口头申请漏登");
        await page.GetByRole(AriaRole.Button, new() { Name = "录入" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync($"{before + 2}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("两件口头申请漏登");

        // The two have no result, so that the sums of the form do not hold any more, and the report says so.
        await page.GotoAsync("/desk/reports/2025");
        await Assertions.Expect(page.Locator("td.number.entered").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".findings")).ToContainTextAsync("第一项加第二项");

        await page.GetByRole(AriaRole.Link, new() { Name = "编辑“存在的主要问题及改进情况”" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "文字" }).FillAsync("今年新收{{t3.R1.c7}}件，解读的形式还不够多样。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("件，解读的形式还不够多样。");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("{{");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("/desk/reports")]
    [InlineData("/desk/reports/2025")]
    [InlineData("/desk/reports/2026?asOf=2026-01-15")]
    [InlineData("/desk/reports/2025/cells/t3.R24.c7")]
    [InlineData("/desk/reports/2025/cells/t4.2.5")]
    [InlineData("/desk/reports/2025/cells/t3.R2.c1/enter")]
    [InlineData("/desk/reports/2025/words/disclosure")]
    public async Task A_page_has_no_serious_barrier_and_does_not_scroll_sideways(string path)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = await office.SignInAsync("fuzeren", width);
            await visit.Page.GotoAsync(path);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
            Assert.Empty(await visit.BarriersAsync());
            Assert.Equal(0, await visit.SidewaysAsync());
            Assert.Empty(visit.Complaints);
        }
    }
}
