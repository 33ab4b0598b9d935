using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Filing;

/// <summary>报送以后的变动: the numbers that would be other ones today, each with the records and acts that made it so.</summary>
internal sealed class DeviationsPage(CurrentActor current, ReadFrozen frozen, IEnumerable<ActWord> words) : PageModel
{
    private readonly Dictionary<string, string> words = words.DistinctBy(one => one.Act).ToDictionary(one => one.Act, one => one.Word);

    public FrozenReport? Text { get; private set; }

    public int Year { get; private set; }

    public IReadOnlyList<ReadFrozen.Changed> Changes { get; private set; } = [];

    /// <summary>The word of an act.</summary>
    public string WordOf(string act) => words.GetValueOrDefault(act, act);

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        (Year, Text) = (year, await frozen.FiledOrLatestAsync(actor.BodyId, year, cancel));
        if (Text is { } text)
            Changes = await frozen.ChangesSinceAsync(text, cancel);
        return Page();
    }
}
