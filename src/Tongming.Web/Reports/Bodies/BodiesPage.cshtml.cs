using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Bodies;

/// <summary>下级年报: who has filed, who is late, whose report has findings, and the sum of all.</summary>
internal sealed class BodiesPage(CurrentActor current, ReadBodies read) : PageModel
{
    private const int PageSize = 50;

    public ReadBodies.View View { get; private set; } = null!;

    public IReadOnlyList<ReadBodies.Line> Shown { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    /// <summary>The tables of the sum.</summary>
    public IReadOnlyList<ReportGrid> Grids { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (TallyPeriod.Of(actor.BodyId, year).Value is not { } period)
            return NotFound();
        View = await read.LoadAsync(actor.BodyId, year, cancel);
        var address = ListAddress.Of(Request);
        Pager = new Pager(address, View.Lines.Count, PageSize);
        Shown = [.. View.Lines.Skip(Pager.Skip).Take(PageSize)];
        Grids = ReportGrid.Of(View.Sum.Report(period));
        return Page();
    }
}
