using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>A figure of numbers goes into a text with one click, and the public sees it drawn.</summary>
public sealed class FigureJourneys(Office office) : IClassFixture<Office>
{
    private const string Title = "工业生产数据解读";

    private readonly ItemSteps steps = new(office);

    [Fact]
    public async Task A_chart_with_its_words_and_table_is_inserted_with_one_click_and_drawn_on_the_portal()
    {
        office.Time.GoTo(new DateOnly(2026, 2, 13));
        var address = await steps.DraftAsync(
            Title,
            "先看工业。",
            async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "数据图", Exact = true }).ClickAsync();
                var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "插入数据图" });
                await dialog.GetByLabel("查找指标或者数据集").FillAsync("工业总产值");
                await dialog.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
                await dialog.GetByRole(AriaRole.Button, new() { Name = "插入 工业总产值：各地区" }).ClickAsync();
                await Assertions.Expect(dialog).ToHaveCountAsync(0);
                await Assertions.Expect(page.Locator("[role=textbox] figure table")).ToContainTextAsync("甲镇");
            }
        );
        await steps.ReviewAsync(address);
        await steps.ActAsync("fabu", address, "立即发布");
        foreach (var width in new[] { 1280, 390 })
        {
            await using var citizen = await office.VisitAsync(width);
            await citizen.Page.GotoAsync("/search?q=工业生产数据解读");
            await citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
            var figure = citizen.Page.Locator("article figure");
            await Assertions.Expect(figure).ToContainTextAsync("从高到低，甲镇第 1 位");
            await Assertions.Expect(figure.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
            await Assertions
                .Expect(figure.GetByRole(AriaRole.Button, new() { Name = "柱形" }))
                .ToHaveAttributeAsync("aria-pressed", "true");
            Assert.Empty(await citizen.BarriersAsync());
            Assert.Equal(0, await citizen.SidewaysAsync());
            Assert.Empty(citizen.Complaints);
        }
    }
}
