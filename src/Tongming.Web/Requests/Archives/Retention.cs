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
    /// Applications whose person is not destroyed yet and all of whose matters were archived before a day (those merged into others
    /// aside); none of which a dispute or complaint is open about.
    /// </summary>
    public static IQueryable<Application> IsOver(Db db, DateOnly archivedBefore) =>
        db.Set<Application>()
            .Where(application =>
                application.PersonDestroyedOn == null
                && db.Set<InformationRequest>()
                    .Any(one =>
                        one.BodyId == application.BodyId && one.ApplicationId == application.Id && one.State == RequestState.Archived
                    )
                && !db.Set<InformationRequest>()
                    .Any(one =>
                        one.BodyId == application.BodyId
                        && one.ApplicationId == application.Id
                        && one.State != RequestState.Merged
                        && (one.State != RequestState.Archived || one.ArchivedOn == null || one.ArchivedOn >= archivedBefore)
                    )
                && !db.Set<InformationRequest>()
                    .Any(one =>
                        one.BodyId == application.BodyId
                        && one.ApplicationId == application.Id
                        && (
                            db.Set<Dispute>().Any(dispute => dispute.RequestId == one.Id && dispute.Stage != DisputeStage.Decided)
                            || db.Set<Complaint>().Any(complaint => complaint.RequestId == one.Id && complaint.ClosedOn == null)
                        )
                    )
            );

    /// <summary>What was archived before this day has been kept longer than the period.</summary>
    public static DateOnly Limit(DateOnly today, RequestOptions options) => today.AddYears(-options.RetentionYears);
}
