using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Filing;

/// <summary>A frozen text of a report, as it is reviewed, filed and published.</summary>
internal sealed class FrozenTextPage(CurrentActor current, ReadFrozen frozen) : PageModel
{
    public FrozenReport Text { get; private set; } = null!;

    public ReportPaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, int number, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await frozen.NumberAsync(actor.BodyId, year, number, cancel) is not { } found)
            return NotFound();
        (Text, Paper) = (found, found.Paper());
        return Page();
    }
}
