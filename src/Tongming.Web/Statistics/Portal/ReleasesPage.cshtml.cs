using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Releases;

namespace Tongming.Web.Statistics.Portal;

/// <summary>数据发布日历: what comes at which minute, what has come, and every change with its reason.</summary>
[PublicPage]
[Law("R6-03")]
internal sealed class ReleasesPage(Db db, PublicNumbers numbers) : PageModel
{
    private RevisedReleases revised = RevisedReleases.None;

    public int Year { get; private set; }

    public IReadOnlyList<(Release Release, IReadOnlyList<ReleaseNotice> Notices)> Lines { get; private set; } = [];

    /// <summary>How a release stands now.</summary>
    public ReleaseStanding StandingOf(Release release) => release.StandingAt(numbers.Now, revised.Since(release));

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        Year = year is >= 2000 and <= 2100 ? year.Value : LegalClock.DayOf(numbers.Now).Year;
        Lines = await numbers.CalendarAsync(Year, cancel);
        revised = await RevisedReleases.AmongAsync(db, Lines.Select(one => one.Release.Id), numbers.Now, cancel);
        return Page();
    }
}
