using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tongming.Web.Tests.Reports;

public sealed class CheckPageTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Plan = "云湖区统计局2023年政务公开工作要点\n一、要加强学习。\n二、要落实责任。";

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    private static MultipartFormDataContent Form(params (string Name, string File)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, file) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Plan)), name, file);
        return form;
    }

    [Fact]
    public async Task Every_field_has_a_label_and_the_button_names_its_object()
    {
        var page = await PageAsync(await app.CreateClient().GetAsync("/check"));
        var fields = page.QuerySelectorAll("form.check input, form.check textarea");
        Assert.Equal(["files", "text", "previous", "subordinates", "body"], fields.Select(field => field.GetAttribute("name")));
        Assert.All(fields, field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.Equal("核对报告", page.QuerySelector("form.check button")!.TextContent);
    }

    [Fact]
    public async Task The_page_says_that_nothing_is_kept_and_sets_no_cookie()
    {
        var answer = await app.CreateClient().GetAsync("/check");
        Assert.Contains("文件和结果都不保留", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Nothing_given_is_refused_beside_the_field_and_on_top_and_what_was_typed_stays()
    {
        var form = Form();
        form.Add(new StringContent("云湖区统计局"), "body");
        var answer = await app.CreateClient().PostAsync("/check", form);
        var page = await PageAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("#files", page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelector("#files-problem")!.TextContent);
        Assert.Equal("云湖区统计局", page.QuerySelector("#body")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Pasted_text_is_checked_and_can_be_mended_and_checked_again()
    {
        var form = Form();
        form.Add(new StringContent(Plan), "text");
        var page = await PageAsync(await app.CreateClient().PostAsync("/check", form));
        Assert.Equal("粘贴的文字", page.QuerySelector(".file-name")!.TextContent);
        Assert.Equal(Plan, page.QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Last_years_report_goes_with_one_report_only()
    {
        var answer = await app.CreateClient().PostAsync("/check", Form(("files", "甲.txt"), ("files", "乙.txt"), ("previous", "去年.txt")));
        var page = await PageAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("#previous-problem"));
        Assert.True(page.QuerySelector(".options")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Several_files_have_a_summary_whose_lines_lead_to_each_result()
    {
        var page = await PageAsync(
            await app.CreateClient().PostAsync("/check", Form(("files", "甲.txt"), ("files", "乙.txt"), ("files", "丙.txt")))
        );
        var lines = page.QuerySelectorAll("#summary tbody th a");
        Assert.Equal(["丙.txt", "乙.txt", "甲.txt"], lines.Select(line => line.TextContent).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(line.TextContent, page.GetElementById(line.GetAttribute("href")![1..])!.TextContent));
    }

    [Fact]
    public async Task The_result_goes_to_the_exports_as_json()
    {
        var page = await PageAsync(await app.CreateClient().PostAsync("/check", Form(("files", "甲.txt"))));
        var form = page.QuerySelector("form#export")!;
        using var json = System.Text.Json.JsonDocument.Parse(form.QuerySelector("input[name=result]")!.GetAttribute("value")!);
        Assert.Equal("甲.txt", json.RootElement.GetProperty("files")[0].GetProperty("file").GetString());
        Assert.Equal("/check/export.xlsx", form.GetAttribute("action"));
        Assert.Equal("/check/export.docx", form.QuerySelector("button[formaction]")!.GetAttribute("formaction"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_Chinese()
    {
        var answer = await app.CreateClient().GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("没有这个页面", (await PageAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_that_fails_gets_its_page_in_Chinese_too()
    {
        var answer = await app.CreateClient().PostAsync("/rules", Form());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("没有读懂这次提交", (await PageAsync(answer)).QuerySelector("h1")!.TextContent);
    }
}
