using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Channels.Counts;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>The register of channels: when each posted last, which are silent too long (R5-21), and what was published in a period.</summary>
internal sealed class ChannelListPage(CurrentActor current, Db db, LegalClock clock, CountChannels count) : PageModel
{
    public IReadOnlyList<ChannelLine> Lines { get; private set; } = [];

    public CountChannels.Counted Counted { get; private set; } = null!;

    public IReadOnlyList<WaitingPosts.Line> Waiting { get; private set; } = [];

    public Period Period { get; private set; }

    public bool MayKeep { get; private set; }

    public string? Told => TempData["Told"] as string;

    public FilterBar Bar =>
        new(
            ListAddress.Of(Request),
            [new FilterField("from", "从", IsDay: true), new FilterField("to", "到", IsDay: true)],
            $"{Period.InWords}共 {Counted.Tally.Total.Count:N0} 条"
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MaySee(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var address = ListAddress.Of(Request);
        var today = clock.Now().Day;
        Period = Period.Of(name => address[name], today);
        MayKeep = ChannelRights.MayKeep(actor);
        Lines = await ChannelLine.LoadAsync(db, actor.BodyId, today, cancel);
        Counted = await count.RunAsync(new CountChannels.Input(actor.BodyId, Period.First, Period.Last), cancel);
        Waiting = MayKeep ? await WaitingPosts.LoadAsync(db, actor.BodyId, cancel) : [];
        return Page();
    }
}
