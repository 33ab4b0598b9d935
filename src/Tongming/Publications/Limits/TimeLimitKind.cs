namespace Tongming.Publications.Limits;

/// <summary>What a period of the table is for. (R3-40; R1-37; R1-28; R3-53)</summary>
public enum TimeLimitKind
{
    /// <summary>主动公开的政府信息: whatever has no period of its own.</summary>
    Proactive,

    /// <summary>行政许可决定.</summary>
    Licence,

    /// <summary>行政处罚决定.</summary>
    Penalty,

    /// <summary>其他行政执法决定.</summary>
    OtherEnforcement,

    /// <summary>处罚决定变更、撤销、确认违法或者无效后的撤回.</summary>
    PenaltyWithdrawal,

    /// <summary>双随机抽查结果.</summary>
    RandomInspection,

    /// <summary>部门预算、决算.</summary>
    DepartmentBudget,

    /// <summary>所属单位预算、决算.</summary>
    UnitBudget,

    /// <summary>政府采购.</summary>
    Procurement,

    /// <summary>经批准的地方统计调查项目.</summary>
    SurveyProject,

    /// <summary>下一年度统计调查项目.</summary>
    NextYearSurveys,

    /// <summary>人大代表建议的办理.</summary>
    SuggestionReply,

    /// <summary>政协提案的办理.</summary>
    MotionReply,

    /// <summary>政策解读.</summary>
    Interpretation,

    /// <summary>公开征求意见.</summary>
    DraftConsultation,

    /// <summary>政府信息公开工作年度报告.</summary>
    AnnualReport,

    /// <summary>政府网站年度工作报表.</summary>
    SiteWorkTable,

    /// <summary>行政规范性文件备案.</summary>
    NormativeFiling,

    /// <summary>不予公开信息的定期评估.</summary>
    UndisclosedReview,
}

/// <summary>In what a period is counted. (R1-10; R1-15)</summary>
public enum LimitUnit
{
    /// <summary>个工作日: the day of the start does not count.</summary>
    WorkingDays,

    /// <summary>日: calendar days; an end on a day off moves on.</summary>
    NaturalDays,

    /// <summary>个月: an end on a day off moves on.</summary>
    Months,

    /// <summary>当年12月: a day of December of the year in which the start lies; does not move.</summary>
    DayOfDecember,

    /// <summary>次年1月: a day of January of the year after that of the start; does not move.</summary>
    DayOfJanuary,
}

/// <summary>From what day a period runs. (R3-40)</summary>
public enum LimitStart
{
    /// <summary>信息形成或者变更之日.</summary>
    Made,

    /// <summary>决定作出之日.</summary>
    Decided,

    /// <summary>决定被变更、撤销、确认违法或者无效之日.</summary>
    DecisionChanged,

    /// <summary>检查结束之日.</summary>
    Checked,

    /// <summary>财政部门批复之日.</summary>
    FinanceApproved,

    /// <summary>主管部门批复之日.</summary>
    DepartmentApproved,

    /// <summary>调查项目批准之日.</summary>
    ProjectApproved,

    /// <summary>交办之日.</summary>
    Assigned,

    /// <summary>文件公布之日.</summary>
    DocumentPublished,

    /// <summary>开始征求意见之日.</summary>
    ConsultationOpened,

    /// <summary>决定不予公开之日，或者上一次评估之日.</summary>
    NotDisclosed,

    /// <summary>所属年度: any day of the year that the thing is about.</summary>
    WithinYear,
}

/// <summary>Which way a period binds.</summary>
public enum LimitSense
{
    /// <summary>不超过: the act comes on the last day at the latest; a body may only take less.</summary>
    AtMost,

    /// <summary>不少于: it stays open until the last day at the earliest; a body may only give more.</summary>
    AtLeast,
}
