using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Adoptions;

/// <summary>The adoptions of a period, the latest first; those that were struck out stay to be seen and are not counted.</summary>
internal sealed class AdoptionListPage(CurrentActor current, Db db, LegalClock clock, StrikeAdoption strike) : PageModel
{
    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<Adoption> Lines { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    private string summary = "";

    public FilterBar Bar =>
        new(
            Pager.Address,
            [
                new FilterField(
                    "level",
                    "级别",
                    [.. Enum.GetValues<AdoptionLevel>().Select(one => new Choice($"{one}", Adoption.NameOf(one)))]
                ),
                new FilterField("from", "从", IsDay: true),
                new FilterField("to", "到", IsDay: true),
            ],
            summary
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MaySee(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = ChannelRights.MayKeep(actor);
        var address = ListAddress.Of(Request);
        var period = Period.Of(name => address[name], clock.Now().Day);
        var found = db.Set<Adoption>().Where(one => one.BodyId == actor.BodyId && one.On >= period.First && one.On <= period.Last);
        if (Enum.TryParse<AdoptionLevel>(address["level"], out var level))
            found = found.Where(one => one.Level == level);
        Pager = new Pager(address, await found.CountAsync(cancel));
        summary = $"{period.InWords}录用 {await found.CountAsync(one => one.StruckBecause == null, cancel):N0} 篇";
        Lines = await found
            .OrderByDescending(one => one.On)
            .ThenByDescending(one => one.Id)
            .Skip(Pager.Skip)
            .Take(Pager.Size)
            .ToListAsync(cancel);
        return Page();
    }

    /// <summary>Strikes one out.</summary>
    public async Task<IActionResult> OnPostStrikeAsync(Guid id, string? reason, CancellationToken cancel)
    {
        var done = await strike.RunAsync(new StrikeAdoption.Input(id, reason ?? ""), await current.ReadAsync(cancel), cancel);
        if (done.Refusal is { Code: "channel.not-permitted" })
            return StatusCode(StatusCodes.Status403Forbidden);
        if (done.Refusal is { Code: "adoption.not-found" })
            return NotFound();
        if (done.Refusal is { } refusal)
            TempData["Refused"] = PublicationText.Say(refusal);
        else
            TempData["Told"] = "已作废这条登记，不再计数。";
        return Redirect("/desk/adoptions");
    }
}
