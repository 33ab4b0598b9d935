using Tongming.People;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Takes an item back from one channel; elsewhere it stays. From the portal it is withdrawn as an item.</summary>
internal sealed class RetractDelivery(ActOnDelivery acting, PlanDeliveries plan)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "post.retracted";

    /// <summary>Which one.</summary>
    internal sealed record Input(ActOnDelivery.Target Target);

    /// <summary>Takes it back, or plans it. Refused <c>channel.retract.portal</c>, <c>channel.delivery.state</c>.</summary>
    public Task<Outcome<ChannelDelivery>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        acting.RunAsync(Act, input.Target, actor, Retract, cancel);

    private Outcome<DeliveryState> Retract(ActOnDelivery.Work work)
    {
        var (delivery, channel) = (work.Delivery, work.Channel);
        if (channel.Kind == ChannelKind.Portal)
            return new Refusal("channel.retract.portal");
        if (DeliveryTransitions.Target(delivery.State, DeliveryAct.Retract) is null)
            return new Refusal("channel.delivery.state", DeliveryTransitions.NameOf(delivery.State));
        plan.Retract(work.Db, delivery, channel, "retracted", work.Now);
        return delivery.State;
    }
}
