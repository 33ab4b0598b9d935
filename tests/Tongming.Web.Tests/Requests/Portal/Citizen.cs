using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

/// <summary>Somebody at home with a browser without script, who fills in the form of an office.</summary>
internal sealed class Citizen(RunningOffice office) : IDisposable
{
    /// <summary>The last four digits of the telephone.</summary>
    public const string PhoneTail = "5678";

    public HttpClient Browser { get; } = office.Visit();

    private string Body => office.BodyId.ToString();

    /// <summary>Where a step is.</summary>
    public string At(string step) => $"/requests/new/{step}?body={Body}";

    /// <summary>Opens the form and follows where it leads.</summary>
    public async Task StartAsync() => Assert.Equal(At("kind"), Where(await Browser.GetAsync($"/requests/new?body={Body}")));

    /// <summary>Fills in everything up to the last step.</summary>
    public async Task FillInAsync(string title = "2025年分行业用电量")
    {
        await StartAsync();
        Assert.Equal(At("identity"), await StepAsync("kind", new() { ["Class"] = "NaturalPerson" }));
        Assert.Equal(At("contact"), await StepAsync("identity", Identity));
        Assert.Equal(At("matters"), await StepAsync("contact", new() { ["Phone"] = "0551-1234" + PhoneTail }));
        Assert.Equal(
            At("obtain"),
            await StepAsync(
                "matters",
                new()
                {
                    ["title-0"] = title,
                    ["number-0"] = "",
                    ["text-0"] = "全区，按行业分。",
                }
            )
        );
        Assert.Equal(At("materials"), await StepAsync("obtain", new() { ["Manner"] = "ElectronicFile", ["Route"] = "Internet" }));
        Assert.Equal(At("confirm"), await StepAsync("materials", []));
    }

    /// <summary>What the identity step asks of a person.</summary>
    public static Dictionary<string, string> Identity =>
        new()
        {
            ["Name"] = "演示申请人",
            ["ProofKind"] = "护照",
            ["ProofNumber"] = "E00000000",
        };

    /// <summary>Sends a step and says where it leads; fails where the page came back.</summary>
    public async Task<string> StepAsync(string step, Dictionary<string, string> fields)
    {
        var answer = await SendAsync(step, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{step}: {await Problems(answer)}");
        return Where(answer);
    }

    /// <summary>Sends a step with a button.</summary>
    public Task<HttpResponseMessage> SendAsync(string step, Dictionary<string, string> fields, string go = "next") =>
        RunningOffice.PostAsync(Browser, At(step), new(fields) { ["go"] = go });

    /// <summary>Sends a posting with files to the page that shows the form.</summary>
    public Task<HttpResponseMessage> UploadAsync(string page, Dictionary<string, string> fields, params (string, string, byte[])[] files) =>
        UploadAsync(page, page, fields, files);

    /// <summary>Sends a posting with files to a page, with the antiforgery token of another.</summary>
    public async Task<HttpResponseMessage> UploadAsync(
        string page,
        string shownAt,
        Dictionary<string, string> fields,
        params (string Field, string Name, byte[] Content)[] files
    )
    {
        var shown = await RunningOffice.ReadAsync(await Browser.GetAsync(shownAt));
        using var form = new MultipartFormDataContent();
        foreach (
            var input in shown
                .QuerySelectorAll("main form input[type=hidden]")
                .Where(input => !fields.ContainsKey(input.GetAttribute("name")!))
        )
            form.Add(new StringContent(input.GetAttribute("value")!), input.GetAttribute("name")!);
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (field, name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, field, name);
        }

        return await Browser.PostAsync(page, form);
    }

    /// <summary>Submits a complete form and gives the address of the receipt.</summary>
    public async Task<string> SubmitAsync() => await StepAsync("confirm", []);

    /// <summary>The query code on a receipt.</summary>
    public async Task<string> CodeAsync(string receipt) => (await ReadAsync(receipt)).QuerySelector(".code-box dd")!.TextContent.Trim();

    /// <summary>Looks an application up; answers what came of it.</summary>
    public Task<HttpResponseMessage> QueryAsync(string code, string tail) =>
        RunningOffice.PostAsync(
            Browser,
            "/requests/query",
            new()
            {
                ["body"] = Body,
                ["code"] = code,
                ["phone"] = tail,
            }
        );

    /// <summary>A page that is there.</summary>
    public async Task<IHtmlDocument> ReadAsync(string page)
    {
        var answer = await Browser.GetAsync(page);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode} {answer.Headers.Location}");
        var shown = await RunningOffice.ReadAsync(answer);
        // Markup that the page's language took for words.
        Assert.DoesNotContain("@if", shown.Body!.TextContent);
        return shown;
    }

    /// <summary>What a page says is wrong.</summary>
    public static async Task<string> Problems(HttpResponseMessage answer) =>
        (await RunningOffice.ReadAsync(answer)).QuerySelector(".problems")?.TextContent.Trim() ?? $"{answer.StatusCode} without problems";

    /// <summary>Where an answer leads, without the part behind #.</summary>
    public static string Where(HttpResponseMessage answer) => answer.Headers.Location!.ToString().Split('#')[0];

    public void Dispose() => Browser.Dispose();
}
