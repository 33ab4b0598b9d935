namespace Tongming.Requests.Papers;

/// <summary>Which fields a template of a kind names: the required contents of the rule book (§2.3).</summary>
/// <param name="Required">Must stand in the template and must have a value when the paper is made.</param>
/// <param name="IfKnown">Must stand in the template; where there is no value, their paragraph disappears.</param>
public sealed record PaperContents(IReadOnlyList<PaperField> Required, IReadOnlyList<PaperField> IfKnown)
{
    private const string Relief = "救济途径";

    /// <summary>What a letter that leaves the body always names.</summary>
    private static readonly string[] Letterhead = ["机关名称", "文号", "成文日期"];

    private static readonly string[] ToApplicant = [.. Letterhead, "申请人", "收到日期", "申请内容"];

    /// <summary>The contents of the kind. A decision (<see cref="PaperKinds.NeedsRelief"/>) always requires 〔救济途径〕.</summary>
    [Law("条例 第二十九条至第四十五条", "R1-42", "R1-71", "R2-06", "R2-07", "R2-30", "R2-34", "R3-30", "R7-40")]
    public static PaperContents Of(PaperKind kind)
    {
        var (required, ifKnown) = Names(kind);
        if (kind.NeedsRelief())
            required = [.. required, Relief];
        return new PaperContents([.. required.Select(PaperFields.Named)], [.. ifKnown.Select(PaperFields.Named)]);
    }

    /// <summary>True where a template of the kind may name the field: any, except fields about the applicant in papers that hide him.</summary>
    [Law("R7-36")]
    public static bool Permits(PaperKind kind, PaperField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return !(kind.HidesApplicant() && field.TellsApplicant);
    }

    private static (string[] Required, string[] IfKnown) Names(PaperKind kind) =>
        kind switch
        {
            <= PaperKind.T10 => OnTheWay(kind),
            <= PaperKind.T22 => Decisions(kind),
            _ => Sheets(kind),
        };

    private static (string[] Required, string[] IfKnown) OnTheWay(PaperKind kind) =>
        kind switch
        {
            PaperKind.T01 => (
                ["申请人", "身份证明", "申请人联系方式", "申请内容", "提供方式", "获取途径", "申请日期", "申请渠道"],
                ["信息特征", "附件"]
            ),
            PaperKind.T02 => (
                ["机关名称", "申请人", "登记号", "收到日期", "收到日期确定方式", "申请内容", "答复期限", "联系电话", "成文日期"],
                []
            ),
            PaperKind.T03 => ([.. ToApplicant, "补正事项", "补正期限", "补正后果", "补正后期限"], []),
            PaperKind.T04 => ([.. ToApplicant, "申请数量", "统计期间", "说明事项", "说明期限", "说明后果"], []),
            PaperKind.T05 => ([.. ToApplicant, "延期原因", "延期批准", "延长期限", "延期后期限"], []),
            PaperKind.T06 => (
                [.. Letterhead, "第三方", "涉及信息", "第三方权利", "第三方答复期限", "第三方逾期后果", "联系电话"],
                ["附件"]
            ),
            PaperKind.T07 => ([.. ToApplicant, "征求对象", "不计期限"], []),
            PaperKind.T08 => ([.. Letterhead, "共同制作机关", "涉及信息", "会商期限", "会商后果", "联系电话"], ["附件"]),
            PaperKind.T09 => ([.. Letterhead, "协办单位", "协办事项", "协办期限", "联系电话"], ["附件"]),
            _ => ([.. ToApplicant, "收费依据", "收费标准", "收费金额", "缴费方式", "缴费期限", "缴费后果", "缴费后期限"], []),
        };

    private static (string[] Required, string[] IfKnown) Decisions(PaperKind kind) =>
        kind switch
        {
            PaperKind.T11 => ([.. ToApplicant, "公开内容"], ["附件"]),
            PaperKind.T12 => ([.. ToApplicant, "公开位置"], []),
            PaperKind.T13 => ([.. ToApplicant, "公开内容", "不予公开部分", "不予公开理由", "法律依据"], ["附件"]),
            PaperKind.T14 => ([.. ToApplicant, "不予公开情形", "不予公开理由", "法律依据"], []),
            PaperKind.T15 => ([.. ToApplicant, "检索情况", "不存在理由"], []),
            PaperKind.T16 => ([.. ToApplicant, "不负责理由"], ["负责机关", "负责机关联系方式"]),
            PaperKind.T17 => ([.. ToApplicant, "加工理由", "加工依据"], []),
            PaperKind.T18 => ([.. ToApplicant, "原答复文号", "原答复日期"], []),
            PaperKind.T19 => ([.. ToApplicant, "不予处理情形", "法律依据"], ["办理渠道"]),
            PaperKind.T20 => ([.. ToApplicant, "特别规定", "查询地点"], []),
            PaperKind.T21 => ([.. ToApplicant, "终止事由", "通知文号", "通知送达日期", "逾期日期"], []),
            _ => ([.. Letterhead, "第三方", "涉及信息", "公开理由"], []),
        };

    private static (string[] Required, string[] IfKnown) Sheets(PaperKind kind) =>
        kind switch
        {
            PaperKind.T23 => ([.. ToApplicant, "更正依据", "更正结果"], ["转送机关", Relief]),
            PaperKind.T24 => (["机关名称", "送达文书", "送达文号", "受送达人", "送达方式", "送达地点"], ["送达日期", "签收情况"]),
            PaperKind.T25 => ([.. ToApplicant, "撤回声明", "撤回日期"], []),
            PaperKind.T26 => (
                ["机关名称", "登记号", "收到日期", "答复期限", "申请内容", "拟办意见", "审查机构"],
                ["初审意见", "法制审核意见", "复审意见", "保密审查意见", "签发意见"]
            ),
            PaperKind.T27 => (["机关名称", "登记号", "申请内容", "检索范围", "检索关键词", "检索人", "检索时间", "检索结果"], []),
            _ => (["机关名称", "登记号", "案卷题名", "归档材料", "保管期限", "立卷人", "归档日期"], []),
        };
}
