using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Faults;

/// <summary>What visitors found wrong: what is open first, by its last day.</summary>
internal sealed class FaultsPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<FaultReport> Lines { get; private set; } = [];

    public DateOnly Today { get; } = clock.Now().Day;

    public string? Told => TempData["Told"] as string;

    /// <summary>The filter, saying what of the address it does not understand.</summary>
    public FilterBar Bar { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        Bar = BarOf(ListAddress.Of(Request));
        var found = db.Set<FaultReport>().Where(one => one.BodyId == actor.BodyId);
        if (Enum.TryParse<FaultOutcome>(Bar.Chosen("outcome"), out var outcome))
            found = found.Where(one => one.Outcome == outcome);
        if (Enum.TryParse<FaultKind>(Bar.Chosen("kind"), out var kind))
            found = found.Where(one => one.Kind == kind);
        Pager = new Pager(Bar.Address, await found.CountAsync(cancel));
        Bar = Bar with { Summary = $"共 {Pager.Total} 条" };
        Lines = await found
            .OrderBy(one => one.Outcome != FaultOutcome.Open)
            .ThenBy(one => one.Outcome == FaultOutcome.Open ? one.DueOn : DateOnly.MinValue)
            .ThenByDescending(one => one.Id)
            .Skip(Pager.Skip)
            .Take(Pager.Size)
            .ToListAsync(cancel);
        return Page();
    }

    private static FilterBar BarOf(ListAddress address) =>
        new FilterBar(
            address,
            [
                new FilterField(
                    "outcome",
                    "结果",
                    [.. Enum.GetValues<FaultOutcome>().Select(one => new Choice($"{one}", FaultNames.Of(one)))]
                ),
                new FilterField("kind", "类型", [.. Enum.GetValues<FaultKind>().Select(one => new Choice($"{one}", FaultNames.Of(one)))]),
            ]
        ).SayingUnread();
}
