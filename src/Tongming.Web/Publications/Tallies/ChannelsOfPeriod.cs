using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Tallies;

/// <summary>
/// Tells the bulletin what went out through the channels, by kind and altogether with each content once: the rule of
/// <see cref="ChannelTally"/> and of <see cref="TallyChannels"/> for another period (S-071). And the pieces that other outlets took (S-075).
/// </summary>
internal sealed class ChannelsOfPeriod(Engine engine) : IBulletinSource
{
    private const string Adopted = "channel.adopted";

    private sealed record Act(Guid Id, Guid ContentId, ChannelKind Kind, DateOnly LiveOn, bool Stands, string Title, bool IsItem);

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(
            BulletinNumbers.AllChannels,
            "各渠道公开",
            "本期首次通过任何渠道公开、没有撤下的内容（条）。同一内容在几个渠道公开，只计一条。",
            "条例 第二十三条；C-09"
        ),
        .. ChannelKinds.All.Select(one => new TallyDefinition(
            KeyOf(one.Kind),
            one.Name,
            $"本期首次在{one.Name}公开、没有撤下的内容（条）。同一内容在几个账号发布，只计一条。",
            "条例 第二十三条；C-09"
        )),
        new(Adopted, "媒体录用", "见报、播出日期在本期的录用（篇），划去的不计。", "S-075"),
    ];

    public async Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel)
    {
        var (body, first, last) = (period.BodyId, period.First, period.Last);
        await using var db = engine.OpenForReading();
        var rows = db.Set<ChannelDelivery>().Where(one => one.BodyId == body && one.LiveOn != null);
        var concerned = rows.Where(one => one.LiveOn >= first && one.LiveOn <= last).Select(one => one.ContentId);
        var acts = await rows.Where(one => concerned.Contains(one.ContentId))
            .Join(
                db.Set<Channel>().Where(one => one.BodyId == body),
                one => one.ChannelId,
                channel => channel.Id,
                (one, channel) =>
                    new Act(
                        one.Id,
                        one.ContentId,
                        channel.Kind,
                        one.LiveOn!.Value,
                        one.State != DeliveryState.Withdrawn,
                        one.Title,
                        one.EditionId != null
                    )
            )
            .ToListAsync(cancel);
        var adopted = await db.Set<Adoption>()
            .Where(one => one.BodyId == body && one.StruckBecause == null && one.On >= first && one.On <= last)
            .ToListAsync(cancel);
        return new BulletinAnswer(
            [],
            [
                .. EntriesOf(BulletinNumbers.AllChannels, acts, period),
                .. acts.GroupBy(one => one.Kind).SelectMany(kind => EntriesOf(KeyOf(kind.Key), kind, period)),
                .. adopted.Select(one => new BulletinEntry(Adopted, $"{one.Id:N}", one.Title, one.On)
                {
                    Note = one.Outlet,
                    Address = "/desk/adoptions",
                }),
            ]
        );
    }

    private static string KeyOf(ChannelKind kind) => $"channel.{kind.ToString().ToLowerInvariant()}";

    private static IEnumerable<BulletinEntry> EntriesOf(string key, IEnumerable<Act> acts, BulletinPeriod period) =>
        from act in acts
        group act by act.ContentId into content
        let begin = content.OrderBy(one => one.LiveOn).ThenBy(one => one.Id).First()
        where begin.LiveOn >= period.First && begin.LiveOn <= period.Last && content.Any(one => one.Stands)
        select new BulletinEntry(key, $"{content.Key:N}", begin.Title, begin.LiveOn)
        {
            Note = "首次公开",
            Address = begin.IsItem ? $"/desk/publications/{content.Key}" : $"/desk/channels/posts/{begin.Id}",
        };
}
