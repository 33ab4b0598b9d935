using Tongming.Calendar;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>The request that this one was merged into, or null.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>The request that this one was split from, or null.</summary>
    public Guid? SplitFrom { get; private set; }

    /// <summary>Takes a matter of an application in, before it is registered. Refused: see <see cref="NewMatter.WhatIsWrong"/>.</summary>
    [Law("条例 第二十九条", "R1-42", "R2-02")]
    public static Outcome<InformationRequest> Submit(Application application, NewMatter matter)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(matter);
        if (matter.WhatIsWrong() is { } refusal)
            return refusal;
        return new InformationRequest
        {
            Id = matter.Id,
            BodyId = application.BodyId,
            ApplicationId = application.Id,
            Title = matter.Title.Trim(),
            Description = matter.Description.Trim(),
            State = RequestState.Submitted,
            Visibility = Visibility.ApplicantOnly,
            SubmittedOn = application.ArrivedOn,
            ApplicantClass = application.ApplicantClass,
        };
    }

    /// <summary>
    /// Registers it under a number. With the day of receipt the period begins; without one (null) it waits for the confirmation. Refused:
    /// <c>request.receipt.future</c>.
    /// </summary>
    [Law("条例 第三十一条", "条例 第四十五条", "R1-43", "R1-47")]
    public Outcome<RequestState> Register(ActDay day, RequestNumber number, ReceiptDate? receipt)
    {
        if (CannotDo(RequestAct.Register, day) is { } refusal)
            return refusal;
        if (receipt is not null && WrongReceipt(receipt, day) is { } wrong)
            return wrong;
        Number = number;
        if (receipt is null)
            return Reach(RequestAct.Register, RequestState.AwaitingConfirmation);
        BeginClock(receipt, day);
        return Reach(RequestAct.Register, RequestState.Received);
    }

    /// <summary>Fixes the day of receipt of a registered request; the period begins. Refused: <c>request.receipt.future</c>, <c>.before-arrival</c>.</summary>
    [Law("条例 第三十一条", "R1-43")]
    public Outcome<RequestState> ConfirmReceipt(ActDay day, ReceiptDate receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if ((CannotDo(RequestAct.ConfirmReceipt, day) ?? WrongReceipt(receipt, day)) is { } refusal)
            return refusal;
        BeginClock(receipt, day);
        return Reach(RequestAct.ConfirmReceipt, RequestState.Received);
    }

    /// <summary>Mends what was registered wrongly. Refused: <c>request.matter.missing</c>, <c>.too-long</c>, <c>.unchanged</c>.</summary>
    public Outcome<RequestState> CorrectEntry(ActDay day, string title, string description)
    {
        var matter = new NewMatter(Id, title, description);
        if ((CannotDo(RequestAct.CorrectEntry, day) ?? matter.WhatIsWrong()) is { } refusal)
            return refusal;
        if (Title == title.Trim() && Description == description.Trim())
            return new Refusal("request.matter.unchanged");
        (Title, Description) = (title.Trim(), description.Trim());
        return Reach(RequestAct.CorrectEntry, State);
    }

    /// <summary>
    /// Makes another request of a part of this one: same application, same receipt and clock, same section. This one keeps the rest; its
    /// words are narrowed by <see cref="CorrectEntry"/>.
    /// </summary>
    [Law("国办函〔2020〕109号", "R2-02")]
    public Outcome<InformationRequest> Split(ActDay day, NewMatter matter, RequestNumber number)
    {
        ArgumentNullException.ThrowIfNull(matter);
        if ((CannotDo(RequestAct.Split, day) ?? matter.WhatIsWrong()) is { } refusal)
            return refusal;
        var part = (InformationRequest)MemberwiseClone();
        part.DropDraft();
        (part.Id, part.Number, part.SplitFrom, part.Version) = (matter.Id, number, Id, 0);
        (part.Title, part.Description) = (matter.Title.Trim(), matter.Description.Trim());
        Reach(RequestAct.Split, State);
        return part;
    }

    /// <summary>
    /// Makes this request void in favour of another of the same body; it is not counted. Refused: <c>request.merge.itself</c>,
    /// <c>request.merge.other-body</c>, <c>request.merge.closed</c>, where the other one is closed.
    /// </summary>
    public Outcome<RequestState> Merge(ActDay day, InformationRequest into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (CannotDo(RequestAct.Merge, day) is { } refusal)
            return refusal;
        if (into.Id == Id)
            return new Refusal("request.merge.itself");
        if (into.BodyId != BodyId)
            return new Refusal("request.merge.other-body");
        if (RequestStates.IsClosed(into.State))
            return new Refusal("request.merge.closed", RequestStates.NameOf(into.State));
        DropDraft();
        (MergedInto, ClosedOn) = (into.Id, day.On);
        Enter(day, ClockEventKind.Closed);
        return Reach(RequestAct.Merge, RequestState.Merged);
    }

    /// <summary>Gives it to a section, and to an officer where one is named.</summary>
    public Outcome<RequestState> Assign(ActDay day, Guid sectionId, Guid? officerId = null)
    {
        if (CannotDo(RequestAct.Assign, day) is { } refusal)
            return refusal;
        (SectionId, OfficerId) = (sectionId, officerId);
        return Reach(RequestAct.Assign, RequestState.Assigned);
    }

    /// <summary>Gives it to another section or officer. Refused (<c>request.assign.same</c>) where nothing would change.</summary>
    public Outcome<RequestState> Reassign(ActDay day, Guid sectionId, Guid? officerId = null)
    {
        if (CannotDo(RequestAct.Reassign, day) is { } refusal)
            return refusal;
        if (SectionId == sectionId && OfficerId == officerId)
            return new Refusal("request.assign.same");
        (SectionId, OfficerId) = (sectionId, officerId);
        return Reach(RequestAct.Reassign, State);
    }

    private Refusal? WrongReceipt(ReceiptDate receipt, ActDay day)
    {
        if (receipt.Day > day.Today)
            return new Refusal("request.receipt.future", receipt.Day);
        return receipt.Day < SubmittedOn ? new Refusal("request.receipt.before-arrival", receipt.Day, SubmittedOn) : null;
    }

    private void BeginClock(ReceiptDate receipt, ActDay day)
    {
        ReceivedOn = receipt.Day;
        Enter(day with { On = receipt.Day }, ClockEventKind.Received);
    }
}
