using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Archives;

/// <summary>
/// Destroys the personal data of one application whose period of keeping is over, confirmed by the archivist (R7-41). The matters,
/// their course in the ledger and its chain stay; what names a person goes: the sealed person, the keys by which he was found, the
/// words of matters, the values of papers, files, the words of complaints and what people noted.
/// </summary>
internal sealed class DestroyPersonalData(
    Changes changes,
    LegalClock clock,
    PermissionsOfBodies permissions,
    IFileStore store,
    ISearchIndex search,
    RequestOptions options
)
{
    private const string Act = "request.destroy-personal-data";

    /// <summary>Which application, under which mark of the form.</summary>
    internal sealed record Input(Guid ApplicationId, string Token);

    /// <summary>What was destroyed.</summary>
    internal sealed record Counts(int Requests, int Papers, int Files, int Complaints, int Notes);

    /// <summary>Whether the actor may: who archives in this body.</summary>
    public async Task<ActingAs?> RightAsync(Actor actor, CancellationToken cancel) =>
        actor.Kind == ActorKind.Person
            ? PermissionsOfBodies.Right(await permissions.OfAsync(actor.BodyId, cancel), actor, RequestAct.Archive, RequestState.Closed)
            : null;

    /// <summary>Destroys them.</summary>
    public async Task<Outcome<Counts>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (await RightAsync(actor, cancel) is not { } right)
            return new Refusal("request.act.not-permitted", RequestActs.Of(RequestAct.Archive).Label);
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, input.ApplicationId, input.Token);
        IReadOnlyList<KeptFile> gone = [];
        var outcome = await changes.SaveAsync<Counts>(
            async db =>
            {
                if (await mark.In(db).AnyAsync())
                    return new Counts(0, 0, 0, 0, 0);
                if (await FindAsync(db, input, actor, now.Day) is not { } application)
                    return new Refusal("retention.not-proposed");
                var traces = await PersonalTraces.FindAsync(db, actor.BodyId, application.Id);
                if (application.DestroyPerson(ApplicantSeal.Destroyed, now.Day).Refusal is { } refusal)
                    return refusal;
                await RemoveAsync(db, application, traces);
                var counts = new Counts(
                    traces.Requests.Count,
                    traces.Papers.Count,
                    traces.Files.Count,
                    traces.Complaints.Count,
                    traces.Notes.Count
                );
                db.Record(ActOf(application, counts, actor, now) with { OnBehalfOf = right.OnBehalfOf, Token = mark.Kept });
                gone = traces.Files;
                return counts;
            },
            cancel
        );
        foreach (var file in gone)
            await RemoveContentAsync(file, now.Instant, cancel);
        return outcome;
    }

    private async Task<Application?> FindAsync(Db db, Input input, Actor actor, DateOnly today)
    {
        var proposed = await db.Set<DestructionProposal>()
            .AnyAsync(one => one.BodyId == actor.BodyId && one.ApplicationId == input.ApplicationId);
        var visible = db.Set<InformationRequest>().Visible(actor, actor.BodyId);
        return proposed
            ? await Retention
                .IsOver(db, Retention.Limit(today, options))
                .Where(one =>
                    one.BodyId == actor.BodyId && one.Id == input.ApplicationId && visible.Any(request => request.ApplicationId == one.Id)
                )
                .FirstOrDefaultAsync()
            : null;
    }

    private async Task RemoveAsync(Db db, Application application, PersonalTraces traces)
    {
        foreach (var paper in traces.Papers)
            (paper.Values, paper.FileId) = ("", null);
        foreach (var complaint in traces.Complaints)
            complaint.DestroyWords("（内容已按期销毁）");
        foreach (var request in traces.Requests)
        {
            request.DestroyWords("（已按期销毁）");
            await search.RemoveAsync(db, request.BodyId, "request", request.Id);
        }

        db.RemoveRange(traces.Files);
        db.RemoveRange(traces.Notes);
        db.RemoveRange(
            await db.Set<ApplicationAccess>()
                .Where(access => access.BodyId == application.BodyId && access.ApplicationId == application.Id)
                .ToListAsync()
        );
        db.RemoveRange(
            await db.Set<DestructionProposal>()
                .Where(one => one.BodyId == application.BodyId && one.ApplicationId == application.Id)
                .ToListAsync()
        );
    }

    /// <summary>The content goes where no other file has it; what is left by a stop in between goes with the loose files.</summary>
    private async Task RemoveContentAsync(KeptFile file, DateTimeOffset last, CancellationToken cancel)
    {
        var kept = await changes.SaveAsync<bool>(
            async db => await db.Set<KeptFile>().AnyAsync(other => other.BodyId == file.BodyId && other.Sha256 == file.Sha256),
            cancel
        );
        if (!kept.Value)
            await store.DeleteAsync(file.Stored, last, cancel);
    }

    private static LedgerAct ActOf(Application application, Counts counts, Actor actor, Now now) =>
        new()
        {
            BodyId = application.BodyId,
            Act = Act,
            SubjectKind = "application",
            SubjectId = application.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "个人信息保护法 第四十七条",
            Facts = JsonSerializer.Serialize(counts, JsonSerializerOptions.Web),
        };
}
