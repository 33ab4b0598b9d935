using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Events;
using Tongming.Web.Publications.Channels.Reach;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>
/// Somebody has looked and has a delivery sent, or taken back, once more. Refused <c>channel.delivery.state</c>, and
/// <c>channel.resend.by-hand</c> on a channel that the program does not reach.
/// </summary>
internal sealed class ResendDelivery(ActOnDelivery acting, Outbox outbox)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "post.resent";

    /// <summary>Which one.</summary>
    internal sealed record Input(ActOnDelivery.Target Target);

    /// <summary>Plans it at once.</summary>
    public Task<Outcome<ChannelDelivery>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        acting.RunAsync(Act, input.Target, actor, Resend, cancel);

    private Outcome<DeliveryState> Resend(ActOnDelivery.Work work)
    {
        var (delivery, channel) = (work.Delivery, work.Channel);
        var isBack = delivery.State == DeliveryState.RemovalByPerson;
        if (!channel.IsConnected || (isBack && !ChannelKinds.Of(channel.Kind).RetractsByItself))
            return new Refusal("channel.resend.by-hand", channel.Name);
        var steps = DeliverySteps.Read(delivery.Steps);
        // A draft that was never ordered is still there; one that was refused is made anew.
        var kept = isBack
            ? steps with
            {
                Asked = null,
            }
            : steps with
            {
                Asked = null,
                Draft = steps.Order is null ? steps.Draft : null,
                Order = null,
                Post = null,
                Looks = null,
            };
        var reached = delivery.Retry(kept == new DeliverySteps() ? "" : kept.Write());
        if (!reached.Succeeded)
            return reached;
        DeliveryErrand.Add(outbox, work.Db, delivery, isBack ? ErrandStep.TakeBack : ErrandStep.Send, work.Now.Instant);
        return reached;
    }
}
