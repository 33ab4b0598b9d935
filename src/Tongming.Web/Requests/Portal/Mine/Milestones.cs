using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>One step that the applicant is told of.</summary>
/// <param name="On">Its day.</param>
/// <param name="Words">What happened.</param>
/// <param name="IsPause">Whether the term stands still from here.</param>
internal sealed record Milestone(DateOnly On, string Words, bool IsPause = false);

/// <summary>
/// The course of a matter in plain words. It is made from a list of acts that applicants are told of; what is not in it (assigning,
/// drafts, reviews, secrecy, notes) does not exist for them, and nobody's name is in it.
/// </summary>
internal static class Milestones
{
    private static readonly Dictionary<RequestAct, (string Words, bool IsPause)> Told = new()
    {
        [RequestAct.Submit] = ("申请已提交", false),
        [RequestAct.Register] = ("申请已登记", false),
        [RequestAct.ConfirmReceipt] = ("与您确认收到申请", false),
        [RequestAct.Split] = ("申请按事项分开办理", false),
        [RequestAct.Merge] = ("与内容相同的申请合并办理", false),
        [RequestAct.AskCorrection] = ("请您补正，期限停止计算", true),
        [RequestAct.ReceiveCorrection] = ("收到您的补正，期限重新计算", false),
        [RequestAct.LapseCorrection] = ("逾期没有补正，不再处理", false),
        [RequestAct.ConsultThirdParty] = ("征求第三方意见，期限暂停", true),
        [RequestAct.RecordThirdPartyAnswer] = ("第三方意见已经收到或者期限已满", false),
        [RequestAct.ConsultAgency] = ("征求其他机关意见，期限暂停", true),
        [RequestAct.RecordAgencyAnswer] = ("其他机关意见已经收到或者期限已满", false),
        [RequestAct.AskReasons] = ("请您说明理由", true),
        [RequestAct.ReceiveReasons] = ("理由说明的程序结束", false),
        [RequestAct.FixLaterDate] = ("确定了延迟答复的合理期限", false),
        [RequestAct.NotifyFee] = ("通知缴纳信息处理费", true),
        [RequestAct.RecordPayment] = ("收到缴费", false),
        [RequestAct.LapseFee] = ("逾期没有缴费，不再处理", false),
        [RequestAct.WaiveFee] = ("免收信息处理费", false),
        [RequestAct.Extend] = ("延长答复期限", false),
        [RequestAct.Issue] = ("答复已发出", false),
        [RequestAct.Deliver] = ("答复已送达", false),
        [RequestAct.Withdraw] = ("申请已撤回", false),
        [RequestAct.TransferAsPetition] = ("转作信访办理", false),
        [RequestAct.Supplement] = ("补充了答复", false),
        [RequestAct.ProposeDisclosure] = ("建议主动公开", false),
        [RequestAct.AcceptDisclosure] = ("决定主动公开", false),
        [RequestAct.DeclineDisclosure] = ("决定不转为主动公开", false),
        [RequestAct.CorrectRecord] = ("办理了更正申请人信息的要求", false),
        [RequestAct.OrderRedo] = ("按复议、诉讼的结果重新办理", false),
    };

    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<Milestone> Of(InformationRequest request, IEnumerable<LedgerEntry> entries) =>
        [
            .. from entry in entries
            let act = entry.Act.StartsWith("request.", StringComparison.Ordinal) ? RequestActs.Find(entry.Act["request.".Length..]) : null
            where act is not null && Told.ContainsKey(act.Value)
            let told = Told[act.Value]
            select new Milestone(entry.Day, told.Words + Detail(request, act.Value), told.IsPause),
        ];

    private static string Detail(InformationRequest request, RequestAct act) =>
        act switch
        {
            RequestAct.Register when request.Number is { } number => $"，登记号 {number}",
            RequestAct.Extend when request.ExtensionDays > 0 => $" {request.ExtensionDays} 个工作日。理由：{request.ExtensionReason}",
            RequestAct.NotifyFee when request.FeeYuan > 0 => $" {request.FeeYuan:N0} 元",
            RequestAct.Issue when request.Reply is { } kind =>
                $"：{kind.Wording}{(request.DecisionNumber is { } number ? $"（{number}）" : "")}",
            _ => "",
        };
}
