using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Statistics.Releases;

namespace Tongming.Web.Statistics.Machines;

/// <summary>What is due to the platform above: versions that came out after a moment, and the calendar as it is announced.</summary>
internal sealed class ProvinceAnswers(Db db, PublicNumbers numbers)
{
    /// <summary>Most versions of one answer; those of the same moment are never parted.</summary>
    public const int MostVersions = 200;

    /// <summary>A version that came out.</summary>
    /// <param name="Line">It and its data set.</param>
    /// <param name="Release">With which release; null where that is not known.</param>
    /// <param name="Before">The version that was out before it, or null for the first one.</param>
    /// <param name="IsNewest">Whether no later one is out.</param>
    internal sealed record Issued(PublicNumbers.Line Line, Release? Release, Vintage? Before, bool IsNewest);

    /// <summary>A release of the calendar.</summary>
    /// <param name="Release">It.</param>
    /// <param name="BodyName">Who releases.</param>
    /// <param name="Notices">Its changes, the oldest first.</param>
    /// <param name="RevisedFrom">Since when it is revised; null where it is not.</param>
    internal sealed record Announced(Release Release, string BodyName, IReadOnlyList<ReleaseNotice> Notices, DateTimeOffset? RevisedFrom);

    /// <summary>An answer.</summary>
    /// <param name="Versions">In the order in which they came out.</param>
    /// <param name="Calendar">By their minute: what is expected or overdue, and what was released or cancelled in the same stretch of time.</param>
    /// <param name="Next">What to say as <c>since</c> the next time; <see cref="DateTimeOffset.MinValue"/> where nothing is out.</param>
    /// <param name="HasMore">Whether more versions are out already.</param>
    internal sealed record Answer(IReadOnlyList<Issued> Versions, IReadOnlyList<Announced> Calendar, DateTimeOffset Next, bool HasMore);

    /// <summary>What came out after a moment, exclusive; everything after <see cref="DateTimeOffset.MinValue"/>.</summary>
    public async Task<Answer> SinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var now = numbers.Now;
        var moments = await db.Set<Vintage>()
            .VisibleAt(now)
            .Where(one => one.ShownFrom > since)
            .OrderBy(one => one.ShownFrom)
            .Select(one => one.ShownFrom!.Value)
            .Take(MostVersions + 1)
            .ToListAsync(cancel);
        var until = moments.Count > MostVersions ? moments[MostVersions - 1] : now;
        var hasMore = until < now && await db.Set<Vintage>().VisibleAt(now).AnyAsync(one => one.ShownFrom > until, cancel);
        var versions = await IssuedAsync(since, until, cancel);
        var calendar = await AnnouncedAsync(since, until, cancel);
        // Only moments of releases move on: they are set beforehand, so that nothing comes later with an earlier one.
        var released = calendar.Select(one => one.Release.ShownFrom ?? since).Where(one => one <= until);
        var next = versions.Select(one => one.Line.Newest.ShownFrom!.Value).Concat(released).Append(since).Max();
        return new Answer(versions, calendar, next, hasMore);
    }

    private async Task<IReadOnlyList<Issued>> IssuedAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel)
    {
        var now = numbers.Now;
        var rows = await (
            from vintage in db.Set<Vintage>().VisibleAt(now)
            where vintage.ShownFrom > after && vintage.ShownFrom <= until
            join set in db.Set<DataSet>() on new { vintage.BodyId, Id = vintage.DataSetId } equals new { set.BodyId, set.Id }
            join body in db.Set<Body>() on set.BodyId equals body.Id
            orderby vintage.ShownFrom, set.Code, vintage.No
            select new { Line = new PublicNumbers.Line(set, vintage, body.Name), vintage.ReleaseId }
        ).ToListAsync(cancel);
        var sets = rows.Select(one => one.Line.Set.Id).Distinct().ToArray();
        var known = (
            await db.Set<Vintage>().VisibleAt(now).Where(one => EF.Parameter(sets).Contains(one.DataSetId)).ToListAsync(cancel)
        ).ToLookup(one => one.DataSetId);
        var ids = rows.Select(one => one.ReleaseId).OfType<Guid>().Distinct().ToArray();
        var releases = await db.Set<Release>()
            .VisibleAt(now)
            .Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
        return
        [
            .. rows.Select(one => new Issued(
                one.Line,
                releases.GetValueOrDefault(one.ReleaseId ?? Guid.Empty),
                known[one.Line.Set.Id].Where(other => other.No < one.Line.Newest.No).MaxBy(other => other.No),
                known[one.Line.Set.Id].All(other => other.No <= one.Line.Newest.No)
            )),
        ];
    }

    private async Task<IReadOnlyList<Announced>> AnnouncedAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel)
    {
        var now = numbers.Now;
        var rows = await (
            from release in db.Set<Release>()
            where
                (release.ShownFrom > after && release.ShownFrom <= until)
                || ((release.ShownFrom == null || release.ShownFrom > now) && release.State != ReleaseState.Cancelled)
                || (
                    release.State == ReleaseState.Cancelled
                    && db.Set<ReleaseNotice>()
                        .Any(one => one.BodyId == release.BodyId && one.ReleaseId == release.Id && one.AnnouncedAt > after)
                )
            join body in db.Set<Body>() on release.BodyId equals body.Id
            orderby release.At, release.Title
            select new { Release = release, body.Name }
        ).ToListAsync(cancel);
        var ids = rows.Select(one => one.Release.Id).ToArray();
        var notices = (await db.Set<ReleaseNotice>().Where(one => EF.Parameter(ids).Contains(one.ReleaseId)).ToListAsync(cancel)).ToLookup(
            one => one.ReleaseId
        );
        var revised = await RevisedReleases.AmongAsync(db, ids, now, cancel);
        return
        [
            .. rows.Select(one => new Announced(
                one.Release,
                one.Name,
                [.. notices[one.Release.Id].OrderBy(notice => notice.AnnouncedAt)],
                revised.Since(one.Release)
            )),
        ];
    }
}
