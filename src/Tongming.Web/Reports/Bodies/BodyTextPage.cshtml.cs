using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Bodies;

/// <summary>The report that a body below has filed, as its superior reads it; one number of it where that is asked for.</summary>
internal sealed class BodyTextPage(CurrentActor current, ReadBodies read, ReadFrozen frozen) : PageModel
{
    /// <summary>Most records on the page.</summary>
    public const int Most = 500;

    public FrozenReport Text { get; private set; } = null!;

    public ReportPaper Paper { get; private set; } = null!;

    /// <summary>The number that is opened, or null.</summary>
    public ReportCell? Cell { get; private set; }

    public IReadOnlyList<CountedRecord> Records { get; private set; } = [];

    /// <summary>Whether the records themselves may be read: only by who supervises that body.</summary>
    public bool MayOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, Guid body, string? key, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await read.TextAsync(actor.BodyId, year, body, cancel) is not { } text)
            return NotFound();
        (Text, Paper, MayOpen) = (text, text.Paper(), actor.BodiesBelow.Contains(body));
        if (key is null)
            return Page();
        if (ReportCells.Find(key) is not { } cell)
            return NotFound();
        (Cell, Records) = (cell, (await frozen.RecordsAsync(text, cancel)).Behind(key));
        return Page();
    }
}
