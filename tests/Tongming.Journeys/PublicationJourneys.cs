using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>One item from the draft to the portal and away again, by the people of the demo bureau.</summary>
public sealed class PublicationJourneys(Office office) : IClassFixture<Office>
{
    private const string Title = "关于开展投入产出调查的公告";

    [Fact]
    public async Task An_item_is_written_in_the_editor_reviewed_by_four_published_found_and_withdrawn()
    {
        await using var officer = await office.SignInAsync("chengban");
        var page = officer.Page;
        await page.GotoAsync("/desk/publications/new?kind=notice");
        await page.GetByLabel("标题").FillAsync(Title);
        await page.Locator("main").GetByLabel("栏目").SelectOptionAsync(new SelectOptionValue { Label = "新闻动态 › 通知公告" });
        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "正文" });
        await editor.ClickAsync();
        await editor.PressSequentiallyAsync("请各调查单位支持配合。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Title);
        var address = page.Url;
        await ActAsync("chengban", address, "提交审核");
        await ActAsync("chushen", address, "初审初校", ("已审", ""), ("已校", ""));
        await ActAsync("fushen", address, "复审复校", ("已审", ""), ("已校", ""));
        await ActAsync("baomi", address, "审查保密", ("已审", ""), ("已校", ""));
        await ActAsync("qianfa", address, "终审终校", ("已审", ""), ("已校", ""));

        await using var citizen = await office.VisitAsync();
        var hit = citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title });
        await citizen.Page.GotoAsync("/search?q=投入产出");
        await Assertions.Expect(hit).ToHaveCountAsync(0);
        await ActAsync("fabu", address, "立即发布");
        await citizen.Page.ReloadAsync();
        await hit.ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("请各调查单位支持配合。");
        await Assertions.Expect(citizen.Page.Locator("article")).ToContainTextAsync("索引号");

        await ActAsync("fabu", address, "撤下信息", ("撤下理由", "时间有变"));
        var gone = await citizen.Page.ReloadAsync();
        Assert.Equal(404, gone!.Status);
    }

    [Theory]
    [InlineData("/disclosure", null)]
    [InlineData("/columns/monthly-data", null)]
    [InlineData("/search?q=工业", null)]
    [InlineData("/search?q=没有的词", null)]
    [InlineData("/archive", null)]
    [InlineData("/map", null)]
    [InlineData("/faults", null)]
    [InlineData("/look?to=large&back=/disclosure", null)]
    [InlineData("/desk/faults", "fabu")]
    [InlineData("/desk/publishing-settings", "fabu")]
    [InlineData("/desk/publications", "fabu")]
    [InlineData("/desk/publications/new", "chengban")]
    [InlineData("/desk/columns", "fabu")]
    [InlineData("/desk/columns/new", "fabu")]
    public async Task A_page_has_no_serious_barrier_and_does_not_scroll_sideways(string path, string? person)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = person is null ? await office.VisitAsync(width) : await office.SignInAsync(person, width);
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
        var found = await visit.Page.RunAxe();
        Assert.Empty(found.Violations.Where(one => one.Impact is "serious" or "critical").Select(one => $"{one.Id}: {one.Nodes[0].Html}"));
        Assert.Equal(0, await visit.SidewaysAsync());
    }

    private async Task ActAsync(string person, string address, string act, params (string Label, string Value)[] fields)
    {
        await using var visit = await office.SignInAsync(person);
        await visit.Page.GotoAsync(address);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).ClickAsync();
        foreach (var (label, value) in fields)
        {
            var field = visit.Page.GetByLabel(label).First;
            if (value.Length == 0)
                await field.CheckAsync();
            else
                await field.FillAsync(value);
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".told")).ToBeVisibleAsync();
    }
}
