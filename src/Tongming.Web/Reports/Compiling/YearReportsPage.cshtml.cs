using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Filing;

namespace Tongming.Web.Reports.Compiling;

/// <summary>The years of a body's reports.</summary>
internal sealed class YearReportsPage(CurrentActor current, LegalClock clock, Db db, CheckSettings settings) : PageModel
{
    private const int YearsBack = 5;

    /// <summary>A year.</summary>
    /// <param name="Year">The year that the report is about.</param>
    /// <param name="Due">The last day for filing and publishing, inclusive: 31 January of the next year (R1-83).</param>
    /// <param name="Report">How far it is; null where nobody has begun to review it.</param>
    internal sealed record Line(int Year, DateOnly Due, YearReport? Report)
    {
        /// <summary>Whether it should have been filed and published by a day and was not.</summary>
        public bool IsLate(DateOnly today) => today > Due && (Report?.FiledOn is null || Report.PublishedOn is null);
    }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Bodies below, and how many of them have not filed last year's report.</summary>
    public (int All, int Missing) Below { get; private set; }

    /// <summary>The last day for the report of the region, inclusive: 31 March (C-12).</summary>
    public DateOnly RegionDue => settings.RegionLimit.In(Today.Year);

    public DateOnly Today { get; } = clock.Now().Day;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var reports = await db.Set<YearReport>().Where(one => one.BodyId == actor.BodyId).ToDictionaryAsync(one => one.Year, cancel);
        Lines =
        [
            .. Enumerable
                .Range(0, YearsBack + 1)
                .Select(back => Today.Year - back)
                .Select(year => new Line(year, settings.DepartmentLimit.In(year + 1), reports.GetValueOrDefault(year))),
        ];
        Below = (
            await db.Set<Body>().CountAsync(one => one.SuperiorId == actor.BodyId, cancel),
            await DueReports.Missing(db, actor.BodyId, Today.Year - 1).CountAsync(cancel)
        );
        return Page();
    }
}
