using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Archives;

/// <summary>The one rule of whose period of keeping is over (R7-41).</summary>
internal static class Retention
{
    /// <summary>
    /// Applications whose person is not destroyed yet and all of whose matters were archived before a day; none of which a dispute or
    /// complaint is open about. A matter that was merged is kept as long as the case that it went into, whoever asked for that one.
    /// </summary>
    public static IQueryable<Application> IsOver(Db db, DateOnly archivedBefore)
    {
        var requests = db.Set<InformationRequest>();
        var kept = StillKept(requests, archivedBefore);
        var open = Disputed(db, requests);
        return db.Set<Application>()
            .Where(application =>
                application.PersonDestroyedOn == null
                && requests.Any(one => one.BodyId == application.BodyId && one.ApplicationId == application.Id)
                && !kept.Any(one => one.BodyId == application.BodyId && one.ApplicationId == application.Id)
                && !open.Any(one => one.BodyId == application.BodyId && one.ApplicationId == application.Id)
            );
    }

    /// <summary>
    /// Matters whose time is not over: archived on the day or later, or not archived; merged then, or into a case whose time is not over.
    /// </summary>
    private static IQueryable<InformationRequest> StillKept(IQueryable<InformationRequest> requests, DateOnly limit) =>
        requests.Where(one =>
            one.State == RequestState.Merged
                ? one.ClosedOn == null
                    || one.ClosedOn >= limit
                    || requests.Any(into =>
                        into.BodyId == one.BodyId
                        && into.Id == one.MergedInto
                        // Merged in its turn, it is judged by the day on which that was.
                        && (
                            into.State == RequestState.Merged
                                ? into.ClosedOn == null || into.ClosedOn >= limit
                                : into.State != RequestState.Archived || into.ArchivedOn == null || into.ArchivedOn >= limit
                        )
                    )
                : one.State != RequestState.Archived || one.ArchivedOn == null || one.ArchivedOn >= limit
        );

    /// <summary>Matters about which, or about the case they went into, a dispute or complaint is open.</summary>
    private static IQueryable<InformationRequest> Disputed(Db db, IQueryable<InformationRequest> requests) =>
        requests.Where(one =>
            db.Set<Dispute>()
                .Any(dispute =>
                    (dispute.RequestId == one.Id || dispute.RequestId == one.MergedInto) && dispute.Stage != DisputeStage.Decided
                )
            || db.Set<Complaint>()
                .Any(complaint =>
                    complaint.ClosedOn == null
                    // A complaint can be about no case, and a matter be merged into none.
                    && (complaint.RequestId == one.Id || (one.MergedInto != null && complaint.RequestId == one.MergedInto))
                )
        );

    /// <summary>What was archived before this day has been kept longer than the period.</summary>
    public static DateOnly Limit(DateOnly today, RequestOptions options) => today.AddYears(-options.RetentionYears);
}
