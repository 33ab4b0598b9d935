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
/// transaction. The same mark is the same act, however often it is sent.
/// </summary>
internal sealed class DisputeBook(Changes changes, LegalClock clock, Calendars calendars, PermissionsOfBodies permissions)
{
    /// <summary>What was done, for the ledger.</summary>
    /// <param name="Act">Code of the act, such as <c>dispute.enter</c>.</param>
    /// <param name="Id">The dispute or complaint.</param>
    /// <param name="RequestId">The request that it is about; null for a complaint about something else.</param>
    /// <param name="Day">The legal day.</param>
    internal sealed record Entry(string Act, Guid Id, Guid? RequestId, DateOnly Day)
    {
        public string Why { get; init; } = "条例 第五十一条";

        /// <summary>Whether it belongs to the course of the case.</summary>
        public bool IsOfCase => Act.StartsWith("dispute.", StringComparison.Ordinal);

        /// <summary>Codes and days; the ids are added.</summary>
        public JsonObject Facts { get; init; } = [];
    }

    /// <summary>Carries out an act in the body of the actor and gives the id of the dispute or complaint.</summary>
    public async Task<Outcome<Guid>> SaveAsync(
        string token,
        Actor actor,
        Func<DisputeWork, Task<Outcome<Entry>>> act,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var calendar = await calendars.OfAsync(actor.BodyId, cancel);
        var rights = await permissions.OfAsync(actor.BodyId, cancel);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await EarlierAsync(db, actor.BodyId, token) is { } earlier)
                    return earlier;
                var work = new DisputeWork(db, actor, rights) { Now = now, Calendar = calendar };
                var outcome = await act(work);
                if (outcome.Refusal is { } refusal)
                    return refusal;
                db.Record(ActOf(outcome.Value!, work, token));
                return outcome.Value!.Id;
            },
            cancel
        );
    }

    private static async Task<Guid?> EarlierAsync(Db db, Guid bodyId, string token)
    {
        var facts = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == bodyId && entry.Token == token)
            .Select(entry => entry.Facts)
            .FirstOrDefaultAsync();
        return facts is null ? null : JsonNode.Parse(facts)?["entry"]?.GetValue<Guid>();
    }

    private static LedgerAct ActOf(Entry entry, DisputeWork work, string token)
    {
        entry.Facts["entry"] = entry.Id;
        if (entry.RequestId is { } request)
            entry.Facts["request"] = request;
        return new LedgerAct
        {
            BodyId = work.Actor.BodyId,
            Act = entry.Act,
            // A dispute stands in the course of its case; a complaint stands for itself.
            SubjectKind = entry.IsOfCase ? "request" : "complaint",
            SubjectId = entry.IsOfCase ? entry.RequestId!.Value : entry.Id,
            Actor = work.Actor,
            OnBehalfOf = work.OnBehalfOf,
            Day = entry.Day,
            At = work.Now.Instant,
            Why = entry.Why,
            Facts = entry.Facts.ToJsonString(),
            Token = token,
        };
    }
}
