using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Search;
using Tongming.Web.Publications.Items;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

/// <summary>An office that publishes: a column, drafts, and the people who bring them through.</summary>
internal static class PublishingOffice
{
    /// <summary>A new open column; officer and first reviewer work in the section.</summary>
    public static async Task<Column> ColumnAsync(RunningOffice office, string slug = "notices")
    {
        var planned = Column.Plan(
            new NewColumn(
                Guid.CreateVersion7(),
                office.BodyId,
                ColumnBlock.StatutoryContent,
                ColumnGroup.Other,
                $"公告{slug}",
                ColumnSlug.Parse(slug).Value
            )
        );
        Guid[] ofSection = [office.PersonOf(Role.CaseOfficer).Id, office.PersonOf(Role.FirstReviewer).Id];
        var saved = await office.Changes.SaveAsync<string>(async db =>
        {
            db.Add(planned.Value!);
            foreach (var person in await db.Set<Person>().Where(one => ofSection.Contains(one.Id)).ToListAsync())
                person.Join(office.Section.Id);
            return "planned";
        });
        Assert.True(saved.Succeeded);
        return planned.Value!;
    }

    /// <summary>An item that the public sees since a moment, made directly in the database and in the index of words.</summary>
    public static async Task<Guid> ShownAsync(
        RunningOffice office,
        Column column,
        EditionContent content,
        PublicationKind kind = PublicationKind.Notice,
        DateTimeOffset? since = null
    )
    {
        var item = new Publication(office.BodyId, Guid.CreateVersion7(), kind, office.Section.Id);
        var author = office.PersonOf(Role.CaseOfficer).Id;
        var text = content.Html.Length > 0 ? content.Html : "<p>字</p>";
        var edition = Edition.Begin(item, Guid.CreateVersion7(), content with { ColumnId = column.Id, Html = text }, author);
        var at = since ?? TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var plan = EditionPlan.For(1);
        Assert.True(edition.Submit(plan).Succeeded);
        foreach (var step in plan.Steps)
            Assert.True(edition.Review(step, Guid.NewGuid(), DateOnly.FromDateTime(at.Date), edition.ContentHash).Succeeded);
        Assert.True(edition.Release(PublicationAct.Publish, at, at, null).Succeeded);
        var index = office.Services.GetRequiredService<ISearchIndex>();
        var saved = await office.Changes.SaveAsync<string>(async db =>
        {
            db.Add(item);
            db.Add(edition);
            await index.PutAsync(db, edition);
            return "shown";
        });
        Assert.True(saved.Succeeded);
        return item.Id;
    }

    /// <summary>What the form of an item says.</summary>
    public static Dictionary<string, string> Fields(Column column, string title, string html) =>
        new()
        {
            ["Title"] = title,
            ["ColumnId"] = $"{column.Id}",
            ["Html"] = html,
            ["Mark"] = "Proactive",
        };

    /// <summary>What a reviewer ticks.</summary>
    public static Dictionary<string, string> Approval() =>
        new()
        {
            ["Reviewed"] = "true",
            ["Proofread"] = "true",
            ["Opinion"] = "同意。",
        };

    /// <summary>Drafts an item by the form, as the officer unless told, and gives its id.</summary>
    public static async Task<Guid> DraftAsync(RunningOffice office, Column column, string title, string html, HttpClient? by = null)
    {
        using var officer = by is null ? await office.SignInAsync(Role.CaseOfficer) : null;
        var answer = await RunningOffice.PostAsync(by ?? officer!, "/desk/publications/new?kind=notice", Fields(column, title, html));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }

    /// <summary>Attaches a file on the page of an item and answers with what the page says afterwards.</summary>
    public static async Task<string> AttachAsync(HttpClient client, Guid id, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await AntiforgeryAsync(client, $"/desk/publications/{id}")), "__RequestVerificationToken" },
            { new StringContent(Guid.NewGuid().ToString("N")), "token" },
            { new ByteArrayContent(content), "files", name },
        };
        var answer = await client.PostAsync($"/desk/publications/{id}/files?handler=Add", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return WebUtility.HtmlDecode(await client.GetStringAsync($"/desk/publications/{id}"));
    }

    /// <summary>What a form of a page carries against forged posts.</summary>
    public static async Task<string> AntiforgeryAsync(HttpClient client, string page) =>
        (await RunningOffice.ReadAsync(await client.GetAsync(page)))
            .QuerySelector("main input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    /// <summary>Does an act by its form; fails where it is refused.</summary>
    public static async Task ActAsync(HttpClient client, Guid id, string act, Dictionary<string, string> fields)
    {
        var answer = await RunningOffice.PostAsync(client, $"/desk/publications/{id}/acts/{act}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{act}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Submits an item and brings it through all reviews.</summary>
    public static async Task ReviewAsync(RunningOffice office, Guid id)
    {
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        await ActAsync(officer, id, "submit", []);
        foreach (
            var (role, act) in new[]
            {
                (Role.FirstReviewer, "review-first"),
                (Role.SecondReviewer, "review-second"),
                (Role.SecrecyReviewer, "review-secrecy"),
                (Role.Signatory, "review-final"),
            }
        )
        {
            using var reviewer = await office.SignInAsync(role);
            await ActAsync(reviewer, id, act, Approval());
        }
    }
}
