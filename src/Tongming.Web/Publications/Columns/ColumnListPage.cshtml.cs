using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>The columns of the body with how fresh each is (R5-13 to R5-17): what the public sees in it now.</summary>
internal sealed class ColumnListPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    public IReadOnlyList<ColumnStanding> Lines { get; private set; } = [];

    /// <summary>What an inspection would find; null where there are no columns.</summary>
    public ColumnFindings? Findings { get; private set; }

    public bool MayChange { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayChange = PlanColumn.May(actor);
        var now = clock.Now();
        (Lines, var exemptions) = await ColumnStanding.LoadAsync(db, actor.BodyId, now, cancel);
        if (Lines.Count > 0)
            Findings = await ColumnFindings.LoadAsync(db, Lines, exemptions, (actor.BodyId, now), cancel);
        return Page();
    }
}
