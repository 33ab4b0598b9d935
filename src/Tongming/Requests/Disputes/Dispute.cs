using Tongming.Calendar;

namespace Tongming.Requests.Disputes;

/// <summary>What is known of a dispute when the copy arrives.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RequestId">The request whose answer, or want of answer, is contested.</param>
/// <param name="Kind">Reconsideration or suit.</param>
/// <param name="Forum">The reconsideration body or the court.</param>
/// <param name="CaseNumber">Its case number.</param>
/// <param name="NotifiedOn">The day on which the body received the copy.</param>
public sealed record NewDispute(Guid Id, Guid RequestId, DisputeKind Kind, string Forum, string CaseNumber, DateOnly NotifiedOn)
{
    /// <summary>True in the simplified procedure of reconsideration; disclosure cases qualify for it.</summary>
    public bool IsSimplified { get; init; }
}

/// <summary>复议、诉讼: one entry of the ledger of disputes. Counts in one cell of table 4.</summary>
[Law("行政复议法 第四十八条", "行政复议法 第五十四条", "行政诉讼法 第六十七条", "R2-37")]
public sealed class Dispute
{
    private Dispute() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body whose answer is contested.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The request.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Reconsideration or suit.</summary>
    public DisputeKind Kind { get; private set; }

    /// <summary>How far it is.</summary>
    public DisputeStage Stage { get; private set; }

    /// <summary>What came of it.</summary>
    public DisputeResult Result { get; private set; }

    /// <summary>The reconsideration body or the court.</summary>
    public string Forum { get; private set; } = "";

    /// <summary>Its case number.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>True in the simplified procedure of reconsideration.</summary>
    public bool IsSimplified { get; private set; }

    /// <summary>The day on which the body received the copy.</summary>
    public DateOnly NotifiedOn { get; private set; }

    /// <summary>The last day for the body's answer and evidence, inclusive; without answer there is no evidence.</summary>
    public DateOnly AnswerDue { get; private set; }

    /// <summary>True where <see cref="AnswerDue"/> needs a year without holiday notice.</summary>
    public bool AnswerDueIsProvisional { get; private set; }

    /// <summary>The day of the answer, or null.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day of the decision or judgment, or null.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>The group of table 4 that it counts in, 1 to 3.</summary>
    public int ReportGroup() => (int)Kind + 1;

    /// <summary>The column of the group at the end of a day, 1 to 4: 4 (尚未审结) until it was decided by then.</summary>
    public int ReportColumn(DateOnly asOf) =>
        DecidedOn is { } decided && decided <= asOf ? (int)Result + 1 : (int)DisputeResult.Pending + 1;

    /// <summary>Enters a dispute of this request. Refused: <c>request.dispute.future</c>, <c>.forum-missing</c>, <c>.before-receipt</c>.</summary>
    public static Outcome<Dispute> Enter(NewDispute from, InformationRequest request, ActDay day)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(day);
        if (from.RequestId != request.Id)
            throw new ArgumentException("The dispute is about another request.", nameof(from));
        if (from.NotifiedOn > day.Today)
            return new Refusal("request.dispute.future", from.NotifiedOn);
        if (string.IsNullOrWhiteSpace(from.Forum))
            return new Refusal("request.dispute.forum-missing");
        if (request.ReceivedOn is { } received && from.NotifiedOn < received)
            return new Refusal("request.dispute.before-receipt", from.NotifiedOn, received);
        var due = AnswerDueOf(from, day.Calendar);
        return new Dispute
        {
            Id = from.Id,
            BodyId = request.BodyId,
            RequestId = from.RequestId,
            Kind = from.Kind,
            Stage = DisputeStage.Notified,
            Result = DisputeResult.Pending,
            Forum = from.Forum,
            CaseNumber = from.CaseNumber,
            IsSimplified = from.IsSimplified,
            NotifiedOn = from.NotifiedOn,
            AnswerDue = due.Due,
            AnswerDueIsProvisional = due.IsProvisional,
        };
    }

    /// <summary>
    /// The last day for the answer, inclusive: reconsideration 10 working days after the copy was received, 5 in the simplified procedure;
    /// in court 15 calendar days, moved on where the last is a day off.
    /// </summary>
    [Law("行政复议法 第四十八条", "行政复议法 第五十四条", "行政诉讼法 第六十七条", "R2-37", "R1-15", "R1-16")]
    public static Deadline AnswerDueOf(NewDispute dispute, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        return dispute.Kind == DisputeKind.Reconsideration
            ? Deadlines.AnswerToReconsideration(calendar, dispute.NotifiedOn, dispute.IsSimplified)
            : Deadlines.AnswerToCourt(calendar, dispute.NotifiedOn);
    }

    /// <summary>Counts the last day for the answer anew, after a holiday notice came or was changed. True where it changed.</summary>
    [Law("R1-14")]
    public bool Recount(WorkingCalendar calendar)
    {
        var due = AnswerDueOf(new NewDispute(Id, RequestId, Kind, Forum, CaseNumber, NotifiedOn) { IsSimplified = IsSimplified }, calendar);
        var changed = (AnswerDue, AnswerDueIsProvisional) != (due.Due, due.IsProvisional);
        (AnswerDue, AnswerDueIsProvisional) = (due.Due, due.IsProvisional);
        if (changed)
            Version++;
        return changed;
    }

    /// <summary>
    /// Records the body's answer; a late one too. Refused: <c>request.dispute.not-open</c>, <c>.future</c>, <c>.before-notice</c>.
    /// </summary>
    public Outcome<DisputeStage> Answer(DateOnly on, DateOnly today)
    {
        if (Stage != DisputeStage.Notified)
            return new Refusal("request.dispute.not-open", RequestNames.Of(Stage));
        if (WrongDay(on, today) is { } refusal)
            return refusal;
        AnsweredOn = on;
        return Reached(DisputeStage.Answered);
    }

    /// <summary>
    /// Records the decision or judgment. Refused: <c>request.dispute.not-open</c>, <c>.future</c>, <c>.before-notice</c>,
    /// <c>.result-missing</c>, where the result is 尚未审结.
    /// </summary>
    public Outcome<DisputeStage> Decide(DisputeResult result, DateOnly on, DateOnly today)
    {
        if (Stage == DisputeStage.Decided)
            return new Refusal("request.dispute.not-open", RequestNames.Of(Stage));
        if (result == DisputeResult.Pending)
            return new Refusal("request.dispute.result-missing");
        if (WrongDay(on, today) is { } refusal)
            return refusal;
        (Result, DecidedOn) = (result, on);
        return Reached(DisputeStage.Decided);
    }

    private Refusal? WrongDay(DateOnly on, DateOnly today)
    {
        if (on > today)
            return new Refusal("request.dispute.future", on);
        var last = AnsweredOn ?? NotifiedOn;
        return on < last ? new Refusal("request.dispute.before-notice", on, last) : null;
    }

    private DisputeStage Reached(DisputeStage stage)
    {
        Stage = stage;
        Version++;
        return stage;
    }
}
