using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Reach;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>
/// Carries out what the outbox says about channels. Whether the public sees the edition is read at the moment of sending: what was taken
/// down meanwhile is not sent, and nothing is sent before its time.
/// </summary>
internal sealed class DispatchDelivery(
    Engine engine,
    LegalClock clock,
    SettleDelivery settle,
    IEnumerable<IReaches> reaches,
    DispatchDelivery.DeliveryPlaces places
) : IDelivers
{
    public string Kind => DeliveryErrand.Kind;

    /// <summary>Where deliveries lead: the settings of channels and the portal's own address.</summary>
    internal sealed record DeliveryPlaces(ChannelOptions Channels, SiteOptions Site);

    public async Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel)
    {
        var order = Outbox.Read<DeliveryErrand>(delivery.Payload);
        var key = new SettleDelivery.Key(delivery.BodyId, order.DeliveryId, order.Run);
        await using var db = engine.OpenForReading();
        var found = await db.Set<ChannelDelivery>()
            .FirstOrDefaultAsync(one => one.BodyId == delivery.BodyId && one.Id == order.DeliveryId, cancel);
        if (found is null || found.Run != order.Run || found.State != StateFor(order.Step) || IsOldLook(found, order))
            return delivery;
        var channel = await db.Set<Channel>().FirstAsync(one => one.BodyId == delivery.BodyId && one.Id == found.ChannelId, cancel);
        try
        {
            if (await ResultAsync(db, (found, channel, order, key), cancel) is { } result)
                await settle.RunAsync(key, order, result);
            return delivery;
        }
        catch (OvertakenException)
        {
            return delivery;
        }
        catch (Exception problem) when (MayPass(problem) && !cancel.IsCancellationRequested)
        {
            if (await settle.MissAsync(key, order, problem is ChannelBusyException busy ? busy.Reason : "away"))
                throw;
            return delivery;
        }
    }

    private static DeliveryState StateFor(ErrandStep step) =>
        step switch
        {
            ErrandStep.Send => DeliveryState.Drafted,
            ErrandStep.Look => DeliveryState.Accepted,
            _ => DeliveryState.Retracting,
        };

    private static bool IsOldLook(ChannelDelivery delivery, DeliveryErrand order) =>
        order.Step == ErrandStep.Look && (DeliverySteps.Read(delivery.Steps).Looks ?? 0) != order.Look;

    private static bool MayPass(Exception problem) =>
        problem is ChannelBusyException or HttpRequestException or TaskCanceledException or IOException;

    /// <summary>What came of it; null where nothing is to be settled.</summary>
    private async Task<Reached?> ResultAsync(
        Db db,
        (ChannelDelivery Delivery, Channel Channel, DeliveryErrand Order, SettleDelivery.Key Key) of,
        CancellationToken cancel
    )
    {
        var (delivery, channel, order, key) = of;
        Edition? edition = null;
        if (order.Step == ErrandStep.Send)
        {
            edition = await ShownAsync(db, delivery, cancel);
            if (edition is null)
            {
                await settle.RetractAsync(key, "not-shown");
                return null;
            }

            if (!channel.IsOpen)
                return new Reached(ReachedWhat.Refused, "closed");
            if (channel.Kind == ChannelKind.Portal)
                return new Reached(ReachedWhat.Live);
            await settle.BeginAsync(key);
            if (!channel.IsConnected)
                return new Reached(ReachedWhat.NeedsPerson, "by-hand");
        }

        if (!places.Channels.Connections.TryGetValue(channel.Connection, out var connection))
            return new Reached(order.Step == ErrandStep.TakeBack ? ReachedWhat.NeedsPerson : ReachedWhat.Refused, "connection-missing");
        var errand = await ErrandAsync(db, (delivery, channel, connection), edition, key);
        var reach = reaches.Single(one => one.Kind == channel.Kind);
        return order.Step switch
        {
            ErrandStep.Send => await reach.SendAsync(errand, cancel),
            ErrandStep.Look => await reach.LookAsync(errand, cancel),
            _ => await reach.TakeBackAsync(errand, cancel),
        };
    }

    /// <summary>The edition where the public sees it at this moment.</summary>
    private async Task<Edition?> ShownAsync(Db db, ChannelDelivery delivery, CancellationToken cancel) =>
        await db.Set<Edition>()
            .VisibleAt(clock.Now().Instant)
            .FirstOrDefaultAsync(one => one.BodyId == delivery.BodyId && one.Id == delivery.EditionId, cancel);

    private async Task<Errand> ErrandAsync(
        Db db,
        (ChannelDelivery Delivery, Channel Channel, ConnectionOptions Connection) of,
        Edition? edition,
        SettleDelivery.Key key
    )
    {
        var (body, item) = (of.Delivery.BodyId, of.Delivery.ContentId);
        return new Errand(of.Delivery, of.Channel, of.Connection)
        {
            Edition = edition,
            BodyName = await db.Set<Body>().Where(one => one.Id == body).Select(one => one.Name).FirstAsync(),
            IndexNumber =
                await db.Set<Publication>()
                    .Where(one => one.BodyId == body && one.Id == item)
                    .Select(one => one.IndexNumber)
                    .FirstOrDefaultAsync()
                ?? "",
            Link = places.Site.Of(Addresses.OfItem(item)),
            Keeping = (steps, sent) => settle.KeepAsync(key, steps, sent),
        };
    }
}
