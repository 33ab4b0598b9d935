using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Archives;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Requests.Lists;

namespace Tongming.Web.Tests.Requests.Archives;

public abstract class DestroyPersonalDataTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly LegalClock Clock = new(TimeProvider.System);

    private static DateOnly LongAgo => Clock.Now().Day.AddYears(-31);

    [Fact]
    public async Task Nothing_personal_is_left_and_the_chain_still_verifies()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, LongAgo);
        await ProposeAsync(office);
        using var client = await office.SignInAsync(Role.Archivist);
        Assert.Contains($"{made.Request.Number}", await client.GetStringAsync("/desk/retention"));
        var fields = new Dictionary<string, string> { ["id"] = $"{made.Application.Id}", ["Confirmed"] = "true" };
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(client, "/desk/retention", fields)).StatusCode);

        await using var db = on.Engine.OpenForReading();
        var application = await db.Set<Application>().SingleAsync(one => one.BodyId == office.BodyId);
        Assert.Equal(
            (ApplicantSeal.Destroyed, "", Clock.Now().Day),
            (application.SealedPerson, application.ApplicantKey, application.PersonDestroyedOn)
        );
        Assert.Empty(await db.Set<ApplicationAccess>().Where(access => access.BodyId == office.BodyId).ToListAsync());
        Assert.Empty(await db.Set<LedgerNote>().Where(note => note.BodyId == office.BodyId).ToListAsync());
        Assert.Empty(await db.Set<KeptFile>().Where(file => file.BodyId == office.BodyId).ToListAsync());
        Assert.All(
            await db.Set<CasePaper>().Where(paper => paper.BodyId == office.BodyId).ToListAsync(),
            paper => Assert.Empty(paper.Values)
        );
        Assert.False(await office.Services.GetRequiredService<IFileStore>().ExistsAsync(made.File.Stored));
        var matter = await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == office.BodyId);
        Assert.Equal(("（已按期销毁）", "", null), (matter.Title, matter.Description, matter.ReplyReason));
        Assert.Equal((made.Request.Reply, made.Request.ClosedOn), (matter.Reply, matter.ClosedOn));
        var left = Words(db, office.BodyId);
        Assert.Contains($"{made.Request.Number}", left);
        Assert.DoesNotContain(
            left,
            word => word.Contains(ClosedCase.Name, StringComparison.Ordinal) || word.Contains(ClosedCase.Phone, StringComparison.Ordinal)
        );
        var chain = Assert.Single(await VerifyLedger.RunAsync(db, office.BodyId));
        Assert.Null(chain.Break);
        var act = await db.Set<LedgerEntry>()
            .SingleAsync(entry => entry.BodyId == office.BodyId && entry.Act == "request.destroy-personal-data");
        Assert.Equal("""{"requests":1,"papers":1,"files":1,"complaints":0,"notes":1}""", act.Facts);
    }

    [Fact]
    public async Task Nothing_is_destroyed_before_the_archivist_confirms()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, LongAgo);
        await ProposeAsync(office);
        await ProposeAsync(office);
        using var client = await office.SignInAsync(Role.Archivist);
        var answer = await RunningOffice.PostAsync(client, "/desk/retention", new() { ["id"] = $"{made.Application.Id}" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var registrar = await office.SignInAsync(Role.Registrar);
        Assert.Equal(HttpStatusCode.Forbidden, (await registrar.GetAsync("/desk/retention")).StatusCode);
        await using var db = on.Engine.OpenForReading();
        Assert.Null((await db.Set<Application>().SingleAsync(one => one.BodyId == office.BodyId)).PersonDestroyedOn);
        Assert.Equal(1, await db.Set<DestructionProposal>().CountAsync(one => one.BodyId == office.BodyId));
    }

    [Fact]
    public async Task A_mark_that_another_act_has_had_does_not_keep_the_data_from_being_destroyed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, LongAgo);
        await ProposeAsync(office);
        var other = await office.Changes.SaveAsync<string>(db =>
        {
            db.Record(
                new LedgerAct
                {
                    BodyId = office.BodyId,
                    Act = "test.other",
                    SubjectKind = "test",
                    SubjectId = Guid.NewGuid(),
                    Actor = office.ActorOf(Role.Registrar),
                    Day = Clock.Now().Day,
                    At = Clock.Now().Instant,
                    Token = "t",
                }
            );
            return Task.FromResult<Outcome<string>>("recorded");
        });
        Assert.True(other.Succeeded);
        var destroy = office.Services.GetRequiredService<DestroyPersonalData>();
        var input = new DestroyPersonalData.Input(made.Application.Id, "t");
        Assert.Equal(1, (await destroy.RunAsync(input, office.ActorOf(Role.Archivist))).Value?.Requests);
        Assert.Equal(0, (await destroy.RunAsync(input, office.ActorOf(Role.Archivist))).Value?.Requests);
    }

    [Fact]
    public async Task What_is_young_or_disputed_is_not_proposed_and_cannot_be_destroyed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var disputed = await RunningOffice.StartAsync(on);
        var young = await ClosedCase.InAsync(office, Clock.Now().Day.AddYears(-30));
        var open = await ClosedCase.InAsync(disputed, LongAgo);
        await ComplainAsync(disputed, open);
        await ProposeAsync(office);
        foreach (var (where, made) in new[] { (office, young), (disputed, open) })
        {
            var destroy = where.Services.GetRequiredService<DestroyPersonalData>();
            var refused = await destroy.RunAsync(new DestroyPersonalData.Input(made.Application.Id, "t"), where.ActorOf(Role.Archivist));
            Assert.Equal("retention.not-proposed", refused.Refusal?.Code);
        }
    }

    [Fact]
    public async Task What_was_merged_into_anothers_case_is_kept_as_long_as_that_case()
    {
        await using var old = await RunningOffice.StartAsync(on);
        await using var young = await RunningOffice.StartAsync(on);
        var (into, merged) = await MergedAsync(old, LongAgo);
        await MergedAsync(young, Clock.Now().Day.AddYears(-30));
        await ComplainAsync(old, about: null);
        await ProposeAsync(old);
        await using var db = on.Engine.OpenForReading();
        var proposed = await db.Set<DestructionProposal>().Where(one => one.BodyId == old.BodyId).ToListAsync();
        Assert.Equal(new[] { into, merged }.Order(), proposed.Select(one => one.ApplicationId).Order());
        Assert.All(proposed, one => Assert.Equal(LongAgo, one.ArchivedOn));
        Assert.Empty(await db.Set<DestructionProposal>().Where(one => one.BodyId == young.BodyId).ToListAsync());

        var destroy = old.Services.GetRequiredService<DestroyPersonalData>();
        var done = await destroy.RunAsync(new DestroyPersonalData.Input(merged, "merged"), old.ActorOf(Role.Archivist));
        Assert.Equal(1, done.Value?.Requests);
    }

    [Fact]
    public async Task What_was_merged_is_kept_while_a_dispute_about_the_case_it_went_into_is_open()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (_, merged) = await MergedAsync(office, LongAgo, disputed: true);
        await ProposeAsync(office);
        var destroy = office.Services.GetRequiredService<DestroyPersonalData>();
        var refused = await destroy.RunAsync(new DestroyPersonalData.Input(merged, "t"), office.ActorOf(Role.Archivist));
        Assert.Equal("retention.not-proposed", refused.Refusal?.Code);
    }

    /// <summary>An archived case, and an application of somebody else whose only matter was merged into it long ago.</summary>
    private static async Task<(Guid Into, Guid Merged)> MergedAsync(RunningOffice office, DateOnly archived, bool disputed = false)
    {
        var into = await ClosedCase.InAsync(office, archived);
        if (disputed)
            await ComplainAsync(office, into);
        var own = OwnOffice.Of(office);
        var (request, application) = own.CaseWithForm("并入别人的件");
        await own.AddAsync(application);
        await own.SaveAsync(
            [request],
            (one, set) =>
            {
                set(nameof(one.State), RequestState.Merged);
                set(nameof(one.MergedInto), into.Request.Id);
                set(nameof(one.ClosedOn), LongAgo);
            }
        );
        return (into.Application.Id, application.Id);
    }

    [Fact]
    public async Task A_paper_that_was_destroyed_does_not_wait_for_its_seal()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, LongAgo);
        // As many as one run takes, newer than the paper that does wait.
        await OwnOffice.Of(office).AddAsync([.. Enumerable.Range(0, 200).Select(_ => Destroyed(made.Request))]);
        Assert.Equal(1, await office.Services.GetRequiredService<SealPapers>().SealAsync(made.Request.Id, CancellationToken.None));
        await using var db = on.Engine.OpenForReading();
        var papers = await db.Set<CasePaper>().Where(paper => paper.RequestId == made.Request.Id).ToListAsync();
        Assert.All(papers, paper => Assert.Equal(paper.Values.Length > 0, paper.FileId is not null));
    }

    private static CasePaper Destroyed(InformationRequest request) =>
        new()
        {
            BodyId = request.BodyId,
            Id = Guid.CreateVersion7(),
            RequestId = request.Id,
            Kind = PaperKind.T02,
            IssuedOn = LongAgo,
            MadeAt = Clock.Now().Instant.AddDays(1),
        };

    private static async Task ProposeAsync(RunningOffice office) =>
        await new ProposeDestruction(office.Changes, Clock, office.Services.GetRequiredService<RequestOptions>()).RunAsync(default);

    private static async Task ComplainAsync(RunningOffice office, ClosedCase? about)
    {
        var complaint = Complaint.Enter(Guid.CreateVersion7(), office.BodyId, "没有收到答复", LongAgo, LongAgo).Value!;
        Assert.True(about is null || complaint.Concern(about.Request).Succeeded);
        var saved = await office.Changes.SaveAsync<string>(db =>
        {
            db.Add(complaint);
            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
    }

    /// <summary>Every value of every row that the body has in any table.</summary>
    private static List<string> Words(Db db, Guid body)
    {
        var rows = typeof(DestroyPersonalDataTests<TEngine>).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!;
        var words = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.FindProperty("BodyId") is not null))
        foreach (var row in (IEnumerable<object>)rows.MakeGenericMethod(type.ClrType).Invoke(null, [db, body])!)
            words.AddRange(type.GetProperties().Select(property => $"{property.PropertyInfo?.GetValue(row)}"));
        return words;
    }

    private static List<T> Rows<T>(Db db, Guid body)
        where T : class => [.. db.Set<T>().Where(row => EF.Property<Guid>(row, "BodyId") == body)];
}

public sealed class DestroyPersonalDataOnSqliteTests(OnSqlite on) : DestroyPersonalDataTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DestroyPersonalDataOnPostgresTests(OnPostgres on) : DestroyPersonalDataTests<OnPostgres>(on), IClassFixture<OnPostgres>;
