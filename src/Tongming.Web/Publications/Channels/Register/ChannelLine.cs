using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>A channel of the register with its last post and whether it is silent too long.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Last">The day of its last post, or null.</param>
/// <param name="Silence">How long it has been silent.</param>
/// <param name="Beside">Other open accounts on the same platform (R5-60).</param>
internal sealed record ChannelLine(Channel Channel, DateOnly? Last, ChannelSilence Silence, IReadOnlyList<string> Beside)
{
    /// <summary>Colour of how it stands.</summary>
    public StateTone Tone =>
        Silence.State switch
        {
            SilenceState.Active => StateTone.Green,
            SilenceState.DueSoon => StateTone.Amber,
            SilenceState.Silent => StateTone.Red,
            _ => StateTone.Grey,
        };

    /// <summary>The register of a body, the open ones first.</summary>
    public static async Task<IReadOnlyList<ChannelLine>> LoadAsync(Db db, Guid bodyId, DateOnly today, CancellationToken cancel)
    {
        var channels = await db.Set<Channel>().Where(one => one.BodyId == bodyId).ToListAsync(cancel);
        var last = await db.Set<ChannelDelivery>()
            .Where(one => one.BodyId == bodyId && one.LiveOn != null)
            .GroupBy(one => one.ChannelId)
            .Select(group => new { group.Key, Last = group.Max(one => one.LiveOn) })
            .ToDictionaryAsync(one => one.Key, one => one.Last, cancel);
        return
        [
            .. channels
                .InOrder()
                .OrderBy(one => !one.IsOpen)
                .Select(one => new ChannelLine(
                    one,
                    last.GetValueOrDefault(one.Id),
                    ChannelSilence.Of(one, last.GetValueOrDefault(one.Id), today),
                    [.. one.Beside(channels).Select(other => other.Name)]
                )),
        ];
    }
}
