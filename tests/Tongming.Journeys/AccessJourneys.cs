using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tongming.Journeys;

public sealed class AccessJourneys(Portal portal)
{
    private static readonly FilePayload Report = Visit.TextFile("云湖区统计局2023.txt", new SampleReport { Total = 3 }.Text());

    [Theory]
    [InlineData("/")]
    [InlineData("/check")]
    [InlineData("/rules")]
    [InlineData("/no-such-page")]
    public async Task A_page_has_no_serious_barrier(string address)
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync(address);
        Assert.Empty(await visit.BarriersAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_result_has_no_serious_barrier(int width)
    {
        await using var visit = await portal.VisitAsync(width);
        await visit.CheckAsync(Report);
        await Assertions.Expect(visit.Page.Locator(".table3")).ToBeVisibleAsync();
        Assert.Empty(await visit.BarriersAsync());
        await visit.Page.Locator(".places a").First.ClickAsync();
        Assert.Empty(await visit.BarriersAsync());
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/check");
        var keys = visit.Page.Keyboard;
        await keys.PressAsync("Tab");
        Assert.Equal("跳到正文", await visit.FocusedAsync());
        await keys.PressAsync("Enter");
        await visit.TabToAsync("textarea");
        await keys.InsertTextAsync(new SampleReport { Total = 3 }.Text());
        await visit.TabToAsync("button.main");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".verdict.error")).ToBeVisibleAsync();
        await visit.TabToAsync(".places a");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("mark:target")).ToBeInViewportAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("mark:target")).ToHaveCountAsync(0);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.places a')"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/check")]
    [InlineData("/rules")]
    [InlineData("/api")]
    public async Task A_page_does_not_move_sideways_on_a_phone(string address)
    {
        await using var visit = await portal.VisitAsync(390);
        await visit.Page.GotoAsync(address);
        Assert.Equal(0, await visit.SidewaysAsync());
    }

    [Fact]
    public async Task On_a_phone_only_the_tables_frame_moves_and_the_labels_stay()
    {
        await using var visit = await portal.VisitAsync(390);
        await visit.CheckAsync(Report);
        Assert.Equal(0, await visit.SidewaysAsync());
        var frame = visit.Page.Locator(".frame:has(.table3)");
        await frame.EvaluateAsync("frame => frame.scrollLeft = 1000");
        Assert.True(await frame.EvaluateAsync<int>("frame => frame.scrollLeft") > 0);
        var left = await visit
            .Page.Locator(".table3 tbody th.label1")
            .First.EvaluateAsync<double>("cell => cell.getBoundingClientRect().left");
        Assert.InRange(left, 0, 390);
    }

    [Fact]
    public async Task Buttons_are_large_enough_for_a_finger()
    {
        await using var visit = await portal.VisitAsync(390);
        await visit.CheckAsync(Report);
        var small = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button, .button, nav a, .table3 td.marked a, summary')].filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map(one => one.textContent.trim())"
        );
        Assert.Empty(small);
    }

    [Fact]
    public async Task A_print_leaves_out_what_cannot_be_pressed_on_paper()
    {
        await using var visit = await portal.VisitAsync();
        await visit.CheckAsync(Report);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("header.site")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#export")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".table3")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_reference_of_the_interface_is_drawn_under_the_content_security_policy()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/api");
        await Assertions.Expect(visit.Page.Locator("#api-reference .opblock", new() { HasText = "/api/v1/" }).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }
}
