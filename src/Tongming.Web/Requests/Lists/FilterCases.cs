using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Lists;

/// <summary>
/// Makes a <see cref="CaseFilter"/> a condition of the database, beginning with what the reader may see at all. To ask for a person by
/// name is a look at personal data: it goes into the ledger, without the name.
/// </summary>
internal sealed class FilterCases(Changes changes, LegalClock clock, ISearchIndex index, ApplicantSeal seal)
{
    /// <summary>Most cases that a search by words or by name finds.</summary>
    public const int MostFound = 1000;

    /// <summary>Matches of the index that are looked at together.</summary>
    private const int AtOnce = 2000;

    /// <summary>Most matches that are looked at for those that the reader sees: a search must end in a second.</summary>
    private const int MostLooked = 50_000;

    /// <summary>The cases that meet a filter.</summary>
    /// <param name="Cases">Not yet read.</param>
    /// <param name="IsCut">Whether a search found more than <see cref="MostFound"/>, or gave up looking, so that some are missing.</param>
    internal sealed record Found(IQueryable<InformationRequest> Cases, bool IsCut)
    {
        /// <summary>Whether some of them can be open.</summary>
        public bool HasOpen { get; init; } = true;
    }

    public async Task<Found> RunAsync(Db db, ListActor reader, CaseFilter filter, CancellationToken cancel)
    {
        var cases = Dated(Columns(reader.Cases(db), filter, reader.Bounds), filter);
        cases = OfForm(db, cases, filter);
        var isCut = false;
        if (filter.Applicant is { } name)
        {
            (var applications, isCut) = await OfApplicantAsync(db, reader, cases, name, cancel);
            cases = cases.Where(request => applications.Contains(request.ApplicationId));
        }

        if (filter.Text is { } text)
        {
            if (RequestNumber.Parse(text).Succeeded)
            {
                var number = RequestNumber.Parse(text).Value;
                cases = cases.Where(request => request.Number == number);
            }
            else
            {
                var (found, isMore) = await OfWordsAsync(db, reader, cases, text, cancel);
                cases = cases.Where(request => found.Contains(request.Id));
                isCut |= isMore;
            }
        }

        var isClosed =
            filter.IsOpen == false || filter.Urgency == Urgency.Done || (filter.State is { } state && RequestStates.IsClosed(state));
        return new Found(cases, isCut) { HasOpen = !isClosed };
    }

    private static IQueryable<InformationRequest> Columns(IQueryable<InformationRequest> cases, CaseFilter filter, UrgencyBounds bounds)
    {
        if (filter.IsOpen is { } open)
            cases = open ? cases.Open() : cases.Where(request => request.ClosedOn != null);
        if (filter.State is { } state)
            cases = OfState(cases, state);
        if (filter.Urgency is { } urgency)
            cases = cases.Of(urgency, bounds);
        if (filter.Section is { } section)
            cases = cases.Where(request => request.SectionId == section);
        if (filter.HasNoSection)
            cases = cases.Where(request => request.SectionId == null);
        if (filter.Officer is { } officer)
            cases = cases.Where(request => request.OfficerId == officer);
        return filter.Reply is { } reply ? cases.Where(request => request.Reply == reply) : cases;
    }

    /// <summary>The state, and what follows from it in the words of the indexes, which know what is open.</summary>
    private static IQueryable<InformationRequest> OfState(IQueryable<InformationRequest> cases, RequestState state)
    {
        var all = cases.Where(request => request.State == state);
        return RequestStates.IsClosed(state) ? all.Where(request => request.ClosedOn != null) : all.Open();
    }

    private static IQueryable<InformationRequest> Dated(IQueryable<InformationRequest> cases, CaseFilter filter)
    {
        if (filter.From is null && filter.Until is null)
            return cases;
        var (from, until) = (filter.From ?? DateOnly.MinValue, filter.Until ?? DateOnly.MaxValue);
        return filter.Dates switch
        {
            CaseDates.Due => cases.Where(request => request.ReplyDue >= from && request.ReplyDue <= until),
            CaseDates.Answered => Answered(cases, from, until),
            CaseDates.Closed => cases.Where(request => request.ClosedOn >= from && request.ClosedOn <= until),
            _ => cases.Where(request => request.SubmittedOn >= from && request.SubmittedOn <= until),
        };
    }

    /// <summary>Those that were dealt with between two days, both included, and to which an answer went out.</summary>
    public static IQueryable<InformationRequest> Answered(IQueryable<InformationRequest> cases, DateOnly from, DateOnly until) =>
        cases.Where(request =>
            request.ClosedOn >= from && request.ClosedOn <= until && request.IssuedOn != null && request.ReceivedOn != null
        );

    /// <summary>What stands on the form (份) and not on the matter (件).</summary>
    private static IQueryable<InformationRequest> OfForm(Db db, IQueryable<InformationRequest> cases, CaseFilter filter)
    {
        var forms = db.Set<Application>();
        if (filter.Channel is { } channel)
            cases = cases.Where(request =>
                forms.Any(form => form.BodyId == request.BodyId && form.Id == request.ApplicationId && form.Channel == channel)
            );
        if (filter.Class is { } kind)
            cases = cases.Where(request =>
                forms.Any(form => form.BodyId == request.BodyId && form.Id == request.ApplicationId && form.ApplicantClass == kind)
            );
        return cases;
    }

    /// <summary>
    /// The newest cases with the words, of those that meet all the rest: the index knows nothing of who sees what, so it is read on
    /// until there are enough.
    /// </summary>
    private async Task<(List<Guid> Ids, bool IsCut)> OfWordsAsync(
        Db db,
        ListActor reader,
        IQueryable<InformationRequest> cases,
        string words,
        CancellationToken cancel
    )
    {
        var found = new List<Guid>();
        Guid? last = null;
        for (var looked = 0; found.Count <= MostFound; looked += AtOnce)
        {
            if (looked >= MostLooked)
                return (found, true);
            cancel.ThrowIfCancellationRequested();
            var some = await index.FindAsync(db, reader.BodyId, new SearchQuestion(RequestSearch.Kind, words), AtOnce, last);
            var kept = await cases.Where(request => some.Contains(request.Id)).Select(request => request.Id).ToListAsync(cancel);
            found.AddRange(some.Intersect(kept));
            if (some.Count < AtOnce)
                break;
            last = some[^1];
        }

        return ([.. found.Take(MostFound)], found.Count > MostFound);
    }

    private async Task<(List<Guid> Ids, bool IsCut)> OfApplicantAsync(
        Db db,
        ListActor reader,
        IQueryable<InformationRequest> cases,
        string name,
        CancellationToken cancel
    )
    {
        var key = await seal.NameKeyAsync(name);
        var applications = await db.Set<ApplicationAccess>()
            .Where(access =>
                access.BodyId == reader.BodyId
                && access.NameKey == key
                && cases.Any(request => request.ApplicationId == access.ApplicationId)
            )
            .OrderByDescending(access => access.ApplicationId)
            .Select(access => access.ApplicationId)
            .Take(MostFound + 1)
            .ToListAsync(cancel);
        var isCut = applications.Count > MostFound;
        applications = [.. applications.Take(MostFound)];
        var now = clock.Now();
        var look = new LedgerAct
        {
            BodyId = reader.BodyId,
            Act = RequestListActs.FindApplicant,
            SubjectKind = "body",
            SubjectId = reader.BodyId,
            Actor = reader.Actor,
            Day = now.Day,
            At = now.Instant,
            Why = RequestActs.Of(RequestAct.ViewFullData).Article,
            Facts = JsonSerializer.Serialize(new { found = applications.Count }),
        };
        await changes.SaveAsync<string>(
            own =>
            {
                own.Record(look);
                return Task.FromResult<Outcome<string>>(look.Act);
            },
            cancel
        );
        return (applications, isCut);
    }
}

/// <summary>Codes of what lists write into the ledger, and their words.</summary>
internal static class RequestListActs
{
    public const string FindApplicant = "request.find-applicant";

    public const string Export = "request.export";

    public const string Remind = "request.remind";

    public const string Recounted = "request.recounted";

    public static IReadOnlyList<ActWord> Words { get; } =
    [
        new(FindApplicant, "按姓名查找申请人"),
        new(Export, "导出案件清单"),
        new(Remind, "发送到期提醒"),
        new(Recounted, "日历变动，重算期限"),
    ];
}
