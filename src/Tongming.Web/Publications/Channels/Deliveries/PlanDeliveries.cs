using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>
/// What an act on an item means for its channels, in the same change: a release falls due on each chosen channel at its moment, a
/// schedule that is taken back is cancelled, a withdrawal takes everything back. Nothing is sent here.
/// </summary>
internal sealed class PlanDeliveries(Outbox outbox)
{
    /// <summary>Name of the portal's channel where a body has not named it.</summary>
    private const string PortalName = "门户网站";

    /// <summary>Follows an act that was carried out.</summary>
    public Task FollowAsync(EditionWork work, PublicationAct act) =>
        act switch
        {
            PublicationAct.Publish or PublicationAct.Schedule => ReleaseAsync(work),
            PublicationAct.Unschedule => CancelAsync(work),
            PublicationAct.Withdraw => WithdrawAsync(work),
            _ => Task.CompletedTask,
        };

    /// <summary>The portal's channel of a body, entered when it is first needed.</summary>
    public static async Task<Channel> PortalAsync(Db db, Guid bodyId, Now now)
    {
        if (await db.Set<Channel>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Kind == ChannelKind.Portal) is { } known)
            return known;
        var given = new NewChannel(Guid.CreateVersion7(now.Instant), bodyId, ChannelKind.Portal, now.Day, "");
        var portal = Channel.Open(given, new ChannelCard(PortalName, "", "")).Value!;
        db.Add(portal);
        return portal;
    }

    /// <summary>The channels that an item goes to: those that were chosen for it, or else the usual ones; the portal always.</summary>
    public static async Task<IReadOnlyList<Channel>> ChannelsAsync(Db db, Guid bodyId, Guid itemId, CancellationToken cancel = default)
    {
        var open = await db.Set<Channel>().Where(one => one.BodyId == bodyId && one.ClosedOn == null).ToListAsync(cancel);
        var chosen = await db.Set<ChosenChannels>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.PublicationId == itemId, cancel);
        return [.. open.InOrder().Where(one => one.Kind == ChannelKind.Portal || (chosen?.Ids.Contains(one.Id) ?? one.IsUsual))];
    }

    private async Task ReleaseAsync(EditionWork work)
    {
        var (db, edition, now) = (work.Db, work.Edition, work.Now);
        var portal = await PortalAsync(db, edition.BodyId, now);
        var channels = (await ChannelsAsync(db, edition.BodyId, edition.PublicationId)).Where(one => one.Id != portal.Id).Prepend(portal);
        foreach (var channel in channels)
        {
            var delivery = ChannelDelivery.Plan(
                channel,
                new NewDelivery(Guid.CreateVersion7(now.Instant), edition.PublicationId, edition.Title, edition.ContentHash)
                {
                    EditionId = edition.Id,
                    Edition = edition.Number,
                    DueAt = edition.ShownFrom!.Value,
                }
            );
            db.Add(delivery);
            if (channel.Kind == ChannelKind.Portal && edition.ShownFrom <= now.Instant)
                await ShowAsync(db, delivery, channel, now);
            else
                DeliveryErrand.Add(outbox, db, delivery, ErrandStep.Send, edition.ShownFrom.Value);
        }
    }

    /// <summary>The portal shows it by its window; here only its state follows.</summary>
    private async Task ShowAsync(Db db, ChannelDelivery delivery, Channel portal, Now now)
    {
        await ReplaceEarlierAsync(db, delivery, portal, now);
        delivery.GoLive(now.Day, "");
        db.Record(DeliveryLedger.OfState(delivery, now));
    }

    /// <summary>
    /// Takes back what stands of earlier editions on a channel. On the portal and on a platform the new one takes its place by itself.
    /// </summary>
    public async Task ReplaceEarlierAsync(Db db, ChannelDelivery latest, Channel channel, Now now)
    {
        var earlier = await db.Set<ChannelDelivery>()
            .Where(one => one.BodyId == latest.BodyId && one.ContentId == latest.ContentId && one.ChannelId == latest.ChannelId)
            .Where(one => one.Id != latest.Id && one.Edition < latest.Edition)
            .ToListAsync();
        foreach (var one in earlier)
        {
            Retract(db, one, channel, "replaced", now);
            if (channel.Kind is ChannelKind.Portal or ChannelKind.Platform && one.State == DeliveryState.Retracting)
            {
                one.Remove();
                db.Record(DeliveryLedger.OfState(one, now));
            }
        }
    }

    /// <summary>Takes a delivery back by the program where it can, and plans what must be sent for it.</summary>
    public void Retract(Db db, ChannelDelivery delivery, Channel channel, string reason, Now now)
    {
        var byProgram = channel.IsConnected && ChannelKinds.Of(channel.Kind).RetractsByItself;
        if (delivery.Retract(byProgram, reason).Refusal is not null)
            return;
        if (delivery.State == DeliveryState.Retracting && channel.Kind == ChannelKind.Portal)
            delivery.Remove();
        else if (delivery.State == DeliveryState.Retracting)
            DeliveryErrand.Add(outbox, db, delivery, ErrandStep.TakeBack, now.Instant);
        db.Record(DeliveryLedger.OfState(delivery, now));
    }

    private async Task CancelAsync(EditionWork work)
    {
        var (db, edition) = (work.Db, work.Edition);
        await RetractAsync(work, db.Set<ChannelDelivery>().Where(one => one.EditionId == edition.Id), "unscheduled");
    }

    private Task WithdrawAsync(EditionWork work)
    {
        var item = work.Item.Id;
        return RetractAsync(work, work.Db.Set<ChannelDelivery>().Where(one => one.ContentId == item), "item-withdrawn");
    }

    private async Task RetractAsync(EditionWork work, IQueryable<ChannelDelivery> deliveries, string reason)
    {
        var body = work.Item.BodyId;
        var standing = await deliveries.Where(one => one.BodyId == body && one.State != DeliveryState.Withdrawn).ToListAsync();
        var ids = standing.Select(one => one.ChannelId).ToList();
        var channels = await work
            .Db.Set<Channel>()
            .Where(one => one.BodyId == body && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id);
        foreach (var delivery in standing)
            Retract(work.Db, delivery, channels[delivery.ChannelId], reason, work.Now);
    }
}
