namespace Tongming.Statistics.Releases;

/// <summary>What is released.</summary>
public enum ReleaseKind
{
    /// <summary>数据发布: monthly, quarterly and yearly numbers.</summary>
    Numbers,

    /// <summary>统计月报.</summary>
    MonthlyReport,

    /// <summary>统计公报.</summary>
    Communique,

    /// <summary>统计年鉴.</summary>
    Yearbook,

    /// <summary>普查公报, which needs the approval of the census body above.</summary>
    CensusBulletin,
}

/// <summary>How far a release has come. That it is released follows from the clock, not from a state.</summary>
public enum ReleaseState
{
    /// <summary>已列入计划.</summary>
    Planned,

    /// <summary>已备稿: what it carries is chosen.</summary>
    Prepared,

    /// <summary>数据已核.</summary>
    DataChecked,

    /// <summary>保密已核, in the three reviews.</summary>
    InReview,

    /// <summary>已审定.</summary>
    Approved,

    /// <summary>待发布 (封存): it comes at its minute.</summary>
    Embargoed,

    /// <summary>已取消, announced.</summary>
    Cancelled,
}

/// <summary>三审三校 of a release.</summary>
public enum ReleaseStep
{
    /// <summary>初审, in the section.</summary>
    First,

    /// <summary>复审.</summary>
    Second,

    /// <summary>终审, by the leader.</summary>
    Final,
}

/// <summary>How a release stands for whoever looks at a moment.</summary>
public enum ReleaseStanding
{
    /// <summary>It is on the calendar.</summary>
    Expected,

    /// <summary>Its minute has passed without it.</summary>
    Overdue,

    /// <summary>It is out.</summary>
    Released,

    /// <summary>It is out, and what it brought was revised since.</summary>
    Revised,

    /// <summary>It does not come.</summary>
    Cancelled,
}

/// <summary>The words.</summary>
public static class ReleaseWords
{
    /// <summary>The three reviews in their order.</summary>
    public static IReadOnlyList<ReleaseStep> Steps { get; } = [ReleaseStep.First, ReleaseStep.Second, ReleaseStep.Final];

    /// <summary>What people read for a kind.</summary>
    public static string NameOf(ReleaseKind kind) =>
        kind switch
        {
            ReleaseKind.Numbers => "数据发布",
            ReleaseKind.MonthlyReport => "统计月报",
            ReleaseKind.Communique => "统计公报",
            ReleaseKind.Yearbook => "统计年鉴",
            ReleaseKind.CensusBulletin => "普查公报",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>What people read for a state.</summary>
    public static string NameOf(ReleaseState state) =>
        state switch
        {
            ReleaseState.Planned => "已列入计划",
            ReleaseState.Prepared => "已备稿",
            ReleaseState.DataChecked => "数据已核",
            ReleaseState.InReview => "审核中",
            ReleaseState.Approved => "已审定",
            ReleaseState.Embargoed => "待发布",
            ReleaseState.Cancelled => "已取消",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>What people read for a step.</summary>
    public static string NameOf(ReleaseStep step) =>
        step switch
        {
            ReleaseStep.First => "初审",
            ReleaseStep.Second => "复审",
            ReleaseStep.Final => "终审",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
}
