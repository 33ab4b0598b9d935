using Tongming.Calendar;
using Tongming.Requests.Acts;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>The request that decides this one anew, or null.</summary>
    public Guid? RedoneBy { get; private set; }

    /// <summary>The request that this one decides anew, or null. Whether it counts as newly received is the report's question.</summary>
    public Guid? RedoOf { get; private set; }

    /// <summary>The decision or judgment that ordered it, or null.</summary>
    public string? RedoAuthority { get; private set; }

    /// <summary>What was done about a record about the applicant himself, or null.</summary>
    public RecordCorrection? RecordCorrection { get; private set; }

    /// <summary>The day of that, or null.</summary>
    public DateOnly? RecordCorrectedOn { get; private set; }

    /// <summary>
    /// Destroys the words of the applicant and of those who answered, in which people may be named. What is counted stays (number,
    /// dates, state, reply kind, ground), and so does the title of what was disclosed to everybody. Whether the period of keeping is
    /// over, the caller asks before; the second time nothing changes.
    /// </summary>
    /// <param name="mark">What stands in the place of the title; not empty.</param>
    [Law("个人信息保护法 第四十七条", "R7-41")]
    public void DestroyWords(string mark)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mark);
        if (Visibility != Visibility.Public)
            Title = mark;
        (Description, CorrectionPoints, ExtensionReason, FeeWaiverReason) = ("", null, null, null);
        (DraftReason, DraftSearchText, ReturnReason, ReplyReason, SearchText) = (null, null, null, null, null);
        Version++;
    }

    /// <summary>
    /// Proposes that what the applicant was given be disclosed to everybody. Refused: <c>request.disclosure.nothing-given</c>,
    /// <c>.already-proposed</c>.
    /// </summary>
    [Law("条例 第四十四条", "R1-76")]
    public Outcome<RequestState> ProposeDisclosure(ActDay day)
    {
        if (CannotDo(RequestAct.ProposeDisclosure, day) is { } refusal)
            return refusal;
        if (Reply is not { GivesInformation: true })
            return new Refusal("request.disclosure.nothing-given");
        if (Visibility is Visibility.ProposedForDisclosure or Visibility.Public)
            return new Refusal("request.disclosure.already-proposed", RequestNames.Of(Visibility));
        Visibility = Visibility.ProposedForDisclosure;
        return Reach(RequestAct.ProposeDisclosure, State);
    }

    /// <summary>Decides that it is disclosed. Refused: <c>request.disclosure.not-proposed</c>.</summary>
    [Law("条例 第四十四条", "R1-76")]
    public Outcome<RequestState> AcceptDisclosure(ActDay day) => DecideDisclosure(RequestAct.AcceptDisclosure, day, Visibility.Public);

    /// <summary>Decides that it is not. Refused: <c>request.disclosure.not-proposed</c>.</summary>
    [Law("条例 第四十四条", "R1-76")]
    public Outcome<RequestState> DeclineDisclosure(ActDay day) =>
        DecideDisclosure(RequestAct.DeclineDisclosure, day, Visibility.ApplicantOnly);

    /// <summary>Records what was done about a record about the applicant himself. Refused: <c>request.record.already-done</c>.</summary>
    [Law("条例 第四十一条", "R1-74")]
    public Outcome<RequestState> CorrectRecord(ActDay day, RecordCorrection result)
    {
        if (CannotDo(RequestAct.CorrectRecord, day) is { } refusal)
            return refusal;
        if (RecordCorrectedOn is { } done)
            return new Refusal("request.record.already-done", done);
        (RecordCorrection, RecordCorrectedOn) = (result, day.On);
        return Reach(RequestAct.CorrectRecord, State);
    }

    /// <summary>
    /// Makes the request that decides this one anew, received on the act's day, with the period that was ordered. This one stays what it
    /// was: it has been counted. Refused: <c>request.redo.already-ordered</c>, <c>.authority-missing</c>, <c>.period</c>, where the days are
    /// negative or the date is not after the act's day.
    /// </summary>
    [Law("条例 第五十一条")]
    public Outcome<InformationRequest> OrderRedo(ActDay day, RedoOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if ((CannotDo(RequestAct.OrderRedo, day) ?? Before(day.On, ClosedOn)) is { } refusal)
            return refusal;
        if (RedoneBy is not null)
            return new Refusal("request.redo.already-ordered");
        if (string.IsNullOrWhiteSpace(order.Authority))
            return new Refusal("request.redo.authority-missing");
        if (order.WorkingDays < 0 || order.Date <= day.On)
            return new Refusal("request.redo.period");
        var anew = new InformationRequest
        {
            Id = order.Id,
            BodyId = BodyId,
            ApplicationId = ApplicationId,
            Number = order.Number,
            Title = Title,
            Description = Description,
            State = RequestState.Received,
            Visibility = Visibility.ApplicantOnly,
            SubmittedOn = day.On,
            ReceivedOn = day.On,
            ApplicantClass = ApplicantClass,
            RedoOf = Id,
            RedoAuthority = order.Authority,
        };
        var days = order.WorkingDays == 0 && order.Date is null ? day.Rules.ReplyDays : order.WorkingDays;
        anew.Enter(day, ClockEventKind.Received);
        anew.Enter(day, ClockEventKind.RedoOrdered, e => e with { WorkingDays = days, Date = order.Date });
        anew.Version = 0;
        RedoneBy = order.Id;
        Reach(RequestAct.OrderRedo, State);
        return anew;
    }

    private Outcome<RequestState> DecideDisclosure(RequestAct act, ActDay day, Visibility decided)
    {
        if (CannotDo(act, day) is { } refusal)
            return refusal;
        if (Visibility != Visibility.ProposedForDisclosure)
            return new Refusal("request.disclosure.not-proposed");
        Visibility = decided;
        return Reach(act, State);
    }
}
