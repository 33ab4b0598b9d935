using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>
/// One request from the citizen's form to the archive, over the spring festival of 2026. The dates were counted by hand with the
/// State Council's notice: off 15–23 February and 4–6 April, worked Saturdays 14 and 28 February.
/// </summary>
public sealed class RequestJourneys(Office office) : IClassFixture<Office>
{
    private const string Title = "2025年全区分行业用电量";

    [Fact]
    public async Task A_request_goes_from_the_citizen_to_the_archive_and_every_date_is_right()
    {
        office.Time.GoTo(new DateOnly(2026, 2, 12));
        await using var citizen = await office.VisitAsync();
        var code = await RequestForm.ApplyAsync(citizen.Page, Title);

        // Registered and confirmed the same day: 20 working days after Thursday 12 February.
        var address = await FindAsync("shouli");
        await ActAsync("shouli", address, "登记申请");
        await ActAsync("shouli", address, "确认收到日期", ("与申请人确认的日期", "2026-02-12"));
        await SeesAsync("shouli", address, "2026年3月18日");

        office.Time.GoTo(new DateOnly(2026, 2, 13));
        await ActAsync("shouli", address, "要求补正", ("需要补正的事项", "请写明是全社会用电量还是工业用电量"), ("补正期限", "10"));
        await FollowAsync(citizen.Page, code);
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("补正");

        // Corrected on 26 February: counted anew from there.
        office.Time.GoTo(new DateOnly(2026, 2, 26));
        await FollowAsync(citizen.Page, code);
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "提交补正", Exact = true }).ClickAsync();
        await citizen.Page.Locator("textarea").First.FillAsync("需要工业用电量。");
        await citizen.Page.Locator("main button.main").ClickAsync();
        await SeesAsync("shouli", address, "2026年3月25日");

        // Nine working days with the third party, 3 to 13 March.
        office.Time.GoTo(new DateOnly(2026, 3, 2));
        await ActAsync("shouli", address, "分派科室", ("承办科室", "综合统计科"));
        await ActAsync("chengban", address, "征求第三方意见", ("第三方", "演示电力公司"), ("涉及的信息", "分行业用电量明细"));
        office.Time.GoTo(new DateOnly(2026, 3, 13));
        await ActAsync("chengban", address, "登记第三方意见", ("对方意见", "同意"));
        await SeesAsync("shouli", address, "2026年4月8日");

        // Ten working days more.
        office.Time.GoTo(new DateOnly(2026, 3, 16));
        await ActAsync("fuzeren", address, "延长答复期限", ("延长", "10"), ("理由", "需要核对三个部门的资料"));
        await SeesAsync("shouli", address, "2026年4月22日");
        await FollowAsync(citizen.Page, code);
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("2026年4月22日");

        await DecideAsync(address);

        office.Time.GoTo(new DateOnly(2026, 4, 14));
        await FollowAsync(citizen.Page, code);
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("部分公开");
        await Assertions.Expect(citizen.Page.Locator("main")).Not.ToContainTextAsync("演示电力公司");
        await ActAsync("dangan", address, "归档案卷");
        Assert.Empty(citizen.Complaints);
    }

    [Fact]
    public async Task A_clerk_assigns_a_case_with_the_keyboard_alone()
    {
        await using var visit = await office.VisitAsync();
        var keys = visit.Page.Keyboard;
        await visit.Page.GotoAsync("/sign-in");
        await visit.TabToAsync("#Name");
        await keys.InsertTextAsync("shouli");
        await visit.TabToAsync("#Password");
        await keys.InsertTextAsync(Office.Password);
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("section.today").First).ToBeVisibleAsync();

        await visit.TabToAsync("a[href*='/acts/assign']");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByLabel("综合统计科").First).ToBeVisibleAsync();
        await visit.TabToAsync("main input[type=radio]");
        await keys.PressAsync("Space");
        await visit.TabToAsync(".submit-bar button[type=submit]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".standing .state")).ToContainTextAsync("办理中");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_list_is_walked_with_two_keys()
    {
        await using var visit = await office.SignInAsync("shouli");
        var keys = visit.Page.Keyboard;
        await visit.Page.GotoAsync("/desk/requests");
        var second = await visit.Page.Locator("main tbody tr").Nth(1).Locator("a").First.GetAttributeAsync("href");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(second!), RegexOptions.None, TimeSpan.FromSeconds(1)));
        await keys.PressAsync("/");
        Assert.Equal("q", await visit.Page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Theory]
    [InlineData("/desk", "shouli")]
    [InlineData("/desk/requests", "shouli")]
    [InlineData("/desk/calendar", "shouli")]
    [InlineData("/desk/load", "fuzeren")]
    [InlineData("/desk/people", "xitong")]
    [InlineData("/desk/ledger", "shenji")]
    [InlineData("/desk/disputes", "fazhi")]
    [InlineData("/desk/complaints", "fazhi")]
    [InlineData("/desk/requests/new", "shouli")]
    [InlineData("/desk/templates", "fuzeren")]
    [InlineData("/desk/jobs", "xitong")]
    [InlineData("/desk/calendar/notice", "xitong")]
    [InlineData("/calendar/due?start=2026-02-12&n=20", null)]
    [InlineData("/requests", null)]
    [InlineData("/requests/query", null)]
    public async Task A_page_has_no_serious_barrier_and_does_not_scroll_sideways(string path, string? person)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var visit = person is null ? await office.VisitAsync(width) : await office.SignInAsync(person, width);
            await visit.Page.GotoAsync(path);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
            Assert.Empty(await visit.BarriersAsync());
            Assert.Equal(0, await visit.SidewaysAsync());
            Assert.Empty(visit.Complaints);
        }
    }

    private async Task DecideAsync(string address)
    {
        office.Time.GoTo(new DateOnly(2026, 4, 9));
        await ActAsync(
            "chengban",
            address,
            "拟写答复",
            ("答复种类", "A3"),
            ("不予公开的情形", "THIRD"),
            ("公开的内容或者位置", "2025年全区工业用电量合计数"),
            ("理由", "分企业数据涉及商业秘密"),
            ("不予公开的部分", "分企业用电量")
        );
        await ActAsync("chushen", address, "初审答复");
        await ActAsync("fazhi", address, "审核合法性");
        await ActAsync("fushen", address, "复审答复");
        await ActAsync("baomi", address, "审查保密");
        await ActAsync("qianfa", address, "签发答复");
        office.Time.GoTo(new DateOnly(2026, 4, 10));
        await ActAsync("shouli", address, "发出答复");
        office.Time.GoTo(new DateOnly(2026, 4, 13));
        await ActAsync("shouli", address, "登记送达", ("送达方式", "邮寄送达"), ("送达地点", "演示路9号"));
    }

    private static async Task FollowAsync(IPage page, string code)
    {
        await page.GotoAsync("/requests/query");
        var body = page.Locator("select#body");
        if (await body.CountAsync() > 0)
            await body.SelectOptionAsync(new SelectOptionValue { Label = "演示区统计局" });
        await page.GetByLabel("查询码").FillAsync(code);
        await page.GetByLabel("电话后四位").FillAsync("1234");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    private async Task<string> FindAsync(string person)
    {
        await using var visit = await office.SignInAsync(person);
        await visit.Page.GotoAsync("/desk/requests?q=" + Uri.EscapeDataString("用电量"));
        await visit.Page.Locator("main a", new() { HasText = Title }).First.ClickAsync();
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    private async Task SeesAsync(string person, string address, string words)
    {
        await using var visit = await office.SignInAsync(person);
        await visit.Page.GotoAsync(address);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words);
    }

    /// <summary>Signs in, opens the case, follows the link of the act, fills its form and sends it.</summary>
    private async Task ActAsync(string person, string address, string act, params (string Label, string Value)[] fields)
    {
        await using var visit = await office.SignInAsync(person);
        var page = visit.Page;
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).First.ClickAsync();
        foreach (var (label, value) in fields)
            await FillAsync(page, label, value);
        await page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new Regex($"{Regex.Escape(address)}(\\?.*)?$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Empty(visit.Complaints);
    }

    private static async Task FillAsync(IPage page, string label, string value)
    {
        var set = page.Locator("fieldset.set", new() { Has = page.Locator("> legend", new() { HasText = label }) });
        if (await set.CountAsync() > 0)
        {
            await set.First.GetByLabel(value).First.CheckAsync();
            return;
        }

        var field = page.GetByLabel(label).First;
        if (await field.EvaluateAsync<string>("one => one.tagName") != "SELECT")
        {
            await field.FillAsync(value);
            return;
        }

        var option = field.Locator($"option[value='{value}'], option:has-text('{value}')").First;
        await field.SelectOptionAsync(await option.GetAttributeAsync("value") ?? value);
    }
}
