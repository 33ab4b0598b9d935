using Tongming.People;

namespace Tongming.Reports.Filing;

/// <summary>
/// 年度报告: how far a body's report of a year has come. Its numbers are frozen before the first review; each approval is given to that
/// content and to nobody else's; what was filed stays as it was filed. Every method refuses <c>report.filing.state</c> where the report
/// does not stand where it must.
/// </summary>
[Law("条例 第四十九条", "条例 第五十条", "R3-31")]
public sealed class YearReport
{
    /// <summary>Longest reason in characters.</summary>
    public const int LongestReason = 500;

    private YearReport() { }

    /// <summary>A report that is being compiled.</summary>
    /// <param name="bodyId">The body.</param>
    /// <param name="year">The year that it is about.</param>
    public YearReport(Guid bodyId, int year) => (BodyId, Year) = (bodyId, year);

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The year that it is about.</summary>
    public int Year { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; private set; }

    /// <summary>定稿次数: number of the latest frozen text, 0 before the first.</summary>
    public int Frozen { get; private set; }

    /// <summary>Hash of the latest frozen text.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Who froze it; that person does not review it.</summary>
    public Guid? FrozenBy { get; private set; }

    /// <summary>Steps of its review, 1 to 3; 0 before the first freezing.</summary>
    public int Depth { get; private set; }

    /// <summary>The approvals as <see cref="ApprovalList{TStep}.ToText"/>.</summary>
    public string ApprovalsText { get; private set; } = "";

    /// <summary>Why it went back to compiling last, or null.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Number of the text that was filed last; 0 before the first.</summary>
    public int FiledNo { get; private set; }

    /// <summary>The day on which it was filed last, or null.</summary>
    public DateOnly? FiledOn { get; private set; }

    /// <summary>The superior in this installation to which it was filed; null for none or outside of it.</summary>
    public Guid? FiledTo { get; private set; }

    /// <summary>The item through which it is published, once it is filed; the same for every later text.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>The day on which the public first saw it, or null.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The approvals that it has.</summary>
    public ApprovalList<ReportStep> Approvals() => ApprovalText.Parse<ReportStep>(ApprovalsText);

    /// <summary>The next step of its review, or null where it is not under review.</summary>
    public ReportStep? NextReview() => State == ReportState.InReview ? Approvals().NextStep(ReportSteps.Of(Depth), ContentHash) : null;

    /// <summary>
    /// 定稿: freezes a text for the review. Refused: <c>report.filing.running</c>, before the year is over.
    /// </summary>
    /// <param name="hash">Hash of the text.</param>
    /// <param name="by">Who freezes it.</param>
    /// <param name="on">The legal day; from 1 January of the next year on.</param>
    /// <param name="depth">Steps of the review, 1 to 3.</param>
    /// <returns>Number of the text, from 1.</returns>
    /// <example>The report of 2025 can be frozen from 2026-01-01 on.</example>
    public Outcome<int> Freeze(string hash, Guid by, DateOnly on, int depth)
    {
        if (WhyNot(ReportState.Compiling) is { } refusal)
            return refusal;
        if (on.Year <= Year)
            return new Refusal("report.filing.running", Year);
        _ = ReportSteps.Of(depth);
        (Frozen, ContentHash, FrozenBy, Depth, ApprovalsText, ReturnReason) = (Frozen + 1, hash, by, depth, "", null);
        return Reach(ReportState.InReview, Frozen);
    }

    /// <summary>
    /// Approves the frozen text in one step. Refused: <c>report.filing.changed</c>, another text than was looked at;
    /// <c>report.filing.not-next</c>, out of turn; <c>report.filing.own</c>, by who froze it; <c>report.filing.twice</c>, by who has
    /// approved it in another step.
    /// </summary>
    public Outcome<ReportState> Review(ReportStep step, Guid reviewer, DateOnly on, string hash)
    {
        if (WhyNot(ReportState.InReview) is { } refusal)
            return refusal;
        if (hash != ContentHash)
            return new Refusal("report.filing.changed");
        if (reviewer == FrozenBy)
            return new Refusal("report.filing.own");
        if (Approvals().HasApproved(reviewer))
            return new Refusal("report.filing.twice");
        if (NextReview() != step)
            return new Refusal("report.filing.not-next", ReportSteps.NameOf(step));
        ApprovalsText = Approvals().With(new Approval<ReportStep>(step, reviewer, on, hash)).ToText();
        var state = NextReview() is null ? ReportState.Approved : ReportState.InReview;
        return Reach(state, state);
    }

    /// <summary>
    /// 退回重编: gives it back to compiling, from the review or after filing; its approvals are void, what was filed stays kept.
    /// Refused: <c>report.filing.reason-missing</c>.
    /// </summary>
    public Outcome<ReportState> Return(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (WhyNot(ReportState.InReview, ReportState.Approved, ReportState.Filed) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return new Refusal("report.filing.reason-missing", LongestReason);
        (ReturnReason, ApprovalsText) = (reason.Trim(), "");
        return Reach(ReportState.Compiling, ReportState.Compiling);
    }

    /// <summary>
    /// 报送: files it with the superior (主管部门) and hands it on to be published. Refused as <see cref="FilingGate"/> says.
    /// </summary>
    /// <param name="gate">What the gate says of its findings; null where nothing stands against it.</param>
    /// <param name="to">The superior in this installation, or null.</param>
    /// <param name="on">The legal day.</param>
    /// <param name="item">The item to publish it through; only the first one counts.</param>
    public Outcome<Guid> File(Refusal? gate, Guid? to, DateOnly on, Guid item)
    {
        if ((WhyNot(ReportState.Approved) ?? gate) is { } refusal)
            return refusal;
        (FiledNo, FiledOn, FiledTo, ItemId) = (Frozen, on, to, ItemId ?? item);
        return Reach(ReportState.Filed, ItemId.Value);
    }

    /// <summary>The public sees it since a day; only the first day counts.</summary>
    public void Show(DateOnly on) => (PublishedOn, Version) = (PublishedOn ?? on, Version + 1);

    private Refusal? WhyNot(params ReadOnlySpan<ReportState> states) =>
        states.Contains(State) ? null : new Refusal("report.filing.state", ReportSteps.NameOf(State));

    private T Reach<T>(ReportState state, T result)
    {
        (State, Version) = (state, Version + 1);
        return result;
    }
}
