using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Events;

/// <summary>A system administrator has a delivery that was given up tried again, from the first attempt.</summary>
internal sealed class RetryDelivery(Changes changes, LegalClock clock)
{
    /// <summary>Which entry.</summary>
    public sealed record Input(Guid BodyId, Guid Id);

    /// <summary>Refuses <c>outbox.not-allowed</c> and <c>outbox.not-given-up</c>.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!MaySee(actor, input.BodyId))
            return new Refusal("outbox.not-allowed");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                var changed = await db.Set<OutboxEntry>()
                    .Where(entry => entry.BodyId == input.BodyId && entry.Id == input.Id && entry.FailedAt != null)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(entry => entry.FailedAt, (DateTimeOffset?)null)
                            .SetProperty(entry => entry.Attempts, 0)
                            .SetProperty(entry => entry.DueAt, now.Instant)
                    );
                if (changed == 0)
                    return new Refusal("outbox.not-given-up");
                db.Record(
                    new LedgerAct
                    {
                        BodyId = input.BodyId,
                        Act = "outbox.retry",
                        SubjectKind = "delivery",
                        SubjectId = input.Id,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                    }
                );
                return input.Id;
            },
            cancel
        );
    }

    /// <summary>The administrator of a body sees its own deliveries, one of the installation sees all.</summary>
    public static bool MaySee(Actor actor, Guid bodyId) =>
        actor.Holds(Role.SystemAdministrator) && (actor.BodyId == bodyId || actor.BodyId == Guid.Empty);
}
