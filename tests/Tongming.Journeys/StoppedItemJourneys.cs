using Microsoft.Playwright;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Journeys;

/// <summary>An item that must not go out as it is, and reviewers who must not review twice.</summary>
public sealed class StoppedItemJourneys(Office office) : IClassFixture<Office>
{
    /// <summary>Made up; the check digit fits.</summary>
    private const string IdNumber = "110101199003078515";

    private const string Workbook = "入户清单.xlsx";

    private readonly ItemSteps steps = new(office);

    [Fact]
    public async Task An_item_with_an_id_number_and_a_hidden_sheet_goes_nowhere_until_both_are_gone()
    {
        var address = await steps.DraftAsync("入户调查对象名单", $"第一户，证件{IdNumber}。");
        await AttachAsync(address, Workbook, WithHiddenSheet());

        await using var officer = await office.SignInAsync("chengban");
        var page = officer.Page;
        await page.GotoAsync(address);
        var card = page.Locator("section[aria-labelledby=checks-title]");
        await Assertions.Expect(card).ToContainTextAsync("2 个错误待改正");
        await Assertions.Expect(card).ToContainTextAsync("身份证号");
        await Assertions.Expect(card).ToContainTextAsync(Workbook);
        await RefusedAsync(page, address, "发布前检查还有 2 个错误没有改正或者放行");

        await page.GotoAsync(address);
        await card.GetByRole(AriaRole.Button, new() { Name = "一键遮盖" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已遮盖正文里的个人信息");
        await Assertions.Expect(page.Locator(".article-text")).Not.ToContainTextAsync(IdNumber);
        await RefusedAsync(page, address, "发布前检查还有 1 个错误没有改正或者放行");

        var cleaned = await CleanedAsync(page, address);
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = $"移除 {Workbook}" }).ClickAsync();
        await Assertions.Expect(page.Locator("#files")).ToContainTextAsync("没有附件");
        await AttachAsync(address, Workbook, cleaned);
        await page.GotoAsync(address);
        await Assertions.Expect(card).Not.ToContainTextAsync("错误待改正");
        await steps.ReviewAsync(address);
        await steps.ActAsync("fabu", address, "立即发布");
        await using var citizen = await office.VisitAsync();
        var shown = await ItemSteps.ReadAsync(citizen, $"/items/{address.Split('/')[^1]}");
        Assert.Contains(Workbook, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(IdNumber, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_sheet_that_is_meant_to_be_there_is_let_pass_by_somebody_who_did_not_write_it()
    {
        var address = await steps.DraftAsync("普查小区代码表", "见附件。");
        await AttachAsync(address, Workbook, WithHiddenSheet());
        await using (var author = await office.SignInAsync("chengban"))
        {
            await author.Page.GotoAsync($"{address}/checks");
            await Assertions.Expect(author.Page.GetByRole(AriaRole.Button, new() { Name = "放行所选错误" })).ToHaveCountAsync(0);
            await RefusedAsync(author.Page, address, "发布前检查还有 1 个错误没有改正或者放行");
        }

        await using (var second = await office.SignInAsync("fazhi"))
        {
            await second.Page.GotoAsync($"{address}/checks");
            await second.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await second.Page.GetByLabel("理由或者说明").FillAsync("隐藏的是填报用的代码，可以公开。");
            await second.Page.GetByRole(AriaRole.Button, new() { Name = "放行所选错误" }).ClickAsync();
            await Assertions.Expect(second.Page.Locator(".told")).ToContainTextAsync("已放行 1 项");
        }

        await steps.ActAsync("chengban", address, "提交审核");
    }

    [Fact]
    public async Task Whoever_has_reviewed_an_item_is_not_asked_again_and_refused_in_a_second_tab()
    {
        await HoldAsync("演示-初审员", "复审员");
        var address = await steps.DraftAsync("关于换发调查员证的通知", "旧证同时作废。");
        await steps.ActAsync("chengban", address, "提交审核");

        await using var reviewer = await office.SignInAsync("chushen");
        var second = await reviewer.Page.Context.NewPageAsync();
        foreach (var tab in new[] { reviewer.Page, second })
        {
            await tab.GotoAsync($"{address}/acts/review-first");
            await ItemSteps.FillAsync(tab, ("已审", ""), ("已校", ""));
        }

        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "初审初校" }).ClickAsync();
        await Assertions.Expect(reviewer.Page.Locator(".told")).ToBeVisibleAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "初审初校" }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("您已经审核过这篇稿件，一个人只能审一步");

        // Who also holds the next role is not offered the next step, by link or by its address.
        await second.GotoAsync(address);
        await Assertions.Expect(second.GetByRole(AriaRole.Link, new() { Name = "复审复校" })).ToHaveCountAsync(0);
        await second.GotoAsync($"{address}/acts/review-second");
        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("您已经审核过这篇稿件，一个人只能审一步");
        await steps.ReviewAsync("fushen", address, "复审复校");
    }

    private static byte[] WithHiddenSheet() =>
        SheetMade.File(
            [],
            null,
            new SheetMade.Made("公开表", Row("甲乡", "12")),
            new SheetMade.Made("底册", Row("某户", "3"), IsHidden: true)
        );

    private static string Row(string name, string count) =>
        $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{name}</t></is></c><c r=\"B1\"><v>{count}</v></c></row>";

    private async Task AttachAsync(string address, string name, byte[] content)
    {
        await using var officer = await office.SignInAsync("chengban");
        var page = officer.Page;
        await page.GotoAsync(address);
        await page.GetByLabel("上传附件")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已添加 1 个附件");
    }

    /// <summary>The cleaned copy that the page of checks offers.</summary>
    private static async Task<byte[]> CleanedAsync(IPage page, string address)
    {
        await page.GotoAsync($"{address}/checks");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "下载清理副本" }).ClickAsync()
        );
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task RefusedAsync(IPage page, string address, string sentence)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "提交审核", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交审核", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(sentence);
    }

    /// <summary>The security administrator gives somebody a further role.</summary>
    private async Task HoldAsync(string person, string role)
    {
        await using var administrator = await office.SignInAsync("anquan");
        var page = administrator.Page;
        await page.GotoAsync("/desk/people");
        await page.Locator("select#body").SelectOptionAsync(new SelectOptionValue { Label = "演示区统计局" });
        await page.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = person, Exact = true }).First.ClickAsync();
        await page.GetByLabel(role, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存角色" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToBeVisibleAsync();
    }
}
