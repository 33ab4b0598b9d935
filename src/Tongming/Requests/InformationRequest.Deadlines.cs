using Tongming.Calendar;
using Tongming.Requests.Acts;
using Tongming.Requests.Fees;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>By how many working days the period was extended, 0 to 20.</summary>
    public int ExtensionDays { get; private set; }

    /// <summary>The reason of the extension, or null.</summary>
    public string? ExtensionReason { get; private set; }

    /// <summary>Who approved the extension, or null.</summary>
    public Guid? ExtensionApprovedBy { get; private set; }

    /// <summary>By what the fee is charged, or null where none is.</summary>
    public FeeBasis? FeeBasis { get; private set; }

    /// <summary>The fee in whole yuan as notified; 0 where none.</summary>
    public int FeeYuan { get; private set; }

    /// <summary>The day on which the fee was notified, or null.</summary>
    public DateOnly? FeeNotifiedOn { get; private set; }

    /// <summary>The day on which it was paid, or null.</summary>
    public DateOnly? FeePaidOn { get; private set; }

    /// <summary>Why the fee was waived, or null.</summary>
    public string? FeeWaiverReason { get; private set; }

    /// <summary>
    /// Extends the period of answer, once and by at most 20 working days. Refused: <c>request.deadline.already-extended</c>; <c>.days</c>;
    /// <c>.reason-missing</c>; <c>.passed</c>, after the date due; <c>.unknown</c>, while there is no date due. Example: received
    /// 2026-03-02, due 2026-03-30, with 20 days more due 2026-04-28.
    /// </summary>
    [Law("条例 第三十三条", "R1-54")]
    public Outcome<RequestState> Extend(ActDay day, Extension extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        if ((CannotDo(RequestAct.Extend, day) ?? BeforeCount(day)) is { } refusal)
            return refusal;
        if (ExtensionDays > 0)
            return new Refusal("request.deadline.already-extended", ExtensionDays);
        if (extension.WorkingDays < 1 || extension.WorkingDays > day.Rules.MaxExtension)
            return new Refusal("request.deadline.days", day.Rules.MaxExtension);
        if (string.IsNullOrWhiteSpace(extension.Reason))
            return new Refusal("request.deadline.reason-missing");
        if (Read(day).ReplyDue is not { } due)
            return new Refusal("request.deadline.unknown");
        if (day.On > due.Due)
            return new Refusal("request.deadline.passed", due.Due);
        (ExtensionDays, ExtensionReason, ExtensionApprovedBy) = (extension.WorkingDays, extension.Reason, extension.ApprovedBy);
        Enter(day, ClockEventKind.Extended, e => e with { WorkingDays = extension.WorkingDays });
        return Reach(RequestAct.Extend, State);
    }

    /// <summary>
    /// Notifies the fee. The caller settles the basis with the application first (<see cref="Intake.Application.ChooseFeeBasis"/>).
    /// Refused: <c>request.fee.already-notified</c>; <c>.nothing-to-charge</c>; <c>.too-late</c>, after the date due.
    /// </summary>
    [Law("条例 第四十二条", "国办函〔2020〕109号", "R2-06", "R2-07")]
    public Outcome<RequestState> NotifyFee(ActDay day, FeeNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if ((CannotDo(RequestAct.NotifyFee, day) ?? BeforeCount(day)) is { } refusal)
            return refusal;
        if (FeeNotifiedOn is { } notified)
            return new Refusal("request.fee.already-notified", notified);
        if (notice.Yuan <= 0)
            return new Refusal("request.fee.nothing-to-charge");
        if (Read(day).ReplyDue is { } due && day.On > due.Due)
            return new Refusal("request.fee.too-late", due.Due);
        if (notice.ReachedOn is { } reached && Before(reached, day.On) is { } early)
            return early;
        (FeeBasis, FeeYuan, FeeNotifiedOn) = (notice.Basis, notice.Yuan, day.On);
        Enter(day, ClockEventKind.FeeNoticed, e => e with { LimitFrom = notice.ReachedOn });
        return Reach(RequestAct.NotifyFee, RequestState.FeeNotified);
    }

    /// <summary>
    /// Records the payment; the period is counted anew from the next day. Refused: <c>request.fee.amount-differs</c>.
    /// </summary>
    [Law("国办函〔2020〕109号", "R2-08")]
    public Outcome<RequestState> RecordPayment(ActDay day, int yuan)
    {
        if ((CannotDo(RequestAct.RecordPayment, day) ?? Before(day.On, FeeNotifiedOn)) is { } refusal)
            return refusal;
        if (yuan != FeeYuan)
            return new Refusal("request.fee.amount-differs", yuan, FeeYuan);
        FeePaidOn = day.On;
        Enter(day, ClockEventKind.FeePaid);
        return Reach(RequestAct.RecordPayment, RequestState.Assigned);
    }

    /// <summary>
    /// Waives a fee that was notified: the notice is taken back, and the date due is what it was before. Refused:
    /// <c>request.fee.reason-missing</c>.
    /// </summary>
    [Law("条例 第四十二条", "R1-75")]
    public Outcome<RequestState> WaiveFee(ActDay day, string reason)
    {
        if ((CannotDo(RequestAct.WaiveFee, day) ?? Before(day.On, FeeNotifiedOn)) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("request.fee.reason-missing");
        FeeWaiverReason = reason;
        var ledger = Ledger();
        Keep(ledger.Without(ledger.Events.Last(e => e.Kind == ClockEventKind.FeeNoticed).No), day);
        return Reach(RequestAct.WaiveFee, RequestState.Assigned);
    }
}
