using Tongming.People;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Somebody says that it is taken down on the channel.</summary>
internal sealed class ConfirmRemoval(ActOnDelivery acting)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "post.removal-confirmed";

    /// <summary>Which one.</summary>
    internal sealed record Input(ActOnDelivery.Target Target);

    /// <summary>Confirms it. Refused <c>channel.delivery.state</c> where nothing is to be taken down by a person.</summary>
    public Task<Outcome<ChannelDelivery>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        acting.RunAsync(
            Act,
            input.Target,
            actor,
            work =>
                work.Delivery.State == DeliveryState.RemovalByPerson
                    ? work.Delivery.Remove(actor.Id)
                    : new Refusal("channel.delivery.state", DeliveryTransitions.NameOf(work.Delivery.State)),
            cancel
        );
}
