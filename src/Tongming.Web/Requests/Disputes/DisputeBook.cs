using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>
/// What all entries about disputes and complaints have in common: the repeated sending, the right to act, the ledger and the
/// transaction. The same person's same mark is the same act, however often it is sent.
/// </summary>
internal sealed class DisputeBook(Changes changes, LegalClock clock, Calendars calendars, PermissionsOfBodies permissions)
{
    /// <summary>What was sent.</summary>
    /// <param name="Act">Code of the act, such as <c>dispute.enter</c>.</param>
    /// <param name="About">The dispute or complaint; of a new one, the case that was named.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Sending(string Act, string About, string Token);

    /// <summary>What was done, for the ledger.</summary>
    /// <param name="Id">The dispute or complaint.</param>
    /// <param name="RequestId">The request that it is about; null for a complaint about something else.</param>
    /// <param name="Day">The legal day.</param>
    internal sealed record Entry(Guid Id, Guid? RequestId, DateOnly Day)
    {
        public string Why { get; init; } = "条例 第五十一条";

        /// <summary>Codes and days; the ids are added.</summary>
        public JsonObject Facts { get; init; } = [];
    }

    /// <summary>Carries out an act in the body of the actor and gives the id of the dispute or complaint.</summary>
    public async Task<Outcome<Guid>> SaveAsync(
        Sending sending,
        Actor actor,
        Func<DisputeWork, Task<Outcome<Entry>>> act,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var calendar = await calendars.OfAsync(actor.BodyId, cancel);
        var rights = await permissions.OfAsync(actor.BodyId, cancel);
        var mark = SentMark.Of(actor.BodyId, actor, sending.Act, sending.About, sending.Token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await EarlierAsync(db, mark) is { } earlier)
                    return earlier;
                var work = new DisputeWork(db, actor, rights) { Now = now, Calendar = calendar };
                var outcome = await act(work);
                if (outcome.Refusal is { } refusal)
                    return refusal;
                db.Record(ActOf(outcome.Value!, work, (sending.Act, mark)));
                return outcome.Value!.Id;
            },
            cancel
        );
    }

    private static async Task<Guid?> EarlierAsync(Db db, SentMark mark)
    {
        var facts = await mark.In(db).Select(entry => entry.Facts).FirstOrDefaultAsync();
        return facts is null ? null : JsonNode.Parse(facts)?["entry"]?.GetValue<Guid>();
    }

    private static LedgerAct ActOf(Entry entry, DisputeWork work, (string Act, SentMark Mark) sent)
    {
        // A dispute stands in the course of its case; a complaint stands for itself.
        var isOfCase = sent.Act.StartsWith("dispute.", StringComparison.Ordinal);
        entry.Facts["entry"] = entry.Id;
        if (entry.RequestId is { } request)
            entry.Facts["request"] = request;
        return new LedgerAct
        {
            BodyId = work.Actor.BodyId,
            Act = sent.Act,
            SubjectKind = isOfCase ? "request" : "complaint",
            SubjectId = isOfCase ? entry.RequestId!.Value : entry.Id,
            Actor = work.Actor,
            OnBehalfOf = work.OnBehalfOf,
            Day = entry.Day,
            At = work.Now.Instant,
            Why = entry.Why,
            Facts = entry.Facts.ToJsonString(),
            Token = sent.Mark.Kept,
        };
    }
}
