using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Catalogue;
using Tongming.Publications.Channels;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Web.People.Tokens;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>Scripts, styles and markup in every text field of publishing, typed by people and sent by programs.</summary>
public abstract class HostileFieldsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>Pages of publishing at the desk.</summary>
    private static readonly string[] Desk =
    [
        "/desk/publications",
        "/desk/columns",
        "/desk/catalogue",
        "/desk/guide",
        "/desk/documents",
        "/desk/registers",
        "/desk/wording",
        "/desk/channels",
        "/desk/adoptions",
        "/desk/faults",
        "/desk/publishing-settings",
    ];

    private static readonly string[] Public =
    [
        "/",
        "/disclosure",
        "/archive",
        "/map",
        "/catalogue",
        "/channels",
        "/faults",
        "/search?q=xq7",
    ];

    private static readonly string[] Feeds = ["/feed", "/columns/notices/feed", "/sitemap.xml", "/sitemaps/1.xml"];

    [Fact]
    public async Task Nothing_that_is_typed_or_sent_acts_on_any_page_of_the_desk_or_the_portal()
    {
        await using var program = RunningProgram.Empty(
            on,
            "SignIn:TriesPerMinute=600",
            "Floods:AddressAtOnce=10000",
            "Floods:AddressPerHour=10000"
        );
        Assert.True(await program.Services.GetRequiredService<FillDemo>().RunAsync(TestContext.Current.CancellationToken));
        var filled = new List<HashSet<string>>();
        using var stranger = program.CreateDefaultClient(new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler());
        var reader = new HostileVisit(stranger, IsPublic);
        await reader.WalkAsync(fills: true, Public);
        Assert.Empty(reader.Wrong);
        filled.AddRange(reader.Filled);
        // The secrecy reviewer first, while there is something to be referred.
        foreach (var name in new[] { "baomi", "chengban", "fabu", "fuzeren" })
        {
            using var client = await SignInAsync(program, name);
            var visit = new HostileVisit(client, IsDesk);
            await visit.WalkAsync(fills: true, [.. await EachStateAsync(program), .. Desk]);
            Assert.Empty(visit.Wrong);
            filled.AddRange(visit.Filled);
        }

        var missed = Forms().Where(form => !filled.Exists(form.Fields.IsSubsetOf)).Select(form => form.Name).ToList();
        Assert.True(missed.Count == 0, $"Nobody comes to these forms: {string.Join(", ", missed)}");

        await SendAsync(program);
        using var publisher = await SignInAsync(program, "fabu");
        foreach (
            var (client, isHere, from) in new (HttpClient, Predicate<string>, string[])[]
            {
                (publisher, IsDesk, Desk),
                (stranger, IsPublic, Public),
            }
        )
        {
            var looking = new HostileVisit(client, isHere);
            await looking.WalkAsync(fills: false, from);
            Assert.Empty(looking.Wrong);
            Assert.True(looking.Shown >= 8, $"Of {looking.Looked} pages only {looking.Shown} show the words: nothing was taken.");
        }

        foreach (var feed in Feeds)
            Assert.NotNull(XDocument.Parse(await stranger.GetStringAsync(feed)).Root);
    }

    private static bool IsDesk(string address) => Array.Exists(Desk, start => address.StartsWith(start, StringComparison.Ordinal));

    private static bool IsPublic(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("/desk", StringComparison.Ordinal)
        && !address.StartsWith("/look", StringComparison.Ordinal);

    /// <summary>The text fields of every form of publishing, from the records that the forms are made of.</summary>
    private static IEnumerable<(string Name, HashSet<string> Fields)> Forms() =>
        from type in typeof(PublicationText).Assembly.GetTypes()
        where
            type is { IsClass: true, IsAbstract: false }
            && type.Namespace?.StartsWith("Tongming.Web.Publications", StringComparison.Ordinal) == true
        where type.GetProperties().Any(one => one.IsDefined(typeof(DisplayAttribute), inherit: false))
        let fields = from field in FormShape.Of(type).Fields
        where field.Kind is FieldKind.Line or FieldKind.Paragraph or FieldKind.Lines && field.ValueType == typeof(string)
        select field.Name
        where fields.Any()
        select ($"{type}", fields.ToHashSet(StringComparer.Ordinal));

    /// <summary>One item of each kind in each state and one document in each state: what can be done differs.</summary>
    private static async Task<IEnumerable<string>> EachStateAsync(RunningProgram program)
    {
        var today = LegalClock.DayOf(TimeProvider.System.GetUtcNow());
        await using var db = program.Engine.OpenForReading();
        var editions = await db.Set<Edition>()
            .Select(one => new
            {
                one.PublicationId,
                one.Kind,
                one.State,
            })
            .ToListAsync();
        var documents = await db.Set<NormativeDocument>().ToListAsync();
        // What is submitted can be promulgated.
        var submitted = documents.Where(one => one.StateOn(today) == ValidityState.Consultation).Take(1);
        // What is referred comes back with a ruling.
        var referred = editions.Where(one => one.State == EditionState.SecrecyReview).Take(1);
        PublicationAct[] referring = [PublicationAct.ReferSecrecy, PublicationAct.RecordSecrecyRuling];
        return referred
            .SelectMany(one => referring.Select(act => $"/desk/publications/{one.PublicationId}/acts/{PublicationActs.Of(act).Code}"))
            .Concat(submitted.SelectMany(one => new[] { "submit", "promulgate" }.Select(act => $"/desk/documents/{one.Id}/acts/{act}")))
            .Concat(
                editions
                    .DistinctBy(one => (one.Kind, one.State))
                    .SelectMany(one =>
                        new[] { $"/desk/publications/{one.PublicationId}", $"/desk/publications/{one.PublicationId}/interpretation" }
                    )
            )
            .Concat(documents.DistinctBy(one => one.StateOn(today)).Select(one => $"/desk/documents/{one.Id}"));
    }

    /// <summary>A program of the publisher sends the same to everything of publishing that takes a JSON.</summary>
    private static async Task SendAsync(RunningProgram program)
    {
        var (actor, ids, things) = await PublisherAsync(program);
        var made = await program.Services.GetRequiredService<MakeToken>().RunAsync(actor, new("测试", 90));
        using var client = program.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Value!.Token);
        var description = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!.AsObject();
        var api = new HostileApi(client, description, things);
        var operations = api.Operations([.. Desk.Select(start => $"/api/v1{start}"), "/api/v1/desk/posts"]).ToList();
        Assert.True(operations.Count > 15, $"Only {operations.Count} operations were found.");
        foreach (var operation in operations)
            await api.SendAsync(operation, ids);
        Assert.Empty(api.Wrong);
        var refused = api.Refused.Where(one => !api.Taken.Contains(one.Key)).Select(one => $"{one.Key}: {one.Value}");
        Assert.True(
            api.Taken.Count >= 14,
            $"{operations.Count} operations; only {string.Join(", ", api.Taken)} took the words.\n{string.Join('\n', refused)}"
        );
    }

    /// <summary>The publisher, the latest things of each kind of his body, and one thing for each field that asks for one.</summary>
    private static async Task<(Tongming.People.Actor Actor, string[] Ids, Dictionary<string, Guid> Things)> PublisherAsync(
        RunningProgram program
    )
    {
        const int OfKind = 6;
        await using var db = program.Engine.OpenForReading();
        var people = await db.Set<Tongming.People.Person>().ToListAsync();
        var person = people.Single(one => one.Roles.Contains(Tongming.People.Role.Publisher));
        var actor = await CurrentActor.OfPersonAsync(db, person.BodyId, person.Id, new DateOnly(2026, 3, 2), default);
        var acts = await db.Set<LedgerEntry>()
            .Where(one => one.BodyId == person.BodyId)
            .Select(one => new { one.SubjectKind, one.SubjectId })
            .Distinct()
            .ToListAsync();
        var rows = await db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == person.BodyId)
            .Select(one => one.Id)
            .Take(OfKind)
            .ToListAsync();
        var things = new Dictionary<string, Guid>
        {
            ["columnId"] = await db.Set<Column>().Where(one => one.BodyId == person.BodyId).Select(one => one.Id).FirstAsync(),
            ["channelId"] = await db.Set<Channel>()
                .Where(one => one.BodyId == person.BodyId && one.Kind != ChannelKind.Portal)
                .Select(one => one.Id)
                .FirstAsync(),
            ["channels"] = await db.Set<Channel>()
                .Where(one => one.BodyId == person.BodyId && one.Kind == ChannelKind.WeChat)
                .Select(one => one.Id)
                .FirstAsync(),
            ["sectionId"] = await db.Set<Tongming.People.Section>()
                .Where(one => one.BodyId == person.BodyId)
                .Select(one => one.Id)
                .FirstAsync(),
            ["publicationId"] = await db.Set<Edition>()
                .Where(one => one.BodyId == person.BodyId && one.State == EditionState.Released)
                .Select(one => one.PublicationId)
                .FirstAsync(),
            ["approvedBy"] = people.First(one => one.BodyId == person.BodyId && one.Roles.Contains(Tongming.People.Role.OfficeHead)).Id,
            ["personId"] = person.Id,
            ["ownerId"] = people.First(one => one.BodyId == person.BodyId).Id,
            ["reviewerId"] = people.Last(one => one.BodyId == person.BodyId).Id,
        };
        var ids = acts.GroupBy(one => one.SubjectKind).SelectMany(kind => kind.Select(one => one.SubjectId).OrderDescending().Take(OfKind));
        return (actor, [.. rows.Concat(ids).Select(id => $"{id}")], things);
    }

    private static async Task<HttpClient> SignInAsync(RunningProgram program, string name)
    {
        var client = program.CreateDefaultClient(new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler());
        var answer = await RunningOffice.PostAsync(client, "/sign-in", new() { ["Name"] = name, ["Password"] = DemoOffice.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }
}

public sealed class HostileFieldsOnSqliteTests(OnSqlite on) : HostileFieldsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class HostileFieldsOnPostgresTests(OnPostgres on) : HostileFieldsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
