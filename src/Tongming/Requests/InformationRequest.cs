using Tongming.Calendar;
using Tongming.Requests.Acts;
using Tongming.Requests.Replies;

namespace Tongming.Requests;

/// <summary>
/// 申请（件）: one matter of an application, the unit that is answered and counted. Every method is an act of
/// <see cref="RequestAct"/>: it changes the request and gives its state, or refuses and changes nothing. Refused by every act:
/// <c>request.state.not-allowed</c>, <c>request.date.future</c>, <c>request.date.before-submission</c>,
/// <c>request.date.before-receipt</c>. Whether the person may do it is asked before, of <see cref="RequestPermissions"/>.
/// </summary>
[Law("条例 第二十九条至第四十五条", "R1-47", "R2-02")]
public sealed partial class InformationRequest
{
    private InformationRequest() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body that answers.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The application (份) that it belongs to.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>Its number (登记号), or null until it is registered.</summary>
    public RequestNumber? Number { get; private set; }

    /// <summary>Title of the information wanted, or empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Document number or other description.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Where it stands in the process.</summary>
    public RequestState State { get; private set; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>The section in charge, or null.</summary>
    public Guid? SectionId { get; private set; }

    /// <summary>The officer in charge, or null.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>The clock ledger as text: the only thing kept about the clock, the columns below are read from it.</summary>
    public string ClockText { get; private set; } = "";

    /// <summary>What the clock does.</summary>
    public ClockState ClockState { get; private set; }

    /// <summary>The last day for the answer, inclusive; null while it cannot be known.</summary>
    public DateOnly? ReplyDue { get; private set; }

    /// <summary>True where <see cref="ReplyDue"/> needs a year without holiday notice.</summary>
    public bool DueIsProvisional { get; private set; }

    /// <summary>The earliest limit of others (correction, opinion, reasons, payment), inclusive, or null.</summary>
    public DateOnly? NextLimit { get; private set; }

    /// <summary>The day on which it was sent in.</summary>
    public DateOnly SubmittedOn { get; private set; }

    /// <summary>The day of receipt, day zero of the period; null until it is fixed.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The day on which the reply left the body: proves that it was in time. Null where none was sent.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The day on which the applicant received the reply: his time for reconsideration and suit runs from it.</summary>
    public DateOnly? ReceivedByApplicantOn { get; private set; }

    /// <summary>The day on which the matter was dealt with: the reply issued, or the request ended. It decides the year of the report.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What was answered; null while open and where merged. What is only drafted stands in <see cref="DraftKind"/>.</summary>
    public ReplyKind? Reply { get; private set; }

    /// <summary>The reason given, or null.</summary>
    public string? ReplyReason { get; private set; }

    /// <summary>The ground of refusal, or null.</summary>
    public RefusalGround? RefusalGround { get; private set; }

    /// <summary>The search behind U1 as <see cref="SearchRecord.ToText"/>, or null.</summary>
    public string? SearchText { get; private set; }

    /// <summary>The number of the decision, or null.</summary>
    public string? DecisionNumber { get; private set; }

    /// <summary>Number of changes so far; guards against two people changing it at once.</summary>
    public int Version { get; private set; }

    /// <summary>The clock ledger.</summary>
    public ClockLedger Ledger() => ClockText.Length == 0 ? ClockLedger.Empty : ClockLedger.Parse(ClockText);

    /// <summary>Why an act is not possible in this state, or null where it is. Says nothing about persons and dates.</summary>
    public Refusal? WhyNot(RequestAct act) =>
        RequestTransitions.IsPossible(State, act)
            ? null
            : new Refusal("request.state.not-allowed", RequestActs.Of(act).Label, RequestStates.NameOf(State));

    /// <summary>
    /// Reads the clock anew, after a holiday notice came or was changed. True where a date or the clock's state changed.
    /// </summary>
    [Law("R1-14")]
    public bool Recount(WorkingCalendar calendar, ClockRules rules)
    {
        var before = new ClockColumns(ClockState, ReplyDue, DueIsProvisional, NextLimit);
        var after = ClockColumns.Of(Ledger(), calendar, rules);
        (ClockState, ReplyDue, DueIsProvisional, NextLimit) = after;
        var changed = before != after;
        if (changed)
            Version++;
        return changed;
    }

    private Refusal? CannotDo(RequestAct act, ActDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (WhyNot(act) is { } refusal)
            return refusal;
        if (day.On > day.Today)
            return new Refusal("request.date.future", day.On);
        if (ReceivedOn is { } received && day.On < received)
            return new Refusal("request.date.before-receipt", day.On, received);
        return day.On < SubmittedOn ? new Refusal("request.date.before-submission", day.On, SubmittedOn) : null;
    }

    private static Refusal? Before(DateOnly on, DateOnly? earlier) =>
        earlier is { } last && on < last ? new Refusal("request.date.before-earlier", on, last) : null;

    private ClockReading Read(ActDay day) => Ledger().Read(day.Calendar, day.Rules);

    private void Enter(ActDay day, ClockEventKind kind, Func<ClockEvent, ClockEvent>? with = null)
    {
        var ledger = Ledger();
        var entry = new ClockEvent(ledger.NextNo, kind, day.On);
        Keep(ledger.With(with is null ? entry : with(entry)), day);
    }

    private void Keep(ClockLedger ledger, ActDay day)
    {
        ClockText = ledger.ToText();
        Recount(day.Calendar, day.Rules);
    }

    private RequestState Reach(RequestAct act, RequestState to)
    {
        if (!RequestTransitions.Targets(State, act).Contains(to))
            throw new InvalidOperationException($"{act} does not lead from {State} to {to}.");
        State = to;
        Count();
        Version++;
        return to;
    }
}
