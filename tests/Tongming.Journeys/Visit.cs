using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>One visitor with one page.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and everything that the content security policy refused.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static FilePayload TextFile(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };

    /// <summary>Opens the form, chooses the files and sends it.</summary>
    public async Task CheckAsync(params FilePayload[] files)
    {
        await Page.GotoAsync("/check");
        await Page.GetByLabel("报告文件").SetInputFilesAsync(files);
        await SendAsync();
    }

    public async Task SendAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "核对报告" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "核对结果" })).ToBeVisibleAsync();
    }

    /// <summary>The serious barriers of the page as it stands; what is in order is not gathered, which would take as long again.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var found = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return
        [
            .. found
                .Violations.Where(one => one.Impact is "serious" or "critical")
                .Select(one => $"{one.Id}: {string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html))}"),
        ];
    }

    /// <summary>How many pixels the page can be scrolled sideways: 0 is right.</summary>
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture of the whole page in <c>pictures</c> beside the compiled tests, to be looked at.</summary>
    public Task KeepAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"{name}.png"), FullPage = true });

    /// <summary>The words of what has the focus.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    /// <summary>Presses the tab key until what matches has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < 150; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
