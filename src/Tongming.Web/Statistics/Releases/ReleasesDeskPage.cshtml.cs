using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Releases;

/// <summary>发布日历 on the desk: the releases of a year.</summary>
internal sealed class ReleasesDeskPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    public int Year { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<Release> Lines { get; private set; } = [];

    /// <summary>Those that were revised.</summary>
    public RevisedReleases Revised { get; private set; } = RevisedReleases.None;

    public bool MayPlan { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var now = clock.Now();
        (Now, Year, MayPlan) = (
            now.Instant,
            year is >= 2000 and <= 2100 ? year.Value : now.Day.Year,
            StatisticsScope.Plan(actor) is not null
        );
        var (from, until) = (LegalClock.StartOf(new DateOnly(Year, 1, 1)), LegalClock.StartOf(new DateOnly(Year + 1, 1, 1)));
        Lines = await db.Set<Release>()
            .Where(one => one.BodyId == actor.BodyId && one.At >= from && one.At < until)
            .OrderBy(one => one.At)
            .ThenBy(one => one.Title)
            .ToListAsync(cancel);
        Revised = await RevisedReleases.AmongAsync(db, Lines.Select(one => one.Id), Now, cancel);
        return Page();
    }
}
