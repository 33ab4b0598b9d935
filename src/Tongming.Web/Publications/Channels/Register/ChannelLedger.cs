using System.Text.Json;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>What is done with the register of channels, in the ledger.</summary>
internal static class ChannelLedger
{
    /// <summary>Code and word of each act.</summary>
    public static IReadOnlyList<ActWord> Words { get; } =
    [new(OpenChannel.Act, "登记渠道"), new(ChangeChannel.Act, "修改渠道"), new(CloseChannel.Act, "停用渠道")];

    /// <summary>The entry of an act on a channel.</summary>
    public static LedgerAct Of(Channel channel, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = channel.BodyId,
            Act = act,
            SubjectKind = "channel",
            SubjectId = channel.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "R5-61",
            Facts = JsonSerializer.Serialize(
                new
                {
                    kind = $"{channel.Kind}",
                    opened = channel.OpenedOn,
                    closed = channel.ClosedOn,
                    connected = channel.IsConnected,
                    usual = channel.IsUsual,
                }
            ),
        };
}
