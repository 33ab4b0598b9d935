namespace Tongming.Calendar;

/// <summary>What happened to a request as far as its clock is concerned. The order decides between events of one day.</summary>
public enum ClockEventKind
{
    /// <summary>收到申请: the period of answer begins (第三十一条).</summary>
    Received,

    /// <summary>通知补正: the clock stops until the correction (第三十条).</summary>
    CorrectionAsked,

    /// <summary>收到补正: the full period is counted anew (第三十条).</summary>
    CorrectionReceived,

    /// <summary>征求第三方意见: not counted from here (第三十二条、第三十三条).</summary>
    ThirdPartyAsked,

    /// <summary>第三方答复: counted again.</summary>
    ThirdPartyAnswered,

    /// <summary>征求其他机关意见: not counted from here (第三十三条、第三十四条).</summary>
    AgencyAsked,

    /// <summary>其他机关答复: counted again.</summary>
    AgencyAnswered,

    /// <summary>要求说明理由 (第三十五条).</summary>
    ReasonsAsked,

    /// <summary>收到说明的理由.</summary>
    ReasonsReceived,

    /// <summary>通知缴费: a fee for processing was noticed (第四十二条).</summary>
    FeeNoticed,

    /// <summary>缴费.</summary>
    FeePaid,

    /// <summary>延长答复期限, by at most twenty working days in all (第三十三条).</summary>
    Extended,

    /// <summary>确定延迟答复的期限 and told the applicant (第三十五条).</summary>
    LaterDateFixed,

    /// <summary>责令重新处理 by reconsideration or court: a new period as ordered.</summary>
    RedoOrdered,

    /// <summary>答复.</summary>
    Answered,

    /// <summary>结束办理 without an answer: withdrawn, abandoned.</summary>
    Closed,
}
