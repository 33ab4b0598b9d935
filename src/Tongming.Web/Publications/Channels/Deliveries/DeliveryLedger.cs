using System.Text.Json;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>What happens on channels, in the ledger.</summary>
internal static class DeliveryLedger
{
    /// <summary>Code and word of each act.</summary>
    public static IReadOnlyList<ActWord> Words { get; } =
    [
        new("post.accepted", "渠道已受理"),
        new("post.live", "渠道已发布"),
        new("post.failed", "渠道未成功"),
        new("post.needs-person", "渠道待人工办理"),
        new("post.retracting", "渠道待撤"),
        new("post.removal-by-person", "渠道待人工撤下"),
        new("post.withdrawn", "渠道已撤下"),
        new(ChooseChannels.Act, "选择发布渠道"),
        new(ResendDelivery.Act, "重新发送到渠道"),
        new(ConfirmDelivery.Act, "确认渠道已发布"),
        new(ConfirmRemoval.Act, "确认渠道已撤下"),
        new(RetractDelivery.Act, "从渠道撤下"),
        new(RecordPublication.Act, "登记线下发布"),
    ];

    /// <summary>An act of somebody, or of the program, on a delivery.</summary>
    public static LedgerAct Of(ChannelDelivery delivery, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = delivery.BodyId,
            Act = act,
            SubjectKind = "post",
            SubjectId = delivery.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "S-076",
            Facts = JsonSerializer.Serialize(
                new
                {
                    channel = delivery.ChannelId,
                    content = delivery.ContentId,
                    edition = delivery.Edition,
                    state = $"{delivery.State}",
                    reason = delivery.Reason,
                }
            ),
        };

    /// <summary>The state that the program brought a delivery to.</summary>
    public static LedgerAct OfState(ChannelDelivery delivery, Now now) =>
        Of(delivery, CodeOf(delivery.State), Actor.Program(delivery.BodyId), now);

    private static string CodeOf(DeliveryState state) =>
        state switch
        {
            DeliveryState.Accepted => "post.accepted",
            DeliveryState.Live => "post.live",
            DeliveryState.Failed => "post.failed",
            DeliveryState.NeedsPerson => "post.needs-person",
            DeliveryState.Retracting => "post.retracting",
            DeliveryState.RemovalByPerson => "post.removal-by-person",
            _ => "post.withdrawn",
        };
}
