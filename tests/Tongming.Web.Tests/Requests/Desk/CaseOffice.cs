using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

/// <summary>A running office whose officer and first reviewer work in its section, and what a browser does with its forms.</summary>
internal sealed class CaseOffice(RunningOffice office) : IAsyncDisposable
{
    public const string Secret = "隐秘之名";

    private readonly Dictionary<Role, HttpClient> browsers = [];

    public RunningOffice Office => office;

    /// <summary>Time has gone by: everybody signs in anew.</summary>
    public void SignInAnew() => browsers.Clear();

    public static async Task<CaseOffice> StartAsync(TestEngine on, TimeProvider? time = null)
    {
        var office = await RunningOffice.StartAsync(on, time);
        var ids = new[] { office.PersonOf(Role.CaseOfficer).Id, office.PersonOf(Role.FirstReviewer).Id };
        var joined = await office.Changes.SaveAsync<string>(async db =>
        {
            foreach (var person in await db.Set<Person>().Where(one => one.BodyId == office.BodyId && ids.Contains(one.Id)).ToListAsync())
                person.Join(office.Section.Id);
            return "joined";
        });
        Assert.True(joined.Succeeded);
        return new CaseOffice(office);
    }

    public async Task<HttpClient> AsAsync(Role role) =>
        browsers.TryGetValue(role, out var client) ? client : browsers[role] = await office.SignInAsync(role);

    /// <summary>Enters an application that was found in the mailbox; answers its case.</summary>
    public async Task<Guid> EnterAsync(DateOnly arrived, Dictionary<string, string>? more = null)
    {
        var fields = Application(arrived);
        foreach (var (name, value) in more ?? [])
            fields[name] = value;
        var answer = await SendAsync(Role.Registrar, "/desk/requests/new?channel=EMail", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return IdIn(answer);
    }

    public static Dictionary<string, string> Application(DateOnly arrived) =>
        new()
        {
            ["Arrived"] = $"{arrived:yyyy-MM-dd}",
            ["Title"] = "2025年分行业用电量",
            ["Description"] = "请提供全区分行业用电量。",
            ["Manner"] = "ElectronicFile",
            ["Route"] = "Post",
            ["Address"] = "测试区测试路2号",
            ["Class"] = "NaturalPerson",
            ["Name"] = Secret,
            ["ProofKind"] = "居民身份证",
            ["ProofNumber"] = "110101199003070011",
            ["Phone"] = "13812345678",
            ["Email"] = "someone@example.cn",
        };

    /// <summary>Registered, confirmed, assigned: with the officer.</summary>
    public async Task<Guid> AssignedAsync(DateOnly day)
    {
        var id = await EnterAsync(day, new() { ["Confirmed"] = $"{day:yyyy-MM-dd}" });
        await DoAsync(Role.Registrar, id, "assign", Assignment());
        return id;
    }

    public Dictionary<string, string> Assignment() =>
        new() { ["SectionId"] = $"{office.Section.Id}", ["OfficerId"] = $"{office.PersonOf(Role.CaseOfficer).Id}" };

    public static Dictionary<string, string> Draft(string content = "分行业用电量汇总表。") =>
        new()
        {
            ["Kind"] = "A3",
            ["Ground"] = "THIRD",
            ["Content"] = content,
            ["Reason"] = "个别行业只有一家企业，公开会损害其商业秘密。",
            ["RefusedPart"] = "只有一家企业的三个行业",
        };

    /// <summary>Does an act by its form and follows back to the case; answers the case's page.</summary>
    public async Task<IHtmlDocument> DoAsync(Role role, Guid id, string act, Dictionary<string, string>? fields = null)
    {
        var answer = await SendAsync(role, $"/desk/requests/{id}/acts/{act}", fields ?? []);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail($"{act}: {answer.StatusCode} {(await RunningOffice.ReadAsync(answer)).QuerySelector(".problems")?.TextContent}");
        var back = answer.Headers.Location!.OriginalString;
        var page = await (await AsAsync(role)).GetAsync(back == "/desk/requests" ? $"/desk/requests/{id}" : back);
        return await RunningOffice.ReadAsync(page);
    }

    /// <summary>The page of a case as somebody sees it.</summary>
    public async Task<IHtmlDocument> PageAsync(Role role, Guid id, string below = "")
    {
        var answer = await (await AsAsync(role)).GetAsync($"/desk/requests/{id}{below}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningOffice.ReadAsync(answer);
    }

    /// <summary>The codes of the acts that a case offers.</summary>
    public async Task<IReadOnlyList<string>> ActsAsync(Role role, Guid id) =>
        [
            .. (await PageAsync(role, id))
                .QuerySelectorAll(".acts a")
                .Select(link => link.GetAttribute("href")!.Split('/')[^1])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Sends a form as a browser would: with what stands in it, and with what is typed over it.</summary>
    public async Task<HttpResponseMessage> SendAsync(Role role, string address, Dictionary<string, string> typed)
    {
        var client = await AsAsync(role);
        var form = await FormAsync(client, address);
        return await client.PostAsync(form.Address, new FormUrlEncodedContent(Filled(form.Fields, typed)));
    }

    /// <summary>The same with files.</summary>
    public async Task<HttpResponseMessage> UploadAsync(
        Role role,
        string address,
        Dictionary<string, string> typed,
        params (string Name, byte[] Content)[] files
    )
    {
        var client = await AsAsync(role);
        var form = await FormAsync(client, address);
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(form.Fields, typed))
            parts.Add(new StringContent(value), name);
        foreach (var (name, content) in files)
            parts.Add(new ByteArrayContent(content), "Files", name);
        return await client.PostAsync(form.Address, parts);
    }

    /// <summary>How often the ledger says that an act was done with a case.</summary>
    public async Task<int> CountAsync(Guid id, string act)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<LedgerEntry>().CountAsync(entry => entry.SubjectId == id && entry.Act == act);
    }

    /// <summary>The form of a page: where it goes and what stands in it.</summary>
    public static async Task<(string Address, Dictionary<string, string> Fields)> FormAsync(HttpClient client, string address)
    {
        var shown = await client.GetAsync(address);
        Assert.True(shown.StatusCode == HttpStatusCode.OK, $"{address}: {shown.StatusCode} {shown.Headers.Location}");
        var form = (await RunningOffice.ReadAsync(shown)).QuerySelector("main form.input-form");
        Assert.True(form is not null, $"{address} has no form");
        return (form.GetAttribute("action") is { Length: > 0 } action ? action : address, FieldsOf(form));
    }

    public static Dictionary<string, string> Filled(Dictionary<string, string> fields, Dictionary<string, string> typed)
    {
        var all = new Dictionary<string, string>(fields);
        foreach (var (name, value) in typed)
            all[name] = value;
        return all;
    }

    public static Guid IdIn(HttpResponseMessage answer) => Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[3]);

    /// <summary>The day that the head of a case's page names, as machines read it.</summary>
    public static string? Due(IHtmlDocument page) => page.QuerySelector(".page-head .legal-date time")?.GetAttribute("datetime");

    public static string State(IHtmlDocument page) => page.QuerySelector(".page-head .state")!.TextContent.Trim();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static Dictionary<string, string> FieldsOf(IElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            if (element is IHtmlInputElement { Type: "radio" or "checkbox" } box)
            {
                if (box.IsChecked)
                    fields[name] = box.Value;
            }
            else if (element is IHtmlInputElement { Type: not "file" } input)
                fields[name] = input.Value;
            else if (element is IHtmlTextAreaElement area)
                fields[name] = area.Value;
            else if (element is IHtmlSelectElement select)
                fields[name] = select.Value ?? "";
        }

        return fields;
    }
}
