using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>The public form of a request, as somebody fills it in who asks the bureau for information.</summary>
internal static class RequestForm
{
    /// <summary>Fills the public form with the keyboard's order of steps and gives the code of the receipt.</summary>
    /// <param name="page">The applicant's page.</param>
    /// <param name="title">What is asked for.</param>
    /// <param name="atEachStep">Looks at every step before it is filled in.</param>
    public static async Task<string> ApplyAsync(IPage page, string title, Func<Task>? atEachStep = null)
    {
        atEachStep ??= () => Task.CompletedTask;
        await page.GotoAsync("/requests");
        await page.Locator("main a[href*='/requests/new']", new() { HasText = "申请" }).Last.ClickAsync();
        await LookAsync(page.GetByLabel("自然人"), atEachStep);
        await page.GetByLabel("自然人").CheckAsync();
        await NextAsync(page);
        await LookAsync(page.GetByLabel("姓名"), atEachStep);
        await page.GetByLabel("姓名").FillAsync("演示申请人");
        await page.GetByLabel("居民身份证").CheckAsync();
        await page.GetByLabel("证件号码").FillAsync("11010119900307888X");
        await NextAsync(page);
        await LookAsync(page.GetByLabel("联系电话"), atEachStep);
        await page.GetByLabel("联系电话").FillAsync("13800001234");
        await NextAsync(page);
        await LookAsync(page.GetByLabel("信息名称"), atEachStep);
        await page.GetByLabel("信息名称").FillAsync(title);
        await page.GetByLabel("其他描述").FillAsync("按行业大类，2025 年全年。");
        await NextAsync(page);
        await LookAsync(page.Locator("input[value=InPerson]").First, atEachStep);
        await page.GetByLabel("电子文档").Or(page.Locator("input[value=ElectronicFile]")).First.CheckAsync();
        await page.Locator("input[value=InPerson]").First.CheckAsync();
        await GoOnAsync(page);
        // Materials may be asked for, and what is public already may be offered, before the last step.
        var submit = page.GetByRole(AriaRole.Button, new() { Name = "提交申请" });
        await Assertions.Expect(submit.Or(Next(page)).First).ToBeVisibleAsync();
        while (await submit.CountAsync() == 0)
        {
            await atEachStep();
            await GoOnAsync(page);
            await Assertions.Expect(submit.Or(Next(page)).First).ToBeVisibleAsync();
        }

        await atEachStep();
        await submit.ClickAsync();
        return await page.Locator(".code-box dd").InnerTextAsync();
    }

    private static async Task LookAsync(ILocator shown, Func<Task> atEachStep)
    {
        await shown.WaitForAsync();
        await atEachStep();
    }

    /// <summary>To the next step, and until it is there.</summary>
    private static async Task GoOnAsync(IPage page)
    {
        var step = page.Url;
        await NextAsync(page);
        await page.WaitForURLAsync(address => address != step);
    }

    private static Task NextAsync(IPage page) => Next(page).ClickAsync();

    private static ILocator Next(IPage page) => page.Locator("main button[name=go][value=next]:not(.unseen)");
}
