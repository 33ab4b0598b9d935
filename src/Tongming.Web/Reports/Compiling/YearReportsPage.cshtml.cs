using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Compiling;

/// <summary>The years of a body's reports.</summary>
internal sealed class YearReportsPage(CurrentActor current, LegalClock clock) : PageModel
{
    private const int YearsBack = 5;

    /// <summary>A year.</summary>
    /// <param name="Year">The year that the report is about.</param>
    /// <param name="Due">The last day for filing and publishing, inclusive: 31 January of the next year (R1-83).</param>
    internal sealed record Line(int Year, DateOnly Due);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public DateOnly Today { get; } = clock.Now().Day;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ReportScope.Sees(await current.ReadAsync(cancel)))
            return StatusCode(StatusCodes.Status403Forbidden);
        Lines =
        [
            .. Enumerable
                .Range(0, YearsBack + 1)
                .Select(back => Today.Year - back)
                .Select(year => new Line(year, new DateOnly(year + 1, 1, 31))),
        ];
        return Page();
    }
}
