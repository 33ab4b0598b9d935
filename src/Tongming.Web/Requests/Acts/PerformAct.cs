using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Acts;

/// <summary>Carries out an act on a case, for pages, for the API and for jobs alike.</summary>
internal sealed class PerformAct(
    Changes changes,
    LegalClock clock,
    Calendars calendars,
    PermissionsOfBodies permissions,
    RequestOptions options
)
{
    /// <summary>On which case, in which version, under which mark.</summary>
    /// <param name="BodyId">The body.</param>
    /// <param name="RequestId">The case.</param>
    /// <param name="Token">The mark of the form: the same act of the same person on the case is done once, however often it is sent.</param>
    /// <param name="Version">The version of the case that the form showed; null where it does not matter.</param>
    internal sealed record Target(Guid BodyId, Guid RequestId, string Token, int? Version)
    {
        /// <summary>Files that came with the form.</summary>
        public IReadOnlyList<ActFile> Files { get; init; } = [];

        /// <summary>Rows of those files and of what was decided about them: written with the act or not at all.</summary>
        public Action<Db>? Also { get; init; }
    }

    /// <summary>What came of an act.</summary>
    /// <param name="State">State of the case now.</param>
    /// <param name="ReplyDue">Last day of the reply, where it is known.</param>
    /// <param name="Repeated">True where the same form had been carried out before.</param>
    /// <param name="Sentence">The act's own sentence, if it has one.</param>
    internal sealed record Done(RequestState State, DateOnly? ReplyDue, bool Repeated, string? Sentence);

    /// <summary>Carries it out. A case that the actor does not see is refused as one that does not exist.</summary>
    public async Task<Outcome<Done>> RunAsync(ICaseAct act, object input, Target target, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var calendar = await calendars.OfAsync(target.BodyId, cancel);
        var rights = await permissions.OfAsync(target.BodyId, cancel);
        var day = new ActDay((input as IHasDay)?.On ?? now.Day, now.Day, calendar, options.Rules);
        return await changes.SaveAsync(
            async db =>
            {
                if (await FindAsync(db, target, actor) is not { } request)
                    return new Refusal("request.not-found");
                var code = $"request.{RequestActs.Of(act.Act).Code}";
                var mark = SentMark.Of(target.BodyId, actor, code, request.Id, target.Token);
                // First of all: the act itself may have led to a state in which it is not possible again.
                if (await mark.In(db).AnyAsync())
                    return new Done(request.State, request.ReplyDue, Repeated: true, null);
                if (PermissionsOfBodies.Right(rights, actor.In(target.BodyId), act.Act, request.State) is not { } right)
                    return request.WhyNot(act.Act) ?? new Refusal("request.act.not-permitted", RequestActs.Of(act.Act).Label);
                if (target.Version is { } version && version != request.Version)
                    return new Refusal("request.stale");
                target.Also?.Invoke(db);
                var work = await LoadAsync(db, request, actor) with { Now = now, Day = day, Files = target.Files };
                return await CarryOutAsync(act, input, work, new Entry(code, mark, right.OnBehalfOf));
            },
            cancel
        );
    }

    private static async Task<Outcome<Done>> CarryOutAsync(ICaseAct act, object input, CaseWork work, Entry entry)
    {
        var (request, before) = (work.Request, Columns(work.Request));
        var outcome = await act.CarryOutAsync(work, input);
        if (outcome.Refusal is { } refusal)
            return refusal;
        work.Db.Record(
            new LedgerAct
            {
                BodyId = request.BodyId,
                Act = entry.Code,
                SubjectKind = "request",
                SubjectId = request.Id,
                Actor = work.Actor,
                OnBehalfOf = entry.OnBehalfOf,
                Day = work.Day.On,
                At = work.Now.Instant,
                Why = RequestActs.Of(act.Act).Article,
                Facts = Facts(before, Columns(request), outcome.Value!, work.Files),
                Note = outcome.Value!.Note,
                Token = entry.Mark.Kept,
            }
        );
        return new Done(request.State, request.ReplyDue, Repeated: false, outcome.Value.Sentence);
    }

    private static Task<InformationRequest?> FindAsync(Db db, Target target, Actor actor) =>
        db.Set<InformationRequest>().Visible(actor, target.BodyId).FirstOrDefaultAsync(request => request.Id == target.RequestId);

    private static async Task<CaseWork> LoadAsync(Db db, InformationRequest request, Actor actor)
    {
        var application = await db.Set<Application>()
            .FirstAsync(application => application.BodyId == request.BodyId && application.Id == request.ApplicationId);
        var body = await db.Set<Body>().FirstAsync(body => body.Id == request.BodyId);
        return new CaseWork(db, request, application, body)
        {
            Actor = actor,
            Now = default,
            Day = null!,
        };
    }

    private static (RequestState State, DateOnly? Due) Columns(InformationRequest request) => (request.State, request.ReplyDue);

    private static string Facts(
        (RequestState State, DateOnly? Due) before,
        (RequestState State, DateOnly? Due) after,
        ActResult result,
        IReadOnlyList<ActFile> files
    )
    {
        var facts = result.Facts is null ? [] : JsonSerializer.SerializeToNode(result.Facts, result.Facts.GetType())!.AsObject();
        facts["state"] = after.State == before.State ? after.State.ToString() : $"{before.State}>{after.State}";
        if (after.Due != before.Due)
            facts["due"] = $"{before.Due:yyyy-MM-dd}>{after.Due:yyyy-MM-dd}";
        if (files.Count > 0)
            facts["files"] = new JsonArray([.. files.Select(file => (JsonNode)file.Sha256)]);
        return facts.ToJsonString();
    }

    private sealed record Entry(string Code, SentMark Mark, Guid? OnBehalfOf);
}
