using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Acts;

/// <summary>Counts what one applicant asked in the calendar month of a matter (国办函〔2020〕109号, R2-03).</summary>
internal static class ItemsOfMonth
{
    /// <summary>
    /// By the day of receipt, or of sending where receipt is not fixed yet. The applicant is found by the keyed hash; where the data of
    /// the person are destroyed or unknown, only the form itself is counted. What was merged into another matter is none.
    /// </summary>
    public static async Task<MonthItems> CountAsync(
        Db db,
        InformationRequest request,
        Application application,
        CancellationToken cancel = default
    )
    {
        var day = request.ReceivedOn ?? request.SubmittedOn;
        var from = new DateOnly(day.Year, day.Month, 1);
        var to = from.AddMonths(1);
        var forms = db.Set<Application>()
            .Where(one => one.BodyId == request.BodyId)
            .Where(one => one.Id == application.Id || (application.ApplicantKey != "" && one.ApplicantKey == application.ApplicantKey))
            .Select(one => one.Id);
        var matters = await db.Set<InformationRequest>()
            .AsNoTracking()
            .Where(one => one.BodyId == request.BodyId && one.State != RequestState.Merged && forms.Contains(one.ApplicationId))
            .Where(one => (one.ReceivedOn ?? one.SubmittedOn) >= from && (one.ReceivedOn ?? one.SubmittedOn) < to)
            .ToListAsync(cancel);
        var ofForm = matters.Where(one => one.ApplicationId == application.Id).ToList();
        var noticed = ofForm
            .Where(one => one.Id != request.Id && one is { FeeBasis: FeeBasis.ByItem, FeeNotifiedOn: not null, FeeWaiverReason: null })
            .ToList();
        return new MonthItems(matters.Count(one => IsEarlier(one, request)), Math.Max(1, ofForm.Count))
        {
            Noticed = noticed.Count,
            NoticedYuan = noticed.Sum(one => one.FeeYuan),
        };
    }

    /// <summary>Ids are made in the order of time, so that of two forms of one day only one is earlier.</summary>
    private static bool IsEarlier(InformationRequest one, InformationRequest than) =>
        one.ApplicationId != than.ApplicationId
        && (one.SubmittedOn, one.ApplicationId).CompareTo((than.SubmittedOn, than.ApplicationId)) < 0;
}
