using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>What all acts of people on a delivery have in common: may he, is it there, was the form sent before, is it stale, the ledger.</summary>
internal sealed class ActOnDelivery(Changes changes, LegalClock clock)
{
    /// <summary>Which delivery, in which version, under which mark.</summary>
    internal sealed record Target(Guid Id, int? Version, string Token);

    /// <summary>What an act works on.</summary>
    internal sealed record Work(Db Db, ChannelDelivery Delivery, Channel Channel, Now Now);

    /// <summary>
    /// Carries it out. Refused <c>channel.not-permitted</c>, <c>channel.delivery.not-found</c>, <c>channel.stale</c>, and as the act says.
    /// </summary>
    public Task<Outcome<ChannelDelivery>> RunAsync(
        string act,
        Target target,
        Actor actor,
        Func<Work, Outcome<DeliveryState>> carryOut,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, act, target.Id, target.Token);
        return changes.SaveAsync<ChannelDelivery>(
            async db =>
            {
                if (!ChannelRights.MayKeep(actor))
                    return new Refusal("channel.not-permitted");
                var delivery = await db.Set<ChannelDelivery>()
                    .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == target.Id);
                if (delivery is null || (delivery.EditionId is not null && !await ChannelRights.SeesAsync(db, actor, delivery.ContentId)))
                    return new Refusal("channel.delivery.not-found");
                if (await mark.In(db).AnyAsync())
                    return delivery;
                if (target.Version is { } version && version != delivery.Version)
                    return new Refusal("channel.stale");
                var channel = await db.Set<Channel>().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == delivery.ChannelId);
                if (carryOut(new Work(db, delivery, channel, now)).Refusal is { } refusal)
                    return refusal;
                db.Record(DeliveryLedger.Of(delivery, act, actor, now) with { Token = mark.Kept });
                return delivery;
            },
            cancel
        );
    }
}
