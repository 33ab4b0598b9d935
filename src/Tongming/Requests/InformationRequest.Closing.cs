using Tongming.Calendar;
using Tongming.Requests.Acts;
using Tongming.Requests.Replies;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>The day on which the file was archived, or null.</summary>
    public DateOnly? ArchivedOn { get; private set; }

    /// <summary>The day on which the reply was last supplemented, or null.</summary>
    public DateOnly? SupplementedOn { get; private set; }

    /// <summary>
    /// Working days that the answer took, by the clock: from the day after the count began (receipt, a correction or a payment that begins it
    /// anew) to the day on which the answer went out, without the time that is not counted. Null where no answer went out. It stays what
    /// it was when the answer went out, whatever notices come later. (条例 第三十三条)
    /// </summary>
    public int? AnswerDays { get; private set; }

    /// <summary>Sends the signed decision out; closes the request. Late is late but possible. Refused: <c>request.draft.changed</c>, <c>request.issue.number-missing</c>.</summary>
    [Law("条例 第三十三条", "条例 第三十六条", "R2-19", "R2-39")]
    public Outcome<RequestState> Issue(ActDay day, OutgoingDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if ((CannotDo(RequestAct.Issue, day) ?? Before(day.On, SignedOn)) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(decision.Number))
            return new Refusal("request.issue.number-missing");
        if (decision.ContentHash != DraftHash)
            return new Refusal("request.draft.changed");
        (Reply, ReplyReason, RefusalGround, SearchText) = (DraftKind, DraftReason, DraftGround, DraftSearchText);
        (DecisionNumber, IssuedOn, ClosedOn) = (decision.Number, day.On, day.On);
        Answer(day);
        return Reach(RequestAct.Issue, RequestState.Issued);
    }

    /// <summary>Records the day on which the applicant received the decision: his time for reconsideration and suit runs from it.</summary>
    [Law("R2-18", "R2-19")]
    public Outcome<RequestState> Deliver(ActDay day)
    {
        if ((CannotDo(RequestAct.Deliver, day) ?? Before(day.On, IssuedOn)) is { } refusal)
            return refusal;
        ReceivedByApplicantOn = day.On;
        return Reach(RequestAct.Deliver, RequestState.Delivered);
    }

    /// <summary>
    /// Ends a request that was not corrected in time (O1). Refused: <c>request.correction.not-over</c>, while there is still time. Whether
    /// there is a good reason for the delay, a human decides.
    /// </summary>
    [Law("条例 第三十条", "R1-52")]
    public Outcome<RequestState> LapseCorrection(ActDay day)
    {
        if (CannotDo(RequestAct.LapseCorrection, day) is { } refusal)
            return refusal;
        if (NotOver(Read(day), ClockEventKind.CorrectionAsked, day, "request.correction.not-over") is { } early)
            return early;
        return End(RequestAct.LapseCorrection, day, "O1");
    }

    /// <summary>Ends a request whose fee was not paid in time (O2). Refused: <c>request.fee.not-over</c>, while there is still time.</summary>
    [Law("国办函〔2020〕109号", "R2-07")]
    public Outcome<RequestState> LapseFee(ActDay day)
    {
        if (CannotDo(RequestAct.LapseFee, day) is { } refusal)
            return refusal;
        if (NotOver(Read(day), ClockEventKind.FeeNoticed, day, "request.fee.not-over") is { } early)
            return early;
        return End(RequestAct.LapseFee, day, "O2");
    }

    /// <summary>The applicant withdraws (O3), at any time before the reply has gone out.</summary>
    [Law("R1-47")]
    public Outcome<RequestState> Withdraw(ActDay day)
    {
        if ((CannotDo(RequestAct.Withdraw, day) ?? Before(day.On, LastAct())) is { } refusal)
            return refusal;
        return End(RequestAct.Withdraw, day, "O3", "申请人撤回申请");
    }

    /// <summary>
    /// Hands a petition in disguise to the petitions office and tells the applicant so (N1); from then on its periods run. Refused:
    /// <c>request.petition.reason-missing</c>.
    /// </summary>
    [Law("条例 第三十九条", "R2-22")]
    public Outcome<RequestState> TransferAsPetition(ActDay day, string reason)
    {
        if ((CannotDo(RequestAct.TransferAsPetition, day) ?? Before(day.On, LastAct())) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("request.petition.reason-missing");
        return End(RequestAct.TransferAsPetition, day, "N1", reason);
    }

    /// <summary>Records that something was added to a reply that has gone out. The reply and its dates stay what they are.</summary>
    public Outcome<RequestState> Supplement(ActDay day)
    {
        if ((CannotDo(RequestAct.Supplement, day) ?? Before(day.On, IssuedOn)) is { } refusal)
            return refusal;
        SupplementedOn = day.On;
        return Reach(RequestAct.Supplement, State);
    }

    /// <summary>
    /// Archives the file. A reply that has gone out but could never be delivered (returned mail, unknown address) is archived for a reason
    /// that goes on record; the applicant's time for reconsideration and suit then has no beginning. Refused:
    /// <c>request.archive.not-delivered</c>, where such a reason is missing; <c>.nothing-undelivered</c>, where one is given although the
    /// reply was delivered or none went out.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="undeliverable">Why the reply could not be delivered, in words; null or blank where it was, or none went out.</param>
    [Law("条例 第四十五条", "R1-47", "R2-19")]
    public Outcome<RequestState> Archive(ActDay day, string? undeliverable = null)
    {
        if ((CannotDo(RequestAct.Archive, day) ?? Before(day.On, ReceivedByApplicantOn ?? ClosedOn)) is { } refusal)
            return refusal;
        var (isUndelivered, isExplained) = (State == RequestState.Issued, !string.IsNullOrWhiteSpace(undeliverable));
        if (isUndelivered != isExplained)
            return new Refusal(isUndelivered ? "request.archive.not-delivered" : "request.archive.nothing-undelivered");
        ArchivedOn = day.On;
        return Reach(RequestAct.Archive, RequestState.Archived);
    }

    private DateOnly? LastAct() => Ledger().Events is [.., var last] ? last.On : null;

    /// <summary>Ends the clock by an answer and keeps how long it took.</summary>
    private void Answer(ActDay day)
    {
        Enter(day, ClockEventKind.Answered);
        AnswerDays = Read(day).UsedDays;
    }

    private Outcome<RequestState> End(RequestAct act, ActDay day, string kind, string? reason = null)
    {
        DropDraft();
        (Reply, ReplyReason, RefusalGround, SearchText) = (ReplyKind.Of(kind), reason, null, null);
        ClosedOn = day.On;
        Enter(day, ClockEventKind.Closed);
        return Reach(act, RequestState.Closed);
    }
}
