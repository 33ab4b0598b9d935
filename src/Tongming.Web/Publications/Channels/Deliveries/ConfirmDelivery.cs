using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tongming.People;
using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Somebody says that he has published it on the channel, or found it there.</summary>
internal sealed class ConfirmDelivery(ActOnDelivery acting)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "post.confirmed";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [JsonIgnore]
        [Display(AutoGenerateField = false)]
        public ActOnDelivery.Target? Target { get; init; }

        [Required]
        [Display(Name = "发布日期")]
        public DateOnly? On { get; init; }

        [Url]
        [StringLength(ChannelDelivery.LongestAddress)]
        [Display(Name = "发布的网址", Description = "有的请填写，撤下时要用。")]
        public string Address { get; init; } = "";

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";
    }

    /// <summary>Confirms it. Refused <c>channel.record.future</c> and as all acts on deliveries.</summary>
    public Task<Outcome<ChannelDelivery>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        acting.RunAsync(
            Act,
            input.Target!,
            actor,
            work => work.Delivery.Confirm((input.On!.Value, work.Now.Day), input.Address.Trim(), actor.Id),
            cancel
        );
}
