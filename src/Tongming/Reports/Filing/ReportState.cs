namespace Tongming.Reports.Filing;

/// <summary>Where a year's report stands. (条例 第四十九条)</summary>
public enum ReportState
{
    /// <summary>编制中: its numbers follow the acts.</summary>
    Compiling,

    /// <summary>审核中: frozen, waiting for its next review.</summary>
    InReview,

    /// <summary>审核完成，待报送.</summary>
    Approved,

    /// <summary>已报送.</summary>
    Filed,
}

/// <summary>A step of the review of a report, each by somebody else.</summary>
public enum ReportStep
{
    /// <summary>初审.</summary>
    First,

    /// <summary>复审.</summary>
    Second,

    /// <summary>终审: the leader in charge, who is responsible first.</summary>
    Final,
}

/// <summary>States and steps in words, and which steps a depth asks.</summary>
[Law("条例 第四十九条", "R3-31")]
public static class ReportSteps
{
    /// <summary>The word of a state.</summary>
    public static string NameOf(ReportState state) =>
        state switch
        {
            ReportState.Compiling => "编制中",
            ReportState.InReview => "审核中",
            ReportState.Approved => "待报送",
            _ => "已报送",
        };

    /// <summary>The word of a step.</summary>
    public static string NameOf(ReportStep step) =>
        step switch
        {
            ReportStep.First => "初审",
            ReportStep.Second => "复审",
            _ => "终审",
        };

    /// <summary>The steps of a body that reviews in 1 to 3 steps; the last is always the final one.</summary>
    public static IReadOnlyList<ReportStep> Of(int depth) =>
        depth switch
        {
            1 => [ReportStep.Final],
            2 => [ReportStep.First, ReportStep.Final],
            3 => [ReportStep.First, ReportStep.Second, ReportStep.Final],
            _ => throw new ArgumentOutOfRangeException(nameof(depth), depth, "A review has 1 to 3 steps."),
        };
}
