using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Tallies;

/// <summary>
/// Counts what went out through the channels, for the narrative of the yearly report: by kind of channel, and altogether with each
/// content once (S-071). The rule is that of <see cref="ChannelTally"/>, carried out by the database, because there are millions of them.
/// </summary>
internal sealed class TallyChannels(Engine engine) : ITallySource
{
    private const string Total = "n.channel.total";

    private static readonly Dictionary<string, ChannelKind> Kinds = ChannelKinds.All.ToDictionary(one => KeyOf(one.Kind), one => one.Kind);

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(
            Total,
            "通过各渠道公开的信息总数",
            "本年首次公开、统计时没有撤下的内容（条）。同一内容在几个渠道公开，只计一条。",
            "条例 第二十三条；C-09"
        ),
        .. ChannelKinds.All.Select(one => new TallyDefinition(
            KeyOf(one.Kind),
            $"{one.Name}公开的信息数",
            $"本年首次在{one.Name}公开、没有撤下的内容（条）。同一内容在几个账号发布，只计一条。",
            "条例 第二十三条；C-09"
        )),
    ];

    public async Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var tallies = new List<Tally> { new(Total, await Contents(Acts(db, period), period).CountAsync(cancel)) };
        foreach (var (key, kind) in Kinds)
        {
            var channels = await ChannelsAsync(db, period, kind, cancel);
            if (channels.Length > 0)
                tallies.Add(new Tally(key, await Contents(Of(db, period, channels), period).CountAsync(cancel)));
        }

        return tallies;
    }

    public async Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var acts = Kinds.TryGetValue(key, out var kind) ? Of(db, period, await ChannelsAsync(db, period, kind, cancel)) : Acts(db, period);
        var skip = TallyPage.SkipOf(after);
        var contents = await Contents(acts, period).OrderBy(one => one).Skip(skip).Take(take + 1).ToListAsync(cancel);
        var page = contents.Take(take).ToArray();
        var found = await acts.Where(one => page.Contains(one.ContentId)).ToListAsync(cancel);
        return new TallyPage(
            [.. page.Select(content => RecordOf(found.Where(one => one.ContentId == content)))],
            contents.Count > take ? $"{skip + take}" : null
        );
    }

    private static string KeyOf(ChannelKind kind) => $"n.channel.{kind.ToString().ToLowerInvariant()}";

    private static Task<Guid[]> ChannelsAsync(Db db, TallyPeriod period, ChannelKind kind, CancellationToken cancel) =>
        db.Set<Channel>().Where(one => one.BodyId == period.BodyId && one.Kind == kind).Select(one => one.Id).ToArrayAsync(cancel);

    private static IQueryable<ChannelDelivery> Acts(Db db, TallyPeriod period) =>
        db.Set<ChannelDelivery>().Where(one => one.BodyId == period.BodyId && one.LiveOn != null);

    private static IQueryable<ChannelDelivery> Of(Db db, TallyPeriod period, Guid[] channels)
    {
        if (channels is not [var only])
            return Acts(db, period).Where(one => channels.Contains(one.ChannelId));
        return Acts(db, period).Where(one => one.ChannelId == only);
    }

    private static IQueryable<Guid> Contents(IQueryable<ChannelDelivery> acts, TallyPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        return acts.GroupBy(one => one.ContentId)
            .Where(group => group.Min(one => one.LiveOn) >= first && group.Min(one => one.LiveOn) <= last)
            .Where(group => group.Max(one => one.State != DeliveryState.Withdrawn ? 1 : 0) == 1)
            .Select(group => group.Key);
    }

    private static TalliedRecord RecordOf(IEnumerable<ChannelDelivery> acts)
    {
        var first = acts.OrderBy(one => one.LiveOn).ThenBy(one => one.Id).First();
        return new TalliedRecord(
            first.ContentId,
            first.Title,
            first.LiveOn,
            "首次公开",
            first.EditionId is null ? $"/desk/channels/posts/{first.Id}" : $"/desk/publications/{first.ContentId}",
            1
        );
    }
}
