using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Reach;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Writes down what came of sending, asking and taking back: each a short change, for the run that it belongs to.</summary>
internal sealed class SettleDelivery(Changes changes, LegalClock clock, Outbox outbox, PlanDeliveries plan)
{
    /// <summary>Which delivery, and which run of it.</summary>
    internal readonly record struct Key(Guid BodyId, Guid Id, int Run);

    /// <summary>Keeps what was answered, whoever has overtaken the run meanwhile; false where somebody has.</summary>
    public async Task<bool> KeepAsync(Key key, DeliverySteps steps, string? sent)
    {
        var kept = await changes.SaveAsync<bool>(async db =>
        {
            var delivery = await FindAsync(db, key);
            delivery.Keep(steps.Write());
            if (sent is not null)
                delivery.KeepSent(sent, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent))));
            return delivery.Run == key.Run;
        });
        return kept is { Succeeded: true, Value: true };
    }

    /// <summary>Before anything is sent: what stands of earlier editions is taken back, so that nobody reads what was corrected.</summary>
    public Task BeginAsync(Key key) =>
        WithAsync(
            key,
            async (db, delivery, channel, now) =>
            {
                if (channel.Kind != ChannelKind.Platform)
                    await plan.ReplaceEarlierAsync(db, delivery, channel, now);
            }
        );

    /// <summary>It is not sent, or taken back, for a reason of the program's own.</summary>
    public Task RetractAsync(Key key, string reason) =>
        WithAsync(
            key,
            (db, delivery, channel, now) =>
            {
                plan.Retract(db, delivery, channel, reason, now);
                return Task.CompletedTask;
            }
        );

    /// <summary>Brings the delivery to the state that follows.</summary>
    public Task RunAsync(Key key, DeliveryErrand order, Reached reached) =>
        WithAsync(
            key,
            async (db, delivery, channel, now) =>
            {
                var before = delivery.State;
                switch (reached.What)
                {
                    case ReachedWhat.Live:
                        delivery.GoLive(now.Day, reached.Address);
                        break;
                    case ReachedWhat.Accepted or ReachedWhat.Waiting:
                        AskLater(db, delivery, order, now);
                        break;
                    case ReachedWhat.Refused:
                        delivery.Fail(reached.Reason);
                        break;
                    case ReachedWhat.NeedsPerson when order.Step == ErrandStep.TakeBack:
                        delivery.AskRemoval(reached.Reason);
                        break;
                    case ReachedWhat.NeedsPerson:
                        delivery.AskPerson(reached.Reason);
                        break;
                    case ReachedWhat.Gone:
                        delivery.Remove();
                        break;
                }

                if (
                    delivery.State is DeliveryState.Live or DeliveryState.Accepted
                    && channel.Kind is ChannelKind.Portal or ChannelKind.Platform
                )
                    await plan.ReplaceEarlierAsync(db, delivery, channel, now);
                if (delivery.State != before)
                    db.Record(DeliveryLedger.OfState(delivery, now));
            }
        );

    /// <summary>An attempt did not come through; true where it is tried again.</summary>
    public async Task<bool> MissAsync(Key key, DeliveryErrand order, string reason)
    {
        var again = false;
        await WithAsync(
            key,
            (db, delivery, _, now) =>
            {
                again = delivery.Miss(reason);
                if (again)
                    return Task.CompletedTask;
                if (order.Step == ErrandStep.TakeBack)
                    delivery.AskRemoval("removal.by-hand");
                else if (order.Step == ErrandStep.Look)
                    delivery.AskPerson("no-answer");
                else
                    delivery.Fail(reason);
                db.Record(DeliveryLedger.OfState(delivery, now));
                return Task.CompletedTask;
            }
        );
        return again;
    }

    private void AskLater(Db db, ChannelDelivery delivery, DeliveryErrand order, Now now)
    {
        if (delivery.State == DeliveryState.Drafted)
            delivery.Accept();
        var look = order.Step == ErrandStep.Look ? order.Look + 1 : 0;
        if (look >= DeliveryErrand.MostLooks)
        {
            delivery.AskPerson("no-answer");
            return;
        }

        delivery.Keep((DeliverySteps.Read(delivery.Steps) with { Looks = look }).Write());
        var next = new DeliveryErrand(delivery.Id, delivery.Run, ErrandStep.Look, look);
        outbox.Add(db, delivery.BodyId, DeliveryErrand.Kind, next, now.Instant + DeliveryErrand.PauseBefore(look));
    }

    /// <summary>Does something with a delivery that still belongs to the run.</summary>
    private async Task WithAsync(Key key, Func<Db, ChannelDelivery, Channel, Now, Task> work)
    {
        var now = clock.Now();
        await changes.SaveAsync<Guid>(async db =>
        {
            var delivery = await FindAsync(db, key);
            if (delivery.Run == key.Run)
                await work(
                    db,
                    delivery,
                    await db.Set<Channel>().FirstAsync(one => one.BodyId == key.BodyId && one.Id == delivery.ChannelId),
                    now
                );
            return key.Id;
        });
    }

    private static Task<ChannelDelivery> FindAsync(Db db, Key key) =>
        db.Set<ChannelDelivery>().FirstAsync(one => one.BodyId == key.BodyId && one.Id == key.Id);
}
