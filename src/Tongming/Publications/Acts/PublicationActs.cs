using Tongming.Publications.Reviews;

namespace Tongming.Publications.Acts;

/// <summary>An act with its stable code, the word on its button and the rule behind it.</summary>
/// <param name="Act">The act.</param>
/// <param name="Code">Stable; in addresses, in the ledger and in permissions. Example: <c>review-first</c>.</param>
/// <param name="Label">A verb with its object.</param>
/// <param name="Article">The article or rule behind it.</param>
public sealed record PublicationActEntry(PublicationAct Act, string Code, string Label, string Article);

/// <summary>The list of acts.</summary>
[Law("R3-25", "R3-30", "R3-31")]
public static class PublicationActs
{
    /// <summary>All acts in their order.</summary>
    public static IReadOnlyList<PublicationActEntry> All { get; } =
    [
        new(PublicationAct.Draft, "draft", "起草信息", "R3-25"),
        new(PublicationAct.Edit, "edit", "修改稿件", "R3-31"),
        new(PublicationAct.Submit, "submit", "提交审核", "R3-25"),
        new(PublicationAct.ReviewFirst, "review-first", "初审初校", "R3-31"),
        new(PublicationAct.ReviewSecond, "review-second", "复审复校", "R3-31"),
        new(PublicationAct.ReviewSecrecy, "review-secrecy", "审查保密", "条例 第十七条"),
        new(PublicationAct.ReferSecrecy, "refer-secrecy", "报请确定是否公开", "条例 第十七条"),
        new(PublicationAct.RecordSecrecyRuling, "record-secrecy-ruling", "登记确定意见", "条例 第十七条"),
        new(PublicationAct.ReviewFinal, "review-final", "终审终校", "R3-31"),
        new(PublicationAct.Return, "return", "退回修改", "R3-31"),
        new(PublicationAct.ApproveUrgently, "approve-urgently", "应急审定", "R3-30"),
        new(PublicationAct.OverrideFinding, "override-finding", "覆核放行", "R3-38"),
        new(PublicationAct.Schedule, "schedule", "定时发布", "条例 第二十六条"),
        new(PublicationAct.Unschedule, "unschedule", "取消定时", "条例 第二十六条"),
        new(PublicationAct.Publish, "publish", "立即发布", "条例 第二十六条"),
        new(PublicationAct.Withdraw, "withdraw", "撤下信息", "条例 第十八条"),
        new(PublicationAct.Discard, "discard", "作废草稿", "R3-31"),
        new(PublicationAct.AddNote, "add-note", "添加备注", "R3-31"),
        new(PublicationAct.View, "view", "查看稿件", "R3-31"),
    ];

    /// <summary>The entry of an act.</summary>
    public static PublicationActEntry Of(PublicationAct act) => All[(int)act];

    /// <summary>The act that is a step of the review.</summary>
    public static PublicationAct Of(EditionStep step) =>
        step switch
        {
            EditionStep.First => PublicationAct.ReviewFirst,
            EditionStep.Second => PublicationAct.ReviewSecond,
            EditionStep.Secrecy => PublicationAct.ReviewSecrecy,
            EditionStep.Final => PublicationAct.ReviewFinal,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    /// <summary>Whether an act approves an edition in a step of the review.</summary>
    public static bool IsReview(PublicationAct act) =>
        act
            is PublicationAct.ReviewFirst
                or PublicationAct.ReviewSecond
                or PublicationAct.ReviewSecrecy
                or PublicationAct.ReviewFinal
                or PublicationAct.ApproveUrgently;

    /// <summary>The act with this code, or null.</summary>
    public static PublicationAct? Find(string code) => All.FirstOrDefault(entry => entry.Code == code)?.Act;
}
