using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>What the people of the demo bureau do with an item or a case, each in a browser of their own.</summary>
internal sealed class ItemSteps(Office office)
{
    /// <summary>Four persons, three reviews and the secrecy review.</summary>
    public static readonly (string Person, string Act)[] Reviews =
    [
        ("chushen", "初审初校"),
        ("fushen", "复审复校"),
        ("baomi", "审查保密"),
        ("qianfa", "终审终校"),
    ];

    /// <summary>Writes a notice in the editor, as the officer, and gives its address at the desk.</summary>
    public async Task<string> DraftAsync(string title, string text, Func<IPage, Task>? more = null)
    {
        await using var officer = await office.SignInAsync("chengban");
        var page = officer.Page;
        await page.GotoAsync("/desk/publications/new?kind=notice");
        await page.GetByLabel("标题").FillAsync(title);
        await page.Locator("main").GetByLabel("栏目").SelectOptionAsync(new SelectOptionValue { Label = "新闻动态 › 通知公告" });
        var editor = page.Locator("[role=textbox][contenteditable=true]");
        await editor.ClickAsync();
        await editor.PressSequentiallyAsync(text);
        if (more is not null)
            await more(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        // The editor styles its own buttons in a way that the policy refuses; they are drawn by its sheet all the same.
        Assert.DoesNotContain(officer.Complaints, complaint => !complaint.StartsWith("Applying inline style", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Submits it and has it reviewed by everybody in turn.</summary>
    public async Task ReviewAsync(string address)
    {
        await ActAsync("chengban", address, "提交审核");
        foreach (var (person, act) in Reviews)
            await ReviewAsync(person, address, act);
    }

    /// <summary>One review: read and proof-read.</summary>
    public Task ReviewAsync(string person, string address, string act) => ActAsync(person, address, act, ("已审", ""), ("已校", ""));

    /// <summary>Signs in, opens the item or case, follows the link of the act, fills its form and sends it; an empty value ticks the field.</summary>
    public async Task ActAsync(string person, string address, string act, params (string Label, string Value)[] fields)
    {
        await using var visit = await office.SignInAsync(person);
        await visit.Page.GotoAsync(address);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).First.ClickAsync();
        await FillAsync(visit.Page, fields);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        // What is refused stays on the form.
        await visit.Page.WaitForURLAsync(one => new Uri(one).AbsolutePath == address);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Fills fields by their labels; an empty value ticks the field.</summary>
    public static async Task FillAsync(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var field = page.GetByLabel(label).First;
            if (value.Length == 0)
                await field.CheckAsync();
            else
                await field.FillAsync(value);
        }
    }

    /// <summary>Looks as a stranger: the status of an address.</summary>
    public static async Task<int> StatusAsync(Visit visit, string address) =>
        (await visit.Page.Context.APIRequest.GetAsync(address, new() { MaxRedirects = 0 })).Status;

    /// <summary>What a stranger reads at an address.</summary>
    public static async Task<string> ReadAsync(Visit visit, string address) =>
        await (await visit.Page.Context.APIRequest.GetAsync(address)).TextAsync();
}
