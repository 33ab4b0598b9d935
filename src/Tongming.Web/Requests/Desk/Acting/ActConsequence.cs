using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>What an act will do to state and term, said before it is sent.</summary>
internal static class ActConsequence
{
    /// <summary>The sentence.</summary>
    public static string Of(RequestAct act, InformationRequest request, WorkingCalendar calendar, (ClockRules Rules, DateOnly Today) by)
    {
        var states = RequestTransitions.Targets(request.State, act).Select(RequestStates.NameOf).ToList();
        var state =
            states is [var only] && only == RequestStates.NameOf(request.State) ? "状态不变" : $"状态变为“{string.Join("”或者“", states)}”";
        return $"提交后：{state}；{Term(act, request, calendar, by)}。";
    }

    private static string Term(RequestAct act, InformationRequest request, WorkingCalendar calendar, (ClockRules Rules, DateOnly Today) by)
    {
        var ledger = request.Ledger();
        var before = ledger.Read(calendar, by.Rules);
        if (EventOf(act, ledger.NextNo, by.Today) is not { } entered)
            return before.ReplyDue is { } same && request.ClosedOn is null ? $"答复期限仍是 {Dates.Plain(same.Due)}" : "期限不变";
        var after = ledger.With(entered).Read(calendar, by.Rules);
        if (
            act
            is RequestAct.Issue
                or RequestAct.Withdraw
                or RequestAct.TransferAsPetition
                or RequestAct.LapseCorrection
                or RequestAct.LapseFee
        )
            return "本件办结，不再计算期限";
        var due = after.ReplyDue is { } day
            ? $"{(after.IsExpected ? "预计" : "")}{Dates.Long(day.Due)}{(day.IsProvisional ? "（暂定）" : "")}"
            : null;
        return (before.ReplyDue, due) switch
        {
            (_, null) => "期限停止计算，恢复后重新计算",
            (null, _) => $"按今天办理，答复期限是 {due}",
            ({ } old, _) when after.ReplyDue!.Due == old.Due => $"答复期限仍是 {due}",
            ({ } old, _) =>
                $"按今天办理，答复期限由 {Dates.Plain(old.Due)}变为 {due}{(act == RequestAct.Extend ? "（延长 20 个工作日时）" : "")}",
        };
    }

    private static ClockEvent? EventOf(RequestAct act, int no, DateOnly today) =>
        KindOf(act) is { } kind ? new ClockEvent(no, kind, today) { WorkingDays = act == RequestAct.Extend ? 20 : 0 } : null;

    private static ClockEventKind? KindOf(RequestAct act) =>
        act switch
        {
            RequestAct.ConfirmReceipt => ClockEventKind.Received,
            RequestAct.AskCorrection => ClockEventKind.CorrectionAsked,
            RequestAct.ReceiveCorrection => ClockEventKind.CorrectionReceived,
            RequestAct.ConsultThirdParty => ClockEventKind.ThirdPartyAsked,
            RequestAct.RecordThirdPartyAnswer => ClockEventKind.ThirdPartyAnswered,
            RequestAct.ConsultAgency => ClockEventKind.AgencyAsked,
            RequestAct.RecordAgencyAnswer => ClockEventKind.AgencyAnswered,
            RequestAct.AskReasons => ClockEventKind.ReasonsAsked,
            RequestAct.ReceiveReasons => ClockEventKind.ReasonsReceived,
            RequestAct.NotifyFee => ClockEventKind.FeeNoticed,
            RequestAct.RecordPayment => ClockEventKind.FeePaid,
            RequestAct.Extend => ClockEventKind.Extended,
            RequestAct.Issue => ClockEventKind.Answered,
            RequestAct.Withdraw or RequestAct.TransferAsPetition or RequestAct.LapseCorrection or RequestAct.LapseFee =>
                ClockEventKind.Closed,
            _ => null,
        };
}
