using static Tongming.Publications.Limits.LimitStart;
using static Tongming.Publications.Limits.LimitUnit;
using static Tongming.Publications.Limits.NormConfidence;

namespace Tongming.Publications.Limits;

/// <summary>The table of periods as the rule book has it. What a body made of it is <see cref="BodyTimeLimits"/>.</summary>
[Law("R3-40", "R1-37", "R1-28", "R3-53")]
public static class TimeLimits
{
    private const string Enforcement = "国办发〔2018〕118号";
    private const string Article26 = "《条例》第二十六条";

    /// <summary>All rows, one for each kind, in the order of the kinds.</summary>
    public static IReadOnlyList<TimeLimit> All { get; } =
    [
        new(TimeLimitKind.Proactive, 20, WorkingDays, Made, Law, Article26),
        new(TimeLimitKind.Licence, 7, WorkingDays, Decided, Page, Enforcement),
        new(TimeLimitKind.Penalty, 7, WorkingDays, Decided, Page, Enforcement),
        new(TimeLimitKind.OtherEnforcement, 20, WorkingDays, Decided, Page, Enforcement),
        new(TimeLimitKind.PenaltyWithdrawal, 3, WorkingDays, DecisionChanged, Law, "《行政处罚法》第四十八条、第八十五条"),
        new(TimeLimitKind.RandomInspection, 20, WorkingDays, Checked, Partly, "河北省做法；" + Article26) { Longest = 20 },
        new(TimeLimitKind.DepartmentBudget, 20, NaturalDays, FinanceApproved, Law, "《预算法》第十四条"),
        new(TimeLimitKind.UnitBudget, 20, NaturalDays, DepartmentApproved, Law, "《预算法实施条例》第六条"),
        new(TimeLimitKind.Procurement, 20, WorkingDays, Made, Law, "《预算法》第十四条（及时）；" + Article26) { IsPromptly = true },
        new(TimeLimitKind.SurveyProject, 20, WorkingDays, ProjectApproved, Law, "《统计法实施条例》第十三条（及时）；" + Article26)
        {
            IsPromptly = true,
        },
        new(TimeLimitKind.NextYearSurveys, 31, DayOfDecember, WithinYear, Law, "《北京市统计条例》第十七条") { Region = "北京市" },
        new(TimeLimitKind.SuggestionReply, 3, Months, Assigned, Partly, "四川省做法") { Longest = 6 },
        new(TimeLimitKind.MotionReply, 5, Months, Assigned, Partly, "四川省做法") { Longest = 6 },
        new(TimeLimitKind.Interpretation, 3, WorkingDays, DocumentPublished, Partly, "郑州市做法；国家规定待核对") { Longest = 20 },
        new(TimeLimitKind.DraftConsultation, 30, NaturalDays, ConsultationOpened, Law, "《重大行政决策程序暂行条例》第十五条")
        {
            Sense = LimitSense.AtLeast,
        },
        new(TimeLimitKind.AnnualReport, 31, DayOfJanuary, WithinYear, Law, "《条例》第四十九条"),
        new(TimeLimitKind.SiteWorkTable, 31, DayOfJanuary, WithinYear, Page, "国办函〔2018〕12号"),
        new(TimeLimitKind.NormativeFiling, 15, NaturalDays, DocumentPublished, Partly, "部分地方规定"),
        new(TimeLimitKind.UndisclosedReview, 12, Months, NotDisclosed, Design, "《条例》第十八条（未规定间隔）"),
    ];

    /// <summary>The row of a kind.</summary>
    public static TimeLimit Of(TimeLimitKind kind) => All[(int)kind];
}
