using Microsoft.Playwright;

namespace Tongming.Journeys;

public sealed class CheckJourneys(Portal portal)
{
    private static readonly SampleReport Wrong = new() { Total = 3 };

    [Fact]
    public async Task A_clerk_drops_a_report_reads_the_finding_and_sees_the_original()
    {
        await using var visit = await portal.VisitAsync();
        await visit.CheckAsync(Visit.TextFile("云湖区统计局2023.txt", Wrong.Text()));
        var finding = visit.Page.Locator(".finding", new() { HasText = "I-col" }).First;
        await Assertions.Expect(finding).ToContainTextAsync("≠3");
        await Assertions.Expect(visit.Page.Locator(".table3 thead .failing").First).ToContainTextAsync("自然人✕ 不平");
        await finding.Locator(".places a").First.ClickAsync();
        var mark = visit.Page.Locator("mark:target");
        await Assertions.Expect(mark).ToBeInViewportAsync();
        await Assertions.Expect(mark).ToHaveTextAsync("3");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_marked_cell_of_the_table_leads_to_the_original()
    {
        await using var visit = await portal.VisitAsync();
        await visit.CheckAsync(Visit.TextFile("云湖区统计局2023.txt", Wrong.Text()));
        await visit.Page.Locator(".table3 td.marked a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("mark:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_report_is_pasted_as_text_and_mended()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/check");
        await visit.Page.GetByLabel("报告全文").FillAsync(Wrong.Text());
        await visit.SendAsync();
        await Assertions.Expect(visit.Page.Locator(".verdict.error")).ToBeVisibleAsync();
        await visit.Page.GetByText("改一改，再核对").ClickAsync();
        await visit.Page.GetByLabel("报告全文").FillAsync(new SampleReport().Text());
        await visit.SendAsync();
        await Assertions.Expect(visit.Page.Locator(".verdict")).ToContainTextAsync("没有发现错误");
    }

    [Fact]
    public async Task Last_years_report_shows_what_was_not_carried_over()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/check");
        await visit.Page.GetByText("还可以核对").ClickAsync();
        await visit
            .Page.GetByLabel("报告文件")
            .SetInputFilesAsync(Visit.TextFile("2023.txt", new SampleReport { FromLastYear = 1 }.Text()));
        await visit
            .Page.GetByLabel("上一年度的报告")
            .SetInputFilesAsync(Visit.TextFile("2022.txt", new SampleReport { Year = 2022, Carried = 2 }.Text()));
        await visit.SendAsync();
        await Assertions.Expect(visit.Page.Locator(".finding.error", new() { HasText = "Y-carry" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_needed_works_without_script()
    {
        await using var visit = await portal.VisitAsync(script: false);
        await visit.CheckAsync(Visit.TextFile("云湖区统计局2023.txt", Wrong.Text()));
        await visit.Page.Locator(".places a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("mark:target")).ToBeInViewportAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "收起，回到发现" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("mark:target")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Too_much_at_once_is_said_on_the_form()
    {
        await using var visit = await portal.VisitAsync();
        await visit.Page.GotoAsync("/check");
        await visit.Page.EvaluateAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(257 * 1024 * 1024)], '太大.pdf')); document.getElementById('files').files = data.files; }"
        );
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "核对报告" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#problems")).ToContainTextAsync("总共不能超过 256 MB", new() { Timeout = 30_000 });
    }

    [Theory]
    [InlineData("下载发现（Excel）", ".xlsx")]
    [InlineData("下载发现（Word）", ".docx")]
    public async Task The_findings_can_be_taken_along(string button, string ending)
    {
        await using var visit = await portal.VisitAsync();
        await visit.CheckAsync(Visit.TextFile("云湖区统计局2023.txt", Wrong.Text()));
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync()
        );
        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        await using var content = await download.CreateReadStreamAsync();
        var start = new byte[2];
        await content.ReadExactlyAsync(start);
        Assert.Equal("PK"u8.ToArray(), start);
    }
}
