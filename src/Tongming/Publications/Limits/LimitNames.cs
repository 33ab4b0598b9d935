namespace Tongming.Publications.Limits;

/// <summary>The screen words of the table of periods.</summary>
public static class LimitNames
{
    /// <summary>What the period is for.</summary>
    public static string Of(TimeLimitKind value) =>
        value switch
        {
            TimeLimitKind.Proactive => "主动公开的政府信息",
            TimeLimitKind.Licence => "行政许可决定",
            TimeLimitKind.Penalty => "行政处罚决定",
            TimeLimitKind.OtherEnforcement => "其他行政执法决定",
            TimeLimitKind.PenaltyWithdrawal => "行政处罚决定变更后的撤回",
            TimeLimitKind.RandomInspection => "双随机抽查结果",
            TimeLimitKind.DepartmentBudget => "部门预算、决算",
            TimeLimitKind.UnitBudget => "所属单位预算、决算",
            TimeLimitKind.Procurement => "政府采购",
            TimeLimitKind.SurveyProject => "经批准的地方统计调查项目",
            TimeLimitKind.NextYearSurveys => "下一年度统计调查项目",
            TimeLimitKind.SuggestionReply => "人大代表建议的办理",
            TimeLimitKind.MotionReply => "政协提案的办理",
            TimeLimitKind.Interpretation => "政策解读",
            TimeLimitKind.DraftConsultation => "公开征求意见",
            TimeLimitKind.AnnualReport => "政府信息公开工作年度报告",
            TimeLimitKind.SiteWorkTable => "政府网站年度工作报表",
            TimeLimitKind.NormativeFiling => "行政规范性文件备案",
            TimeLimitKind.UndisclosedReview => "不予公开信息的定期评估",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The unit after a number.</summary>
    public static string Of(LimitUnit value) =>
        value switch
        {
            LimitUnit.WorkingDays => "个工作日",
            LimitUnit.NaturalDays => "日",
            LimitUnit.Months => "个月",
            LimitUnit.DayOfDecember => "日（当年12月）",
            LimitUnit.DayOfJanuary => "日（次年1月）",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The day from which it runs.</summary>
    public static string Of(LimitStart value) =>
        value switch
        {
            LimitStart.Made => "信息形成或者变更之日",
            LimitStart.Decided => "决定作出之日",
            LimitStart.DecisionChanged => "决定被变更、撤销、确认违法或者无效之日",
            LimitStart.Checked => "检查结束之日",
            LimitStart.FinanceApproved => "财政部门批复之日",
            LimitStart.DepartmentApproved => "主管部门批复之日",
            LimitStart.ProjectApproved => "调查项目批准之日",
            LimitStart.Assigned => "交办之日",
            LimitStart.DocumentPublished => "文件公布之日",
            LimitStart.ConsultationOpened => "开始征求意见之日",
            LimitStart.NotDisclosed => "决定不予公开或者上一次评估之日",
            LimitStart.WithinYear => "所属年度",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>How sure the rule book is, as shown beside a row.</summary>
    public static string Of(NormConfidence value) =>
        value switch
        {
            NormConfidence.Law => "已核对条文",
            NormConfidence.Page => "已核对文件",
            NormConfidence.Partly => "部分核对",
            NormConfidence.Memory => "未核对",
            NormConfidence.Design => "系统默认",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
