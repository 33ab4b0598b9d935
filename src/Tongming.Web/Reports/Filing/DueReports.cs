using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Filing;

/// <summary>Which reports wait: for a review, for filing and publishing, or past their day.</summary>
internal sealed class DueReports(Engine engine, LegalClock clock, CheckSettings settings)
{
    /// <summary>How many reports wait for somebody's review.</summary>
    public async Task<int> ToReviewAsync(Actor actor, CancellationToken cancel)
    {
        if (!ReportScope.Sees(actor))
            return 0;
        await using var db = engine.OpenForReading();
        var open = await db.Set<YearReport>()
            .Where(one => one.BodyId == actor.BodyId && one.State == ReportState.InReview)
            .ToListAsync(cancel);
        return open.Count(one => FilingRights.WaitingFor(actor, one) is not null);
    }

    /// <summary>
    /// Whether last year's report is still to be filed or published by those who keep it: 1 from 1 January on, in time or late as asked.
    /// </summary>
    public async Task<int> ToFileAsync(Actor actor, bool late, CancellationToken cancel)
    {
        if (FilingRights.Keep(actor) is null)
            return 0;
        var today = clock.Now().Day;
        if (today > settings.DepartmentLimit.In(today.Year) != late)
            return 0;
        await using var db = engine.OpenForReading();
        return await IsDoneAsync(db, actor.BodyId, today.Year - 1, cancel) ? 0 : 1;
    }

    /// <summary>
    /// How many bodies below have not filed last year's report: shown to those who keep the superior's own from 1 January until the last day
    /// for the report of the region, 31 March, inclusive.
    /// </summary>
    public async Task<int> BelowAsync(Actor actor, CancellationToken cancel)
    {
        var today = clock.Now().Day;
        if (FilingRights.Keep(actor) is null || today > settings.RegionLimit.In(today.Year))
            return 0;
        await using var db = engine.OpenForReading();
        return await Missing(db, actor.BodyId, today.Year - 1).CountAsync(cancel);
    }

    /// <summary>The bodies below that have not filed a year's report with this superior.</summary>
    public static IQueryable<Body> Missing(Db db, Guid superior, int year) =>
        db.Set<Body>()
            .Where(body => body.SuperiorId == superior)
            .Where(body => !db.Set<YearReport>().Any(one => one.BodyId == body.Id && one.Year == year && one.FiledTo == superior));

    /// <summary>Whether a year's report is filed and published.</summary>
    public static Task<bool> IsDoneAsync(Db db, Guid bodyId, int year, CancellationToken cancel) =>
        db.Set<YearReport>()
            .AnyAsync(one => one.BodyId == bodyId && one.Year == year && one.FiledOn != null && one.PublishedOn != null, cancel);
}
