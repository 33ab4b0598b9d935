using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Channels.Reach;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>How an item stands on its channels, for the card on its page.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Lines">What was planned, sent or written down, the latest edition first.</param>
/// <param name="Chosen">Names of the channels that it will go to, or goes to.</param>
internal sealed record DeliveriesOfItem(Guid ItemId, IReadOnlyList<DeliveriesOfItem.Line> Lines, IReadOnlyList<string> Chosen)
{
    /// <summary>Whether the actor may send again, confirm and take back.</summary>
    public required bool MayKeep { get; init; }

    /// <summary>Whether the actor may choose channels.</summary>
    public required bool MayChoose { get; init; }

    /// <summary>A delivery with its channel.</summary>
    internal sealed record Line(ChannelDelivery Delivery, Channel Channel)
    {
        /// <summary>Why it stands so, in words.</summary>
        public string Why => ReasonWords.Of(Delivery.Reason);

        /// <summary>Colour of the state.</summary>
        public StateTone Tone => ToneOf(Delivery.State);

        /// <summary>Whether a person must do something.</summary>
        public bool Waits => Delivery.State is DeliveryState.NeedsPerson or DeliveryState.Failed or DeliveryState.RemovalByPerson;

        /// <summary>Whether it can be sent, or taken back, again.</summary>
        public bool MayResend =>
            Channel.IsConnected
            && DeliveryTransitions.Target(Delivery.State, DeliveryAct.Retry) is not null
            && (Delivery.State != DeliveryState.RemovalByPerson || ChannelKinds.Of(Channel.Kind).RetractsByItself);

        /// <summary>Whether a person can say that it is published.</summary>
        public bool MayConfirm => DeliveryTransitions.Target(Delivery.State, DeliveryAct.Confirm) is not null;

        /// <summary>Whether a person can say that it is gone.</summary>
        public bool MayConfirmRemoval => Delivery.State == DeliveryState.RemovalByPerson;

        /// <summary>Whether it can be taken back from this channel alone.</summary>
        public bool MayRetract =>
            Channel.Kind != ChannelKind.Portal && DeliveryTransitions.Target(Delivery.State, DeliveryAct.Retract) is not null;
    }

    /// <summary>Colour of a state.</summary>
    public static StateTone ToneOf(DeliveryState state) =>
        state switch
        {
            DeliveryState.Live => StateTone.Green,
            DeliveryState.Failed => StateTone.Red,
            DeliveryState.NeedsPerson or DeliveryState.RemovalByPerson => StateTone.Amber,
            DeliveryState.Withdrawn => StateTone.Grey,
            _ => StateTone.Blue,
        };

    /// <summary>One delivery for somebody; null where there is none, or it is of an item that he does not see.</summary>
    public static async Task<Line?> OneAsync(Db db, Actor actor, Guid id, CancellationToken cancel)
    {
        var found = await db.Set<ChannelDelivery>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        if (found is null || (found.EditionId is not null && !await ChannelRights.SeesAsync(db, actor, found.ContentId, cancel)))
            return null;
        return new Line(found, await db.Set<Channel>().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == found.ChannelId, cancel));
    }

    /// <summary>Reads them for somebody who sees the item.</summary>
    public static async Task<DeliveriesOfItem> LoadAsync(Db db, Actor actor, Guid itemId, CancellationToken cancel)
    {
        var body = actor.BodyId;
        var found = await db.Set<ChannelDelivery>().Where(one => one.BodyId == body && one.ContentId == itemId).ToListAsync(cancel);
        var channels = await db.Set<Channel>().Where(one => one.BodyId == body).ToDictionaryAsync(one => one.Id, cancel);
        var chosen = await PlanDeliveries.ChannelsAsync(db, body, itemId, cancel);
        var isReleased = await db.Set<Edition>()
            .AnyAsync(one => one.BodyId == body && one.PublicationId == itemId && one.State == EditionState.Released, cancel);
        return new DeliveriesOfItem(
            itemId,
            [
                .. found
                    .Select(one => new Line(one, channels[one.ChannelId]))
                    .OrderByDescending(one => one.Delivery.Edition)
                    .ThenBy(one => one.Channel.Kind)
                    .ThenBy(one => one.Delivery.Id),
            ],
            [.. chosen.Select(one => one.Name)]
        )
        {
            MayKeep = ChannelRights.MayKeep(actor),
            MayChoose =
                channels.Values.Any(one => one.IsOpen && one.Kind != ChannelKind.Portal)
                && ChannelRights.MayChoose(actor, await PublishingOfBodies.RightsAsync(db, body, cancel), isReleased),
        };
    }
}
