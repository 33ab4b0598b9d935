using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Asks once more before the catalogue of a year is settled or opened again, and says what of article 20 is not covered.</summary>
internal sealed class SettlePage(CurrentActor current, Db db, Calendars calendars, LegalClock clock) : PageModel
{
    [BindProperty(Name = "year", SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(Name = "reopen", SupportsGet = true)]
    public bool Reopen { get; set; }

    public IReadOnlyList<ItemCoverage> Uncovered { get; private set; } = [];

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (Year is < 2008 or > 2100)
            return NotFound();
        var coverage = await NilPage.CoverageAsync(db, calendars, (actor.BodyId, Year, clock.Now()), cancel);
        Uncovered = [.. coverage.Where(one => one.State == CoverageState.Open)];
        return Page();
    }
}
