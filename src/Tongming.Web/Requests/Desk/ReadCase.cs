using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk;

/// <summary>A case as it stands on the screen.</summary>
internal sealed record CaseScreen(CaseView View, DateOnly Today, ClockReading Clock, WorkingCalendar Calendar)
{
    /// <summary>The acts that the actor may do now.</summary>
    public required IReadOnlyList<RequestAct> Acts { get; init; }

    /// <summary>Who asks, masked.</summary>
    public required IReadOnlyList<ApplicantLine> Applicant { get; init; }

    /// <summary>Whether the actor may see the person's data in full.</summary>
    public required bool MayViewFullData { get; init; }

    /// <summary>Whether the actor may record disputes and complaints of the case.</summary>
    public required bool MayRecordDisputes { get; init; }

    /// <summary>Whether the case is of the actor's own body, whose other ledgers the actor can open.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Whether the actor wrote on the draft and so cannot review it.</summary>
    public required bool HasWritten { get; init; }

    /// <summary>The draft as text with the person masked, or why it cannot be made; null where there is none.</summary>
    public string? DraftText { get; init; }

    /// <summary>The course.</summary>
    public IReadOnlyList<CourseStep> Course => CaseCourse.Of(View, Today);

    /// <summary>Address of the case.</summary>
    public string Address => $"/desk/requests/{View.Request.Id}";

    /// <summary>The head of its page.</summary>
    public PageHead Head() =>
        new(CaseWords.TitleOf(View.Request))
        {
            Trail = [new PageLink("依申请公开", "/desk/requests")],
            Code = View.Request.Number?.ToString() ?? "未登记",
            State = (CaseWords.ToneOf(View.Request, Today), StateWord(), null),
            DeadlineLabel = "答复期限",
            Deadline = Clock.ReplyDue?.Due,
            IsProvisional = Clock.ReplyDue?.IsProvisional ?? false,
            IsExpected = Clock.IsExpected,
            Explain = $"{Address}/term",
            Left = View.Request.ClosedOn is null ? CaseWords.Left(Clock.ReplyDue?.Due, Today, Calendar) : null,
            Acts = [.. Links(leadOn: true)],
        };

    /// <summary>What is seldom needed: acts that do not lead on, disputes and complaints.</summary>
    public IReadOnlyList<PageLink> Others =>
        MayRecordDisputes
            ?
            [
                .. Links(leadOn: false),
                new PageLink("登记复议诉讼", $"/desk/disputes/new?request={View.Request.Id}"),
                new PageLink("登记举报投诉", $"/desk/complaints/new?request={View.Request.Id}"),
            ]
            : [.. Links(leadOn: false)];

    /// <summary>The links of acts that lead on, or of the others.</summary>
    public IEnumerable<PageLink> Links(bool leadOn)
    {
        var acts = Acts.Where(act => CaseActs.LeadsOn(act, View.Request.State) == leadOn).ToList();
        RequestAct? main =
            acts.Count == 0 ? null
            : CaseActs.ComesNext(View.Request.State) is { } next && acts.Contains(next) ? next
            : acts[0];
        return acts.Select(act => new PageLink(RequestActs.Of(act).Label, $"{Address}/acts/{RequestActs.Of(act).Code}", act == main));
    }

    private string StateWord() => RequestStates.NameOf(View.Request.State);
}

/// <summary>Reads a case with all that its page shows.</summary>
internal sealed class ReadCase(ApplicantSeal applicants, MakePaper papers, CaseActs acts, Calendars calendars, CaseClock clock)
{
    /// <summary>The case, or null where there is none for the actor.</summary>
    public async Task<CaseScreen?> RunAsync(Db db, Actor actor, Guid id, CancellationToken cancel)
    {
        if (await CaseView.LoadAsync(db, actor, id, cancel) is not { } view)
            return null;
        var calendar = await calendars.OfAsync(view.Request.BodyId, cancel);
        var (today, reading) = (clock.Today, clock.Read(view.Request, calendar));
        return new CaseScreen(view, today, reading, calendar)
        {
            Acts = await acts.OfAsync(actor, view.Request, reading, today),
            Applicant = ApplicantLine.Masked(applicants.Open(view.Application.SealedPerson), view.Application.ApplicantClass),
            MayViewFullData = await acts.MayAsync(actor, view.Request, RequestAct.ViewFullData),
            MayRecordDisputes = await acts.MayAsync(actor, view.Request, RequestAct.RecordDispute),
            IsOwn = actor.BodyId == view.Request.BodyId,
            HasWritten = CaseActs.HasWritten(actor, view.Request),
            DraftText = view.Draft is { } draft ? await TextAsync(db, draft, cancel) : null,
        };
    }

    /// <summary>A paper as text, masked unless the look was recorded, or the sentence why it cannot be made.</summary>
    public async Task<string> TextAsync(Db db, CasePaper paper, CancellationToken cancel, bool inFull = false)
    {
        var text = await papers.ReadAsync(db, paper, inFull, cancel);
        return text.Refusal is { } refusal ? RefusalText.Say(refusal) : text.Value!;
    }
}

/// <summary>The clock of cases: the legal day and the rules that are set.</summary>
internal sealed class CaseClock(LegalClock clock, RequestOptions options)
{
    /// <summary>The legal day.</summary>
    public DateOnly Today => clock.Now().Day;

    /// <summary>The rules.</summary>
    public ClockRules Rules => options.Rules;

    /// <summary>What the clock of a case says.</summary>
    public ClockReading Read(InformationRequest request, WorkingCalendar calendar) => request.Ledger().Read(calendar, options.Rules);
}
