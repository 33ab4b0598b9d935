using Microsoft.Playwright;

namespace Tongming.Journeys;

public sealed class ManyFilesJourneys(Portal portal)
{
    private static readonly FilePayload[] Files =
    [
        Visit.TextFile("平的.txt", new SampleReport().Text()),
        Visit.TextFile("不平的.txt", new SampleReport { Total = 3 }.Text()),
        Visit.TextFile("空的.txt", ""),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_reports_are_summed_up_with_the_worst_first(bool script)
    {
        await using var visit = await portal.VisitAsync(script: script);
        await visit.CheckAsync(Files);
        var lines = visit.Page.Locator("#summary tbody tr");
        await Assertions.Expect(lines).ToHaveCountAsync(3);
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync("不平的.txt");
        await Assertions.Expect(visit.Page.Locator(".verdict").First).ToContainTextAsync("核对了 3 份文件：1 份有错误");
        await Assertions.Expect(visit.Page.Locator(".verdict").First).ToContainTextAsync("1 份读不出来");
        await lines.Nth(2).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("article.result .verdict").Nth(2)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Files_that_went_one_by_one_are_exported_together()
    {
        await using var visit = await portal.VisitAsync();
        await visit.CheckAsync(Files);
        var names = await visit.Page.EvaluateAsync<string[]>(
            "JSON.parse(document.querySelector('input[name=result]').value).files.map(file => file.file).sort()"
        );
        Assert.Equal(Files.Select(file => file.Name).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Chosen_files_are_listed_with_size_and_can_be_taken_out()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/check");
        await visit.Page.GetByLabel("报告文件").SetInputFilesAsync(Files);
        var list = visit.Page.GetByLabel("已选的文件").GetByRole(AriaRole.Listitem);
        await Assertions.Expect(list).ToHaveCountAsync(3);
        await Assertions.Expect(list.Nth(2)).ToContainTextAsync("0 字节");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "移除 空的.txt" }).ClickAsync();
        await Assertions.Expect(list).ToHaveCountAsync(2);
        Assert.Equal(2, await visit.Page.GetByLabel("报告文件").EvaluateAsync<int>("field => field.files.length"));
    }

    [Fact]
    public async Task Files_can_be_dropped_on_the_field()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/check");
        var data = await visit.Page.EvaluateHandleAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File(['一'], '拖来的.txt')); return data; }"
        );
        await visit.Page.Locator("#drop").DispatchEventAsync("drop", new { dataTransfer = data });
        await Assertions.Expect(visit.Page.GetByLabel("已选的文件")).ToContainTextAsync("拖来的.txt");
    }
}
