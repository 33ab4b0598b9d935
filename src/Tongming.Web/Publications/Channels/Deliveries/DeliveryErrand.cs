using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>What the outbox carries for a channel.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Run">Which sending of it: an older one does nothing.</param>
/// <param name="Step">What is to be done.</param>
/// <param name="Look">How often its outcome was asked for before.</param>
internal sealed record DeliveryErrand(Guid DeliveryId, int Run, ErrandStep Step, int Look = 0)
{
    /// <summary>The kind under which it is added to the outbox.</summary>
    public const string Kind = "channel";

    /// <summary>Most times that the outcome is asked for: about two days.</summary>
    public const int MostLooks = 40;

    /// <summary>Adds it for a delivery as it stands in this change.</summary>
    public static void Add(Outbox outbox, Db db, ChannelDelivery delivery, ErrandStep step, DateTimeOffset due) =>
        outbox.Add(db, delivery.BodyId, Kind, new DeliveryErrand(delivery.Id, delivery.Run, step), due);

    /// <summary>The pause before the outcome is asked for: half a minute, doubled each time, at most an hour and a half.</summary>
    public static TimeSpan PauseBefore(int look) => TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Math.Min(look, 12)), 5400));
}

/// <summary>What is to be done with a delivery.</summary>
internal enum ErrandStep
{
    /// <summary>Send it.</summary>
    Send,

    /// <summary>Ask what came of it.</summary>
    Look,

    /// <summary>Take it back.</summary>
    TakeBack,
}
