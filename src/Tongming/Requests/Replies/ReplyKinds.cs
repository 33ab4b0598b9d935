namespace Tongming.Requests.Replies;

/// <summary>The table of the kinds of reply. Which article feeds which row is inferred where the names differ.</summary>
internal static class ReplyKinds
{
    public static IReadOnlyList<ReplyKind> All { get; } =
    [
        new("A1", "已主动公开，告知获取方式、途径", "条例 第三十六条第一项", "R3", "T12") { NeedsReason = false },
        new("A2", "予以公开", "条例 第三十六条第二项", "R3", "T11") { NeedsReason = false },
        new("A3", "部分公开", "条例 第三十七条", "R4", "T13") { NeedsAnyGround = true },
        Refused("D1", "不予公开：属于国家秘密", "R5", RefusalGround.Secret),
        Refused("D2", "不予公开：其他法律行政法规禁止公开", "R6", RefusalGround.LawBan),
        Refused("D3", "不予公开：危及“三安全一稳定”", "R7", RefusalGround.ThreeSafe),
        Refused("D4", "不予公开：保护第三方合法权益", "R8", RefusalGround.ThirdParty),
        Refused("D5", "不予公开：属于三类内部事务信息", "R9", RefusalGround.Internal),
        Refused("D6", "不予公开：属于四类过程性信息", "R10", RefusalGround.Process),
        Refused("D7", "不予公开：属于行政执法案卷", "R11", RefusalGround.CaseFile),
        new("D8", "属于行政查询事项，告知查询途径", "条例 第三十六条第七项", "R12", "T20"),
        new("U1", "经检索，所申请的政府信息不存在", "条例 第三十六条第四项", "R13", "T15") { NeedsSearchRecord = true },
        new("U2", "不属于本机关负责公开", "条例 第三十六条第五项", "R13", "T16") { NamesOtherAgency = true },
        new("U3", "没有现成信息，需要另行制作", "条例 第三十八条", "R14", "T17"),
        new("U4", "补正后申请内容仍不明确", "条例 第三十条", "R15", "T19") { NeedsCorrection = true },
        new("N1", "不予处理：信访、投诉、举报等活动", "条例 第三十九条第一款", "R16", "T19"),
        new("N2", "不予重复处理", "条例 第三十六条第六项", "R17", "T18") { NeedsEarlierDecision = true },
        new("N3", "不予处理：要求提供公开出版物，告知获取途径", "条例 第三十九条第二款", "R18", "T19"),
        new("N4", "不予处理：无正当理由大量、反复申请", "条例 第三十五条", "R19", "T19"),
        new("N5", "不予处理：要求确认或者重新出具已获取的信息", "国办公开办函〔2021〕30号", "R20", "T19"),
        new("O1", "申请人逾期不补正，不再处理", "条例 第三十条", "R21", "T21") { IsDrafted = false },
        new("O2", "申请人逾期未缴费，不再处理", "国办函〔2020〕109号", "R22", "T21") { IsDrafted = false },
        new("O3", "其他（撤回申请、不属于政府信息等）", "国办公开办函〔2021〕30号", "R23", "T25"),
    ];

    private static ReplyKind Refused(string code, string wording, string row, RefusalGround ground) =>
        new(code, wording, ground.Article, row, "T14") { Ground = ground };
}
