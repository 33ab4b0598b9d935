using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;

namespace Tongming.Web.Requests.Import;

/// <summary>An act of the past as the ledger gets it.</summary>
internal sealed record PastAct(RequestAct Act, DateOnly Day, object Facts);

/// <summary>
/// Lives the past of one case again with the law's own methods, on its real days, so that its clock follows from the same events as
/// everybody's. Where a step of a case that is answered long ago broke a rule, the step is left out and told; the answer stays.
/// </summary>
internal sealed class PastCase(LedgerRow row, Guid sectionId, WorkingCalendar calendar, ClockRules rules, DateOnly today)
{
    private const int CorrectionDays = 15;

    private readonly List<PastAct> acts = [];
    private readonly List<string> notices = [];

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<PastAct> Acts => acts;

    /// <summary>What whoever imports should know.</summary>
    public IReadOnlyList<string> Notices => notices;

    /// <summary>Why it cannot be imported, or null.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The case as it stands today; refused where <see cref="Problem"/> says why.</summary>
    public Outcome<InformationRequest> Live(Application application, Guid id, RequestNumber number)
    {
        var title = row.Matter.Length <= 60 ? row.Matter : row.Matter[..59] + "…";
        var submitted = InformationRequest.Submit(application, new NewMatter(id, title, row.Matter));
        if (submitted.Refusal is { } refusal)
            return refusal;
        var request = submitted.Value!;
        var receipt = new ReceiptDate(row.ReceivedOn, ReceiptRule.BasisOf(row.Channel));
        Must(
            RequestAct.Register,
            row.ReceivedOn,
            day => request.Register(day, number, receipt),
            new { imported = true, no = number.ToString() }
        );
        Correct(request);
        if (request.State == RequestState.Received)
            Must(RequestAct.Assign, row.ReceivedOn, day => request.Assign(day, sectionId), new { imported = true, section = sectionId });
        Extend(request);
        Consult(request);
        Close(request);
        return Problem is { } problem ? problem : request;
    }

    private void Correct(InformationRequest request)
    {
        if (row.CorrectionAskedOn is not { } asked)
            return;
        var notice = new CorrectionNotice(CorrectionDays, "（见导入前的台账）");
        if (
            !Try(RequestAct.AskCorrection, asked, day => request.AskCorrection(day, notice), new { imported = true, days = CorrectionDays })
        )
            return;
        if (row.CorrectionReceivedOn is { } received)
            Try(RequestAct.ReceiveCorrection, received, day => request.ReceiveCorrection(day), new { imported = true });
        else if (row.RepliedOn is null)
            notices.Add($"台账没有写补正期限，先按 {CorrectionDays} 个工作日计算。");
    }

    private void Extend(InformationRequest request)
    {
        if (row.ExtensionDays == 0 || request.ReplyDue is not { } due)
        {
            if (row.ExtensionDays > 0)
                notices.Add("补正没有收到，延期不起作用，没有导入。");
            return;
        }

        var on = new[] { due, today, row.ConsultedFrom ?? today, row.RepliedOn ?? today }.Min();
        var extension = new Extension(row.ExtensionDays, "（见导入前的台账）", Guid.Empty);
        if (Try(RequestAct.Extend, on, day => request.Extend(day, extension), new { imported = true, days = row.ExtensionDays }))
            notices.Add($"台账没有写哪一天决定延期，按 {on:yyyy-MM-dd} 记。");
    }

    private void Consult(InformationRequest request)
    {
        if (row.ConsultedFrom is not { } from)
            return;
        if (
            !Try(RequestAct.ConsultThirdParty, from, day => request.ConsultThirdParty(day), new { imported = true })
            || row.ConsultedUntil is not { } until
        )
            return;
        // The ledger tells when the answer came, not what it said.
        var answer = new ConsultationAnswer(Opinion.Consents);
        var facts = new { imported = true, opinion = "unknown" };
        Try(RequestAct.RecordThirdPartyAnswer, until, day => request.RecordThirdPartyAnswer(day, answer), facts);
    }

    private void Close(InformationRequest request)
    {
        if (row is not { RepliedOn: { } on, Reply: { } kind })
            return;
        if (request.ReplyDue is { } due && on > due)
            notices.Add($"答复期限是 {due:yyyy-MM-dd}，{on:yyyy-MM-dd} 答复已经逾期，按实际日期导入。");
        Must(RequestAct.Issue, on, day => request.TakeOverReply(day, kind), new { imported = true, kind = kind.Code });
        if (row.DeliveredOn is not { } delivered || Problem is not null)
            return;
        if (request.State == RequestState.Issued)
            Must(RequestAct.Deliver, delivered, day => request.Deliver(day), new { imported = true });
        else
            notices.Add("终止的案件不记送达，送达日期写进备注。");
    }

    private void Must(RequestAct act, DateOnly on, Func<ActDay, Outcome<RequestState>> step, object facts)
    {
        if (Problem is not null)
            return;
        if (step(new ActDay(on, today, calendar, rules)).Refusal is { } refusal)
            Problem = refusal;
        else
            acts.Add(new PastAct(act, on, facts));
    }

    /// <summary>For an answered case the step may be left out; for an open one its clock would be wrong.</summary>
    private bool Try(RequestAct act, DateOnly on, Func<ActDay, Outcome<RequestState>> step, object facts)
    {
        if (Problem is not null)
            return false;
        if (step(new ActDay(on, today, calendar, rules)).Refusal is not { } refusal)
        {
            acts.Add(new PastAct(act, on, facts));
            return true;
        }

        if (row.RepliedOn is null)
            Problem = refusal;
        else
            notices.Add($"“{RequestActs.Of(act).Label}”不计入期限（{RequestText.Say(refusal)}），案件按已答复导入，这一天写进备注。");
        return false;
    }
}
