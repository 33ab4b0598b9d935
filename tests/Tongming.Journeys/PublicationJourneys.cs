using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>One item from the draft to the portal and away again, by the people of the demo bureau.</summary>
public sealed class PublicationJourneys(Office office) : IClassFixture<Office>
{
    private const string Title = "关于开展投入产出调查的公告";

    private readonly ItemSteps steps = new(office);

    [Fact]
    public async Task An_item_is_written_in_the_editor_reviewed_by_four_published_found_and_withdrawn()
    {
        var address = await steps.DraftAsync(Title, "请各调查单位支持配合。");
        await steps.ReviewAsync(address);

        await using var citizen = await office.VisitAsync();
        var hit = citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title });
        await citizen.Page.GotoAsync("/search?q=投入产出");
        await Assertions.Expect(hit).ToHaveCountAsync(0);
        await steps.ActAsync("fabu", address, "立即发布");
        await citizen.Page.ReloadAsync();
        await hit.ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("请各调查单位支持配合。");
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("索引号");

        await steps.ActAsync("fabu", address, "撤下信息", ("撤下理由", "时间有变"));
        var gone = await citizen.Page.ReloadAsync();
        Assert.Equal(404, gone!.Status);
    }

    [Theory]
    [InlineData("/desk/faults", "fabu")]
    [InlineData("/desk/publishing-settings", "fabu")]
    [InlineData("/desk/publications", "fabu")]
    [InlineData("/desk/publications/new", "chengban")]
    [InlineData("/desk/columns", "fabu")]
    [InlineData("/desk/columns/new", "fabu")]
    public async Task A_page_has_no_serious_barrier_and_does_not_scroll_sideways(string path, string person)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = await office.SignInAsync(person, width);
            await visit.Page.GotoAsync(path);
            await LookAsync(visit);
            Assert.Empty(visit.Complaints);
        }
    }

    [Fact]
    public async Task An_item_is_read_on_a_phone_and_by_a_screen_reader()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = await office.VisitAsync(width);
            await visit.Page.GotoAsync("/columns/finance");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "2026年部门预算" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".article-text table")).ToBeVisibleAsync();
            await LookAsync(visit);
            Assert.Empty(visit.Complaints);
        }
    }

    private static async Task LookAsync(Visit visit)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        Assert.Empty(await visit.BarriersAsync());
        Assert.Equal(0, await visit.SidewaysAsync());
    }
}
