using Tongming.Calendar;
using Tongming.Requests.Acts;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>The points that the applicant was asked to correct, or null.</summary>
    public string? CorrectionPoints { get; private set; }

    /// <summary>The day on which a correction was asked for, or null. Only once.</summary>
    public DateOnly? CorrectionAskedOn { get; private set; }

    /// <summary>The day on which the correction was received, or null.</summary>
    public DateOnly? CorrectionReceivedOn { get; private set; }

    /// <summary>The day on which reasons were asked for, or null.</summary>
    public DateOnly? ReasonsAskedOn { get; private set; }

    /// <summary>The day on which the reasons came, or their absence was recorded, or null.</summary>
    public DateOnly? ReasonsReceivedOn { get; private set; }

    /// <summary>True where a third party objected with a reason.</summary>
    public bool ThirdPartyObjected { get; private set; }

    /// <summary>
    /// Asks the applicant once, with all points, to correct; the clock stops. Refused: <c>request.correction.already-asked</c>;
    /// <c>.too-late</c>, later than 7 working days after receipt; <c>.points-missing</c>; <c>.days</c>, where the time is not 1 to 60.
    /// Example: received 2026-03-02, the last day to ask is 2026-03-11.
    /// </summary>
    [Law("条例 第三十条", "R1-50")]
    public Outcome<RequestState> AskCorrection(ActDay day, CorrectionNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if ((CannotDo(RequestAct.AskCorrection, day) ?? BeforeCount(day)) is { } refusal)
            return refusal;
        if (CorrectionAskedOn is { } asked)
            return new Refusal("request.correction.already-asked", asked);
        if (string.IsNullOrWhiteSpace(notice.Points))
            return new Refusal("request.correction.points-missing");
        if (notice.WorkingDays is < 1 or > CorrectionNotice.MostDays)
            return new Refusal("request.correction.days", CorrectionNotice.MostDays);
        if (notice.ReachedOn is { } reached && Before(reached, day.On) is { } early)
            return early;
        if (Read(day).CorrectionNoticeDue is not { } last || day.On > last.Due)
            return new Refusal("request.correction.too-late", day.Rules.CorrectionNoticeDays);
        (CorrectionAskedOn, CorrectionPoints) = (day.On, notice.Points);
        Enter(day, ClockEventKind.CorrectionAsked, e => e with { WorkingDays = notice.WorkingDays, LimitFrom = notice.ReachedOn });
        return Reach(RequestAct.AskCorrection, RequestState.CorrectionAsked);
    }

    /// <summary>
    /// Takes the correction; the whole period is counted anew from its receipt. A late one is taken too, as long as the request has not
    /// been ended. Example: received 2026-03-18, due 2026-04-16.
    /// </summary>
    [Law("条例 第三十条", "R1-51")]
    public Outcome<RequestState> ReceiveCorrection(ActDay day)
    {
        if ((CannotDo(RequestAct.ReceiveCorrection, day) ?? Before(day.On, CorrectionAskedOn)) is { } refusal)
            return refusal;
        CorrectionReceivedOn = day.On;
        Enter(day, ClockEventKind.CorrectionReceived);
        return Reach(RequestAct.ReceiveCorrection, SectionId is null ? RequestState.Received : RequestState.Assigned);
    }

    /// <summary>Asks for the reasons of many or repeated requests. Refused: <c>request.reasons.already-asked</c>, <c>.days</c>, where not 1 to 60.</summary>
    [Law("条例 第三十五条", "R1-59")]
    public Outcome<RequestState> AskReasons(ActDay day, int workingDays)
    {
        if ((CannotDo(RequestAct.AskReasons, day) ?? BeforeCount(day)) is { } refusal)
            return refusal;
        if (ReasonsAskedOn is { } asked)
            return new Refusal("request.reasons.already-asked", asked);
        if (workingDays is < 1 or > CorrectionNotice.MostDays)
            return new Refusal("request.reasons.days", CorrectionNotice.MostDays);
        ReasonsAskedOn = day.On;
        Enter(day, ClockEventKind.ReasonsAsked, e => e with { WorkingDays = workingDays });
        return Reach(RequestAct.AskReasons, RequestState.ReasonsAsked);
    }

    /// <summary>
    /// Takes the reasons, or records that none were given. Refused: <c>request.reasons.not-over</c>, where none were given and there is
    /// still time for them.
    /// </summary>
    [Law("条例 第三十五条", "R1-59")]
    public Outcome<RequestState> ReceiveReasons(ActDay day, bool given)
    {
        if ((CannotDo(RequestAct.ReceiveReasons, day) ?? Before(day.On, ReasonsAskedOn)) is { } refusal)
            return refusal;
        if (!given && NotOver(Read(day), ClockEventKind.ReasonsAsked, day, "request.reasons.not-over") is { } early)
            return early;
        ReasonsReceivedOn = day.On;
        Enter(day, ClockEventKind.ReasonsReceived);
        return Reach(RequestAct.ReceiveReasons, RequestState.Assigned);
    }

    /// <summary>
    /// Fixes a later date for the answer where the reasons are good but the time is too short. Refused:
    /// <c>request.later-date.reasons-missing</c>; <c>.not-later</c>, where it is not after the date due; <c>request.deadline.passed</c>.
    /// </summary>
    [Law("条例 第三十五条", "R1-59")]
    public Outcome<RequestState> FixLaterDate(ActDay day, DateOnly date)
    {
        if ((CannotDo(RequestAct.FixLaterDate, day) ?? Before(day.On, ReasonsReceivedOn)) is { } refusal)
            return refusal;
        if (ReasonsReceivedOn is null)
            return new Refusal("request.later-date.reasons-missing");
        if (Read(day).ReplyDue is not { } due)
            return new Refusal("request.deadline.unknown");
        if (day.On > due.Due)
            return new Refusal("request.deadline.passed", due.Due);
        if (date <= due.Due)
            return new Refusal("request.later-date.not-later", date, due.Due);
        Enter(day, ClockEventKind.LaterDateFixed, e => e with { Date = date });
        return Reach(RequestAct.FixLaterDate, State);
    }

    /// <summary>
    /// Asks a third party whose rights the disclosure could harm; time is not counted until it answers, 15 working days at most.
    /// </summary>
    /// <param name="day">The day on which the letter goes out.</param>
    /// <param name="reachedOn">The day on which it was received, from which its time runs; null where not known.</param>
    [Law("条例 第三十二条", "条例 第三十三条", "R1-55", "R1-56")]
    public Outcome<RequestState> ConsultThirdParty(ActDay day, DateOnly? reachedOn = null) =>
        Consult(RequestAct.ConsultThirdParty, ClockEventKind.ThirdPartyAsked, day, reachedOn);

    /// <summary>Asks another agency, such as one that made the information jointly; as <see cref="ConsultThirdParty"/>.</summary>
    [Law("条例 第三十三条", "条例 第三十四条", "R1-55", "R1-58")]
    public Outcome<RequestState> ConsultAgency(ActDay day, DateOnly? reachedOn = null) =>
        Consult(RequestAct.ConsultAgency, ClockEventKind.AgencyAsked, day, reachedOn);

    /// <summary>
    /// Records a third party's answer or its silence, which leaves the decision to the body. Refused: <c>request.consultation.unknown</c>;
    /// <c>.not-over</c>, silence before its time is over; <c>.reason-missing</c>, an objection without reason.
    /// </summary>
    [Law("条例 第三十二条", "R1-56", "R1-57")]
    public Outcome<RequestState> RecordThirdPartyAnswer(ActDay day, ConsultationAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Opinion == Opinion.Objects && string.IsNullOrWhiteSpace(answer.Reason))
            return WhyNot(RequestAct.RecordThirdPartyAnswer) ?? new Refusal("request.consultation.reason-missing");
        var recorded = RecordAnswer(RequestAct.RecordThirdPartyAnswer, ClockEventKind.ThirdPartyAsked, day, answer);
        if (recorded.Succeeded && answer.Opinion == Opinion.Objects)
            ThirdPartyObjected = true;
        return recorded;
    }

    /// <summary>Records another agency's answer or its silence, which is consent. Refused as <see cref="RecordThirdPartyAnswer"/>.</summary>
    [Law("条例 第三十四条", "R1-58")]
    public Outcome<RequestState> RecordAgencyAnswer(ActDay day, ConsultationAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return RecordAnswer(RequestAct.RecordAgencyAnswer, ClockEventKind.AgencyAsked, day, answer);
    }

    private Outcome<RequestState> Consult(RequestAct act, ClockEventKind kind, ActDay day, DateOnly? reachedOn)
    {
        if ((CannotDo(act, day) ?? BeforeCount(day)) is { } refusal)
            return refusal;
        if (reachedOn is { } reached && Before(reached, day.On) is { } early)
            return early;
        Enter(day, kind, e => e with { LimitFrom = reachedOn });
        return Reach(act, RequestState.Consulting);
    }

    private Outcome<RequestState> RecordAnswer(RequestAct act, ClockEventKind asked, ActDay day, ConsultationAnswer answer)
    {
        if (CannotDo(act, day) is { } refusal)
            return refusal;
        var waits = Read(day).Waits;
        var open = waits.Where(wait => wait.Kind == asked).OrderBy(wait => wait.EventNo).ToList();
        if (open.Find(wait => answer.EventNo is null || wait.EventNo == answer.EventNo) is not { } wait)
            return new Refusal("request.consultation.unknown");
        if (Before(day.On, wait.Since) is { } early)
            return early;
        var on = day.On;
        if (answer.Opinion == Opinion.Silent && wait.Limit is { } limit)
        {
            if (day.On <= limit.Due)
                return new Refusal("request.consultation.not-over", limit.Due);
            on = limit.Due;
        }

        var answered = asked == ClockEventKind.ThirdPartyAsked ? ClockEventKind.ThirdPartyAnswered : ClockEventKind.AgencyAnswered;
        Enter(day with { On = on }, answered, e => e with { Concerns = wait.EventNo });
        var stillOpen = waits.Any(other => other.EventNo != wait.EventNo && IsConsultation(other.Kind));
        return Reach(act, stillOpen ? RequestState.Consulting : RequestState.Assigned);
    }

    private Refusal? BeforeCount(ActDay day) => Before(day.On, Read(day).StartOfCount);

    private static bool IsConsultation(ClockEventKind kind) => kind is ClockEventKind.ThirdPartyAsked or ClockEventKind.AgencyAsked;

    private static Refusal? NotOver(ClockReading reading, ClockEventKind asked, ActDay day, string code) =>
        reading.Waits.FirstOrDefault(wait => wait.Kind == asked)?.Limit is { } limit && day.On <= limit.Due
            ? new Refusal(code, limit.Due)
            : null;
}
