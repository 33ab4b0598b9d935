using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports.Bodies;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Bodies;

/// <summary>A number of the sum, opened: what each body has in it, and what was added.</summary>
internal sealed class BodiesCellPage(CurrentActor current, ReadBodies read) : PageModel
{
    private const int PageSize = 100;

    public ReportCell Cell { get; private set; } = null!;

    public int Year { get; private set; }

    public SumOfBodies Sum { get; private set; } = null!;

    /// <summary>The bodies that have something in it, the largest first.</summary>
    public IReadOnlyList<BodyFigures> Shown { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public bool MayAdd { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(int year, string key, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!TallyPeriod.Of(actor.BodyId, year).Succeeded || ReportCells.Find(key) is not { } cell)
            return NotFound();
        (Year, Cell, MayAdd) = (year, cell, cell.Terms.Count == 0 && ReportScope.Keeps(actor));
        Sum = (await read.LoadAsync(actor.BodyId, year, cancel)).Sum;
        var some = Sum.Bodies.Where(body => body[key] != 0).OrderByDescending(body => body[key]).ToList();
        var address = ListAddress.Of(Request);
        Pager = new Pager(address, some.Count, PageSize);
        Shown = [.. some.Skip(Pager.Skip).Take(PageSize)];
        return Page();
    }
}
