using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Channels.Counts;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>What stands behind a number of the counts: each content once, by its first act on the channel, or on any.</summary>
internal sealed class PostListPage(CurrentActor current, Db db, LegalClock clock, CountChannels count) : PageModel
{
    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<DeliveriesOfItem.Line> Lines { get; private set; } = [];

    public FilterBar Bar =>
        new(
            Pager.Address,
            [
                new FilterField("channel", "渠道", [.. channels.Values.InOrder().Select(one => new Choice($"{one.Id}", one.Name))]),
                new FilterField("from", "从", IsDay: true),
                new FilterField("to", "到", IsDay: true),
            ],
            $"共 {Pager.Total:N0} 条"
        );

    private Dictionary<Guid, Channel> channels = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MaySee(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var address = ListAddress.Of(Request);
        var period = Period.Of(name => address[name], clock.Now().Day);
        channels = await db.Set<Channel>().Where(one => one.BodyId == actor.BodyId).ToDictionaryAsync(one => one.Id, cancel);
        var tally = (await count.RunAsync(new CountChannels.Input(actor.BodyId, period.First, period.Last), cancel)).Tally;
        Guid? channel = Guid.TryParse(address["channel"], out var asked) ? asked : null;
        var contents = channel is { } one ? tally.ByChannel.GetValueOrDefault(one, new HashSet<Guid>()) : tally.Total;
        Pager = new Pager(address, contents.Count);
        Lines = await LinesAsync(actor.BodyId, contents, channel, cancel);
        return Page();
    }

    private async Task<IReadOnlyList<DeliveriesOfItem.Line>> LinesAsync(
        Guid body,
        IReadOnlySet<Guid> contents,
        Guid? channel,
        CancellationToken cancel
    )
    {
        var standing = db.Set<ChannelDelivery>()
            .Where(one => one.BodyId == body && one.LiveOn != null && one.State != DeliveryState.Withdrawn)
            .Where(one => channel == null || one.ChannelId == channel);
        var days = await standing
            .GroupBy(one => one.ContentId)
            .Select(group => new { group.Key, On = group.Max(one => one.LiveOn) })
            .ToListAsync(cancel);
        var page = days.Where(one => contents.Contains(one.Key))
            .OrderByDescending(one => one.On)
            .ThenBy(one => one.Key)
            .Skip(Pager.Skip)
            .Take(Pager.Size)
            .Select(one => one.Key)
            .ToList();
        var found = await standing.Where(one => page.Contains(one.ContentId)).ToListAsync(cancel);
        return
        [
            .. page.Select(content => found.Where(one => one.ContentId == content).OrderBy(one => one.LiveOn).ThenBy(one => one.Id).First())
                .Select(one => new DeliveriesOfItem.Line(one, channels[one.ChannelId])),
        ];
    }
}
