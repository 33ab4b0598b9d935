using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Portal;

/// <summary>One release: what is announced, and from its minute on what it brought.</summary>
[PublicPage]
internal sealed class ReleasePublicPage(Db db, PublicNumbers numbers, PublicVolumes volumes) : PageModel
{
    public Release Release { get; private set; } = null!;

    public IReadOnlyList<ReleaseNotice> Notices { get; private set; } = [];

    public IReadOnlyList<(DataSet Set, Vintage Version)> Brought { get; private set; } = [];

    public IReadOnlyList<PublicVolumes.Line> Volumes { get; private set; } = [];

    public ReleaseStanding Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Release>().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } release)
            return NotFound();
        Release = release;
        Notices = await db.Set<ReleaseNotice>().Where(one => one.ReleaseId == id).OrderBy(one => one.AnnouncedAt).ToListAsync(cancel);
        var rows = await (
            from vintage in db.Set<Vintage>().VisibleAt(numbers.Now)
            where vintage.ReleaseId == id
            join set in db.Set<DataSet>() on new { vintage.BodyId, Id = vintage.DataSetId } equals new { set.BodyId, set.Id }
            orderby set.Code
            select new { Set = set, Vintage = vintage }
        ).ToListAsync(cancel);
        Brought = [.. rows.Select(one => (one.Set, one.Vintage))];
        Volumes = await volumes.ListAsync(id, cancel);
        var revised = await RevisedReleases.AmongAsync(db, [id], numbers.Now, cancel);
        Standing = release.StandingAt(numbers.Now, revised.Since(release));
        return Page();
    }
}
