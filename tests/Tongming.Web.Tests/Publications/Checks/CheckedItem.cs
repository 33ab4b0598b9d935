using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Checks;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Checks;

/// <summary>An item whose checks are looked at, as the people of its office see them.</summary>
internal sealed class CheckedItem(RunningOffice office, Column column, Guid id)
{
    /// <summary>Made up; the check digit fits.</summary>
    public const string IdNumber = "110101199003078515";

    public Guid Id => id;

    public string Address => $"/desk/publications/{id}";

    /// <summary>Drafts it as the officer.</summary>
    public static async Task<CheckedItem> DraftAsync(RunningOffice office, string html, string title = "公告")
    {
        var column = await PublishingOffice.ColumnAsync(office);
        return new CheckedItem(office, column, await PublishingOffice.DraftAsync(office, column, title, html));
    }

    /// <summary>What the checks say now.</summary>
    public async Task<CheckStanding> StandingAsync() =>
        (await office.Services.GetRequiredService<CheckEdition>().RunAsync(office.BodyId, id))!;

    /// <summary>The one finding of a rule.</summary>
    public async Task<CheckFinding> FindingAsync(CheckRule rule) =>
        Assert.Single((await StandingAsync()).Report.Findings, one => one.Rule == rule);

    /// <summary>The latest edition.</summary>
    public async Task<Edition> LatestAsync()
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<Edition>().Where(one => one.PublicationId == id).OrderByDescending(one => one.Number).FirstAsync();
    }

    /// <summary>Puts files to it, as an upload does.</summary>
    public async Task AttachAsync(params (string Name, byte[] Content)[] files)
    {
        var store = office.Services.GetRequiredService<IFileStore>();
        var attached = new List<EditionFile>();
        foreach (var (name, content) in files)
        {
            using var bytes = new MemoryStream(content);
            var stored = await store.PutAsync(office.BodyId, bytes);
            attached.Add(new EditionFile(Guid.NewGuid(), name, stored.Sha256, stored.Size, "application/octet-stream"));
        }

        var saved = await office.Changes.SaveAsync<string>(async db =>
        {
            var edition = await db.Set<Edition>().FirstAsync(one => one.PublicationId == id);
            Assert.True(edition.Edit(edition.Content() with { Files = attached }, office.PersonOf(Role.CaseOfficer).Id).Succeeded);
            return "attached";
        });
        Assert.True(saved.Succeeded);
    }

    /// <summary>Changes the text by the form, as the officer.</summary>
    public async Task EditAsync(string html, HttpClient? by = null)
    {
        using var officer = by is null ? await office.SignInAsync(Role.CaseOfficer) : null;
        await PublishingOffice.ActAsync(by ?? officer!, id, "edit", PublishingOffice.Fields(column, "公告", html));
    }

    /// <summary>Tries to submit it as the officer and gives what the page says, or null where it was taken.</summary>
    public async Task<string?> SubmitAsync()
    {
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var answer = await RunningOffice.PostAsync(officer, $"{Address}/acts/submit", []);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? null
            : (await RunningOffice.ReadAsync(answer)).QuerySelector(".problems")!.TextContent.Trim();
    }

    /// <summary>Sends the form of the page of checks and gives the answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient client, string verb, string reason, params CheckFinding[] findings)
    {
        var page = await client.GetAsync($"{Address}/checks");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var form = (await RunningOffice.ReadAsync(page)).QuerySelector("main form[method=post]");
        Assert.True(form is IHtmlFormElement, "no form");
        var fields = form.QuerySelectorAll("input[type=hidden][name]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Append(new("verb", verb))
            .Append(new("reason", reason))
            .Concat(findings.Select(one => KeyValuePair.Create("keys", one.Key)));
        return await client.PostAsync($"{Address}/checks", new FormUrlEncodedContent(fields));
    }

    /// <summary>Says a word or lets pass, as somebody; fails where it is refused.</summary>
    public async Task AnswerAsync(Role role, string verb, params CheckFinding[] findings)
    {
        using var client = await office.SignInAsync(role);
        var answer = await SendAsync(client, verb, "依法公开的处罚决定", findings);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Everything that the ledger has of it, the notes beside it included.</summary>
    public async Task<string> LedgerAsync()
    {
        await using var db = office.Engine.OpenForReading();
        var entries = await db.Set<LedgerEntry>().Where(one => one.SubjectId == id).ToListAsync();
        var seqs = entries.Select(one => one.Seq).ToList();
        var notes = await db.Set<LedgerNote>()
            .Where(one => one.BodyId == office.BodyId && seqs.Contains(one.Seq))
            .Select(one => one.Text)
            .ToListAsync();
        return string.Join('\n', entries.Select(one => $"{one.Act} {one.Facts}").Concat(notes));
    }
}
