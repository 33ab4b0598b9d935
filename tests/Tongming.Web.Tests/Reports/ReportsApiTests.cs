using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Tongming.Reports;

namespace Tongming.Web.Tests.Reports;

public sealed class ReportsApiTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Check = "/api/v1/reports/check";

    private static MultipartFormDataContent Form(params (string Name, string Sample)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, sample) in files)
            form.Add(new ByteArrayContent(File.ReadAllBytes(TestFolder.Sample(sample))), name, sample);
        return form;
    }

    private async Task<JsonElement> PostAsync(HttpContent content)
    {
        var answer = await app.CreateClient().PostAsync(Check, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    [Fact]
    public async Task The_answer_is_the_same_as_that_of_the_command_line()
    {
        var answer = await PostAsync(Form(("files", "layout-2023.txt")));
        var command = (await CommandRun.OfAsync("check", TestFolder.Sample("layout-2023.txt"), "--format", "json")).Json;
        var expected = command
            .GetRawText()
            .Replace(JsonEncodedText.Encode(TestFolder.Sample("layout-2023.txt")).ToString(), "layout-2023.txt", StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, answer));
    }

    [Fact]
    public async Task Many_files_are_answered_in_their_order()
    {
        var answer = await PostAsync(Form(("files", "work-plan-2023.txt"), ("files", "city-2024.txt"), ("files", "layout-2024.txt")));
        Assert.Equal(
            ["work-plan-2023.txt", "city-2024.txt", "layout-2024.txt"],
            answer.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString())
        );
    }

    [Fact]
    public async Task A_text_may_be_sent_in_any_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = await File.ReadAllTextAsync(TestFolder.Sample("city-2024.txt"));
        var content = new ByteArrayContent(Encoding.GetEncoding("GB18030").GetBytes(text));
        content.Headers.ContentType = new("text/plain");
        var file = (await PostAsync(content)).GetProperty("files")[0];
        Assert.Equal("annual-report", file.GetProperty("kind").GetString());
        Assert.Equal(2024, file.GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task A_text_may_be_sent_as_JSON_with_the_bodys_name()
    {
        var text = await File.ReadAllTextAsync(TestFolder.Sample("city-2024.txt"));
        var file = (await PostAsync(JsonContent.Create(new { text, body = "云湖区统计局" }))).GetProperty("files")[0];
        Assert.Equal("云湖区统计局", file.GetProperty("body").GetString());
    }

    [Fact]
    public async Task Last_years_report_is_compared()
    {
        var answer = await PostAsync(Form(("files", "city-2024.txt"), ("previous", "layout-2023.txt")));
        Assert.Contains(
            "Y-carry",
            answer
                .GetProperty("files")[0]
                .GetProperty("findings")
                .EnumerateArray()
                .Select(finding => finding.GetProperty("rule").GetString())
        );
    }

    [Fact]
    public async Task An_unreadable_file_is_a_result_and_not_a_failure()
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent([0x50, 0x4B, 3, 4, 0, 0]), "files", "C:\\报告\\坏.docx" } };
        var file = (await PostAsync(form)).GetProperty("files")[0];
        Assert.Equal("unreadable", file.GetProperty("kind").GetString());
        Assert.Equal("坏.docx", file.GetProperty("file").GetString());
        Assert.NotEmpty(file.GetProperty("error").GetString()!);
    }

    public static TheoryData<string, HttpStatusCode> Refusals =>
        new()
        {
            { "check.no-file", HttpStatusCode.BadRequest },
            { "check.previous-needs-one-file", HttpStatusCode.BadRequest },
            { "check.previous-one-file", HttpStatusCode.BadRequest },
            { "check.unexpected-field", HttpStatusCode.BadRequest },
            { "check.name-too-long", HttpStatusCode.BadRequest },
            { "check.malformed-json", HttpStatusCode.BadRequest },
            { "check.malformed-form", HttpStatusCode.BadRequest },
            { "check.unsupported-type", HttpStatusCode.UnsupportedMediaType },
        };

    private static HttpContent Wrong(string code) =>
        code switch
        {
            "check.no-file" => new StringContent(""),
            "check.previous-needs-one-file" => Form(("files", "city-2024.txt"), ("files", "city-2023.txt"), ("previous", "city-2023.txt")),
            "check.previous-one-file" => Form(("files", "city-2024.txt"), ("previous", "city-2023.txt"), ("previous", "city-2023.txt")),
            "check.unexpected-field" => Form(("report", "city-2024.txt")),
            "check.name-too-long" => JsonContent.Create(new { text = "文", body = new string('局', 101) }),
            "check.malformed-json" => new StringContent("{\"text\":1}", Encoding.UTF8, "application/json"),
            "check.malformed-form" => new StringContent(
                "no boundary",
                new System.Net.Http.Headers.MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "x") } }
            ),
            _ => new StringContent("<a/>", Encoding.UTF8, "application/xml"),
        };

    [Theory, MemberData(nameof(Refusals))]
    public async Task Wrong_usage_is_answered_by_problem_details_with_a_stable_type_and_a_Chinese_sentence(
        string code,
        HttpStatusCode status
    )
    {
        var answer = await app.CreateClient().PostAsync(Check, Wrong(code));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, code), (answer.StatusCode, problem.GetProperty("type").GetString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"[\u4e00-\u9fff].*。$", problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_request_that_says_it_is_too_large_is_refused_unread()
    {
        var content = new StreamContent(Stream.Null);
        content.Headers.ContentType = new("text/plain");
        content.Headers.ContentLength = (256L * 1024 * 1024) + 1;
        var request = new HttpRequestMessage(HttpMethod.Post, Check) { Content = content };
        var answer = await app.Server.SendAsync(context =>
        {
            context.Request.Method = "POST";
            context.Request.Path = Check;
            context.Request.ContentType = "text/plain";
            context.Request.ContentLength = content.Headers.ContentLength;
        });
        request.Dispose();
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, answer.Response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "request.not-found")]
    [InlineData("GET", Check, 405, "request.method-not-allowed")]
    public async Task Failures_of_the_interface_are_problem_details_in_Chinese(string method, string address, int status, string type)
    {
        var answer = await app.CreateClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, type), ((int)answer.StatusCode, problem.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Rules_are_listed()
    {
        var rules = await app.CreateClient().GetFromJsonAsync<JsonElement>("/api/v1/reports/rules");
        Assert.Equal(Rules.All.Count, rules.GetArrayLength());
    }

    [Fact]
    public async Task The_description_of_the_interface_is_approved()
    {
        var document = await app.CreateClient().GetStringAsync("/openapi/v1.json");
        ApprovedFile.Matches("openapi.json", document);
    }
}
