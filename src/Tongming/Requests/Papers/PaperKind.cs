namespace Tongming.Requests.Papers;

/// <summary>
/// The papers (文书) of a request by their numbers in the rule book (§2.3). Names vary by province, and a body may give its
/// templates other titles; what a paper must contain stays (<see cref="PaperContents"/>).
/// </summary>
public enum PaperKind
{
    /// <summary>申请表 (条例 第二十九条).</summary>
    T01 = 1,

    /// <summary>登记回执 (条例 第三十一条).</summary>
    T02,

    /// <summary>补正告知书 (条例 第三十条).</summary>
    T03,

    /// <summary>说明理由告知书 (条例 第三十五条).</summary>
    T04,

    /// <summary>延期答复告知书 (条例 第三十三条).</summary>
    T05,

    /// <summary>第三方征求意见书, with its reply slip (条例 第三十二条).</summary>
    T06,

    /// <summary>征求意见告知书, to the applicant (条例 第三十三条).</summary>
    T07,

    /// <summary>会商函, to a body that made the information jointly (条例 第三十四条).</summary>
    T08,

    /// <summary>协办函, to a section or to another body.</summary>
    T09,

    /// <summary>收费通知书 (条例 第四十二条; 国办函〔2020〕109号).</summary>
    T10,

    /// <summary>予以公开告知书 (条例 第三十六条第（二）项).</summary>
    T11,

    /// <summary>已主动公开告知书 (条例 第三十六条第（一）项).</summary>
    T12,

    /// <summary>部分公开告知书 (条例 第三十七条).</summary>
    T13,

    /// <summary>不予公开告知书 (条例 第十四条至第十六条, 第三十六条第（三）项).</summary>
    T14,

    /// <summary>信息不存在告知书 (条例 第三十六条第（四）项).</summary>
    T15,

    /// <summary>非本机关负责公开告知书 (条例 第三十六条第（五）项).</summary>
    T16,

    /// <summary>不予提供告知书: the information would have to be made (条例 第三十八条).</summary>
    T17,

    /// <summary>不予重复处理告知书 (条例 第三十六条第（六）项).</summary>
    T18,

    /// <summary>不予处理告知书 (条例 第三十五条、第三十九条).</summary>
    T19,

    /// <summary>行政查询告知书 (条例 第三十六条第（七）项).</summary>
    T20,

    /// <summary>终止办理告知书: not corrected or not paid in time (条例 第三十条; 国办函〔2020〕109号).</summary>
    T21,

    /// <summary>告知第三方决定公开书 (条例 第三十二条).</summary>
    T22,

    /// <summary>更正告知书 or 转送函 (条例 第四十一条).</summary>
    T23,

    /// <summary>送达回证.</summary>
    T24,

    /// <summary>撤回申请确认书.</summary>
    T25,

    /// <summary>审查呈批单 (条例 第十七条).</summary>
    T26,

    /// <summary>检索记录表.</summary>
    T27,

    /// <summary>归档目录 (条例 第四十五条).</summary>
    T28,
}
