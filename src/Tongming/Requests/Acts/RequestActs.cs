using Tongming.Requests.Reviews;

namespace Tongming.Requests.Acts;

/// <summary>An act with its stable code, the word on its button and the article behind it.</summary>
/// <param name="Act">The act.</param>
/// <param name="Code">Stable; in routes, in the ledger and in permissions. Example: <c>ask-correction</c>.</param>
/// <param name="Label">A verb with its object, for example 要求补正.</param>
/// <param name="Article">The article or rule behind it.</param>
public sealed record RequestActEntry(RequestAct Act, string Code, string Label, string Article);

/// <summary>The list of acts.</summary>
[Law("条例 第四十五条", "R1-47")]
public static class RequestActs
{
    /// <summary>All acts in their order.</summary>
    public static IReadOnlyList<RequestActEntry> All { get; } =
    [
        new(RequestAct.Submit, "submit", "提交申请", "条例 第二十九条"),
        new(RequestAct.Register, "register", "登记申请", "条例 第四十五条"),
        new(RequestAct.ConfirmReceipt, "confirm-receipt", "确认收到日期", "条例 第三十一条"),
        new(RequestAct.CorrectEntry, "correct-entry", "更正登记内容", "条例 第四十五条"),
        new(RequestAct.CorrectClass, "correct-class", "更正申请人类别", "条例 第五十条"),
        new(RequestAct.Split, "split", "拆分事项", "国办函〔2020〕109号 第四条"),
        new(RequestAct.Merge, "merge", "合并重复件", "条例 第四十五条"),
        new(RequestAct.AskCorrection, "ask-correction", "要求补正", "条例 第三十条"),
        new(RequestAct.ReceiveCorrection, "receive-correction", "接收补正", "条例 第三十条"),
        new(RequestAct.LapseCorrection, "lapse-correction", "终止逾期不补正的申请", "条例 第三十条"),
        new(RequestAct.Assign, "assign", "分派科室", "条例 第四条"),
        new(RequestAct.Reassign, "reassign", "改派科室", "条例 第四条"),
        new(RequestAct.ConsultThirdParty, "consult-third-party", "征求第三方意见", "条例 第三十二条"),
        new(RequestAct.RecordThirdPartyAnswer, "record-third-party-answer", "登记第三方意见", "条例 第三十二条"),
        new(RequestAct.ConsultAgency, "consult-agency", "征求其他机关意见", "条例 第三十四条"),
        new(RequestAct.RecordAgencyAnswer, "record-agency-answer", "登记其他机关意见", "条例 第三十四条"),
        new(RequestAct.AskReasons, "ask-reasons", "要求说明理由", "条例 第三十五条"),
        new(RequestAct.ReceiveReasons, "receive-reasons", "接收理由说明", "条例 第三十五条"),
        new(RequestAct.FixLaterDate, "fix-later-date", "确定延迟答复日期", "条例 第三十五条"),
        new(RequestAct.NotifyFee, "notify-fee", "通知缴费", "条例 第四十二条"),
        new(RequestAct.RecordPayment, "record-payment", "登记缴费", "国办函〔2020〕109号"),
        new(RequestAct.LapseFee, "lapse-fee", "终止逾期未缴费的申请", "国办函〔2020〕109号"),
        new(RequestAct.WaiveFee, "waive-fee", "免收费用", "条例 第四十二条"),
        new(RequestAct.Extend, "extend", "延长答复期限", "条例 第三十三条"),
        new(RequestAct.DraftDecision, "draft-decision", "拟写答复", "条例 第三十六条"),
        new(RequestAct.ReviewFirst, "review-first", "初审答复", "条例 第十七条"),
        new(RequestAct.ReviewLegal, "review-legal", "审核合法性", "条例 第十七条"),
        new(RequestAct.ReviewSecond, "review-second", "复审答复", "条例 第十七条"),
        new(RequestAct.ReviewSecrecy, "review-secrecy", "审查保密", "条例 第十七条"),
        new(RequestAct.ReturnDraft, "return-draft", "退回拟稿", "条例 第十七条"),
        new(RequestAct.ReferSecrecy, "refer-secrecy", "报请确定是否公开", "条例 第十七条"),
        new(RequestAct.RecordSecrecyRuling, "record-secrecy-ruling", "登记确定意见", "条例 第十七条"),
        new(RequestAct.Sign, "sign", "签发答复", "条例 第三十六条"),
        new(RequestAct.Issue, "issue", "发出答复", "条例 第三十三条"),
        new(RequestAct.Deliver, "deliver", "登记送达", "R2-19"),
        new(RequestAct.Withdraw, "withdraw", "撤回申请", "R1-47"),
        new(RequestAct.TransferAsPetition, "transfer-as-petition", "转作信访", "条例 第三十九条"),
        new(RequestAct.Supplement, "supplement", "补充答复", "条例 第三十六条"),
        new(RequestAct.Archive, "archive", "归档案卷", "条例 第四十五条"),
        new(RequestAct.ProposeDisclosure, "propose-disclosure", "建议主动公开", "条例 第四十四条"),
        new(RequestAct.AcceptDisclosure, "accept-disclosure", "决定主动公开", "条例 第四十四条"),
        new(RequestAct.DeclineDisclosure, "decline-disclosure", "决定不转主动公开", "条例 第四十四条"),
        new(RequestAct.CorrectRecord, "correct-record", "更正申请人信息", "条例 第四十一条"),
        new(RequestAct.OrderRedo, "order-redo", "登记责令重新办理", "条例 第五十一条"),
        new(RequestAct.RecordDispute, "record-dispute", "登记复议诉讼", "条例 第五十一条"),
        new(RequestAct.AddNote, "add-note", "添加备注", "条例 第四十五条"),
        new(RequestAct.AddFile, "add-file", "上传材料", "条例 第四十五条"),
        new(RequestAct.ViewCase, "view-case", "查看案件", "条例 第四十五条"),
        new(RequestAct.ViewFullData, "view-full-data", "查看完整个人信息", "个人信息保护法 第三十四条"),
    ];

    /// <summary>The entry of an act.</summary>
    public static RequestActEntry Of(RequestAct act) => All[(int)act];

    /// <summary>The act by which a step of review is done.</summary>
    public static RequestAct Of(ReviewStep step) =>
        step switch
        {
            ReviewStep.First => RequestAct.ReviewFirst,
            ReviewStep.Legal => RequestAct.ReviewLegal,
            ReviewStep.Second => RequestAct.ReviewSecond,
            ReviewStep.Secrecy => RequestAct.ReviewSecrecy,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    /// <summary>The act of a code, or null where there is none such.</summary>
    public static RequestAct? Find(string code) => All.FirstOrDefault(entry => entry.Code == code)?.Act;
}
