using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Filing;

/// <summary>A number of a frozen text with the records that were counted then.</summary>
internal sealed class FrozenCellPage(CurrentActor current, ReadFrozen frozen) : PageModel
{
    /// <summary>Most records on the page.</summary>
    public const int Most = 500;

    public FrozenReport Text { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public decimal Value { get; private set; }

    /// <summary>The records of the number, of a sum those of its terms.</summary>
    public IReadOnlyList<CountedRecord> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, int number, string key, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await frozen.NumberAsync(actor.BodyId, year, number, cancel) is not { } found)
            return NotFound();
        if (ReportCells.Find(key) is not { } cell)
            return NotFound();
        (Text, Name, Value) = (found, cell.Name, found.Paper().Report[key]);
        Records = (await frozen.RecordsAsync(found, cancel)).Behind(key);
        return Page();
    }
}
