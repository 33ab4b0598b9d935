using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Portal;

/// <summary>What was announced of the calendar, and when: the ledger knows when a release was planned, its notices when it was moved.</summary>
[Law("R6-03")]
internal sealed class AnnouncedReleases(Db db, LegalClock clock)
{
    /// <summary>Releases are announced for as long after their minute.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(31);

    /// <summary>One announcement.</summary>
    /// <param name="Release">Of which release, as it stands now.</param>
    /// <param name="At">When it was announced.</param>
    /// <param name="First">For which minute it was planned first.</param>
    /// <param name="Notice">The change; null for the plan itself.</param>
    internal sealed record Announcement(Release Release, DateTimeOffset At, DateTimeOffset First, ReleaseNotice? Notice);

    /// <summary>The newest announcements of releases that are to come or whose minute lies a month back at most, the newest first.</summary>
    public async Task<IReadOnlyList<Announcement>> NewestAsync(int most, CancellationToken cancel)
    {
        var since = clock.Now().Instant - Kept;
        var releases = await db.Set<Release>().Where(one => one.At >= since).ToDictionaryAsync(one => one.Id, cancel);
        var ids = releases.Keys.ToArray();
        var bodies = releases.Values.Select(one => one.BodyId).Distinct().ToArray();
        var notices = await db.Set<ReleaseNotice>().Where(one => EF.Parameter(ids).Contains(one.ReleaseId)).ToListAsync(cancel);
        var plans = await db.Set<LedgerEntry>()
            // The index of the ledger begins with the body.
            .Where(one => EF.Parameter(bodies).Contains(one.BodyId) && EF.Parameter(ids).Contains(one.SubjectId))
            .Where(one => one.Act == "release.planned")
            .Select(one => new { one.SubjectId, one.At })
            .ToListAsync(cancel);
        var first = notices
            .GroupBy(one => one.ReleaseId)
            .ToDictionary(one => one.Key, one => one.MinBy(notice => notice.AnnouncedAt)!.From);
        return
        [
            .. plans
                .Select(one => Of(one.SubjectId, one.At, null))
                .Concat(notices.Select(one => Of(one.ReleaseId, one.AnnouncedAt, one)))
                .OrderByDescending(one => one.At)
                .ThenBy(one => one.Release.Id)
                .Take(most),
        ];

        Announcement Of(Guid id, DateTimeOffset at, ReleaseNotice? notice) =>
            new(releases[id], at, first.TryGetValue(id, out var minute) ? minute : releases[id].At, notice);
    }
}
