using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Channels.Counts;

/// <summary>
/// How much a body published in a period, on each channel and altogether, out of recorded acts, with the ids behind each number
/// (S-071). Counts what is public by now: what was taken down is left out.
/// </summary>
internal sealed class CountChannels(Engine engine)
{
    /// <summary>Of whom and when; both days are included.</summary>
    internal sealed record Input(Guid BodyId, DateOnly First, DateOnly Last)
    {
        /// <summary>A whole year.</summary>
        public static Input OfYear(Guid bodyId, int year) => new(bodyId, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }

    /// <summary>What was counted.</summary>
    /// <param name="Channels">The channels that are open or have something in the period.</param>
    /// <param name="Tally">The contents behind each number.</param>
    /// <param name="Adoptions">Adoptions of the period by level.</param>
    internal sealed record Counted(
        IReadOnlyList<Channel> Channels,
        ChannelTally Tally,
        IReadOnlyDictionary<AdoptionLevel, IReadOnlyList<Guid>> Adoptions
    )
    {
        /// <summary>All channels added up, contents that are on several counted each time.</summary>
        public int Sum => Tally.ByChannel.Values.Sum(contents => contents.Count);

        /// <summary>All adoptions.</summary>
        public int Adopted => Adoptions.Values.Sum(ids => ids.Count);
    }

    /// <summary>Counts.</summary>
    public async Task<Counted> RunAsync(Input input, CancellationToken cancel = default)
    {
        var (body, first, last) = input;
        await using var db = engine.OpenForReading();
        var rows = db.Set<ChannelDelivery>().Where(one => one.BodyId == body && one.LiveOn != null);
        var concerned = rows.Where(one => one.LiveOn >= first && one.LiveOn <= last).Select(one => one.ContentId);
        var acts = await rows.Where(one => concerned.Contains(one.ContentId))
            .Select(one => new
            {
                one.ChannelId,
                one.ContentId,
                one.LiveOn,
                one.State,
            })
            .ToListAsync(cancel);
        var tally = ChannelTally.Of(
            acts.Select(one => new PublicationOnChannel(
                one.ChannelId,
                one.ContentId,
                one.LiveOn!.Value,
                one.State != DeliveryState.Withdrawn
            )),
            first,
            last
        );
        var channels = await db.Set<Channel>().Where(one => one.BodyId == body).ToListAsync(cancel);
        var adoptions = await db.Set<Adoption>()
            .Where(one => one.BodyId == body && one.StruckBecause == null && one.On >= first && one.On <= last)
            .Select(one => new { one.Level, one.Id })
            .ToListAsync(cancel);
        return new Counted(
            [.. channels.InOrder().Where(one => one.IsOpen || tally.On(one.Id) > 0)],
            tally,
            adoptions
                .GroupBy(one => one.Level)
                .ToDictionary(group => group.Key, IReadOnlyList<Guid> (group) => [.. group.Select(one => one.Id)])
        );
    }
}
