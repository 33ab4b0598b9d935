using Tongming.People;

namespace Tongming.Statistics.Releases;

public sealed partial class Release
{
    /// <summary>备稿: says what it carries. What was checked or reviewed before is void, unless the content is the same.</summary>
    /// <param name="hash">Hash of what it carries.</param>
    /// <param name="by">Who prepares it.</param>
    public Outcome<ReleaseState> Prepare(string hash, Guid by)
    {
        if (WhyNot(ReleaseState.Planned, ReleaseState.Prepared) is { } refusal)
            return refusal;
        (ContentHash, PreparedBy, DataCheckedBy, ConfidentialityCheckedBy, ApprovalsText, Reason) = (hash, by, null, null, "", "");
        return Reach(ReleaseState.Prepared, ReleaseState.Prepared);
    }

    /// <summary>
    /// 数据核对. Refused: <c>release.changed</c>, other content than was looked at; <c>release.own</c>, by who prepared it; and what stands against it.
    /// </summary>
    /// <param name="hash">The content that was looked at.</param>
    /// <param name="by">Who checked.</param>
    /// <param name="against">What stands against it, such as an indicator without explanation; null for nothing.</param>
    public Outcome<ReleaseState> CheckData(string hash, Guid by, Refusal? against)
    {
        if ((WhyNot(ReleaseState.Prepared) ?? WhyNotBy(hash, by) ?? against) is { } refusal)
            return refusal;
        DataCheckedBy = by;
        return Reach(ReleaseState.DataChecked, ReleaseState.DataChecked);
    }

    /// <summary>保密核查, after which the reviews begin. Refused as <see cref="CheckData"/>: nothing goes on with an open finding.</summary>
    [Law("统计法 第二十八条", "R6-20", "R6-21")]
    public Outcome<ReleaseState> CheckConfidentiality(string hash, Guid by, Refusal? against)
    {
        if ((WhyNot(ReleaseState.DataChecked) ?? WhyNotBy(hash, by) ?? against) is { } refusal)
            return refusal;
        ConfidentialityCheckedBy = by;
        return Reach(ReleaseState.InReview, ReleaseState.InReview);
    }

    /// <summary>
    /// One of the three reviews. Refused: <c>release.changed</c>, <c>release.own</c>; <c>release.twice</c>, by who approved it in another step;
    /// <c>release.not-next</c>, out of turn.
    /// </summary>
    [Law("R3-30", "R3-31")]
    public Outcome<ReleaseState> Review(ReleaseStep step, Guid by, DateOnly on, string hash)
    {
        if ((WhyNot(ReleaseState.InReview) ?? WhyNotBy(hash, by)) is { } refusal)
            return refusal;
        if (Approvals().HasApproved(by))
            return new Refusal("release.twice");
        if (NextReview() != step)
            return new Refusal("release.not-next", ReleaseWords.NameOf(step));
        ApprovalsText = Approvals().With(new Approval<ReleaseStep>(step, by, on, hash)).ToText();
        var state = NextReview() is null ? ReleaseState.Approved : ReleaseState.InReview;
        return Reach(state, state);
    }

    /// <summary>退回: back to the calendar; checks and approvals are void. Refused: <c>release.reason</c>.</summary>
    public Outcome<ReleaseState> Return(string reason)
    {
        if (
            (WhyNot(ReleaseState.Prepared, ReleaseState.DataChecked, ReleaseState.InReview, ReleaseState.Approved) ?? WhyNotFor(reason)) is
            { } refusal
        )
            return refusal;
        (Reason, DataCheckedBy, ConfidentialityCheckedBy, ApprovalsText) = (reason.Trim(), null, null, "");
        return Reach(ReleaseState.Planned, ReleaseState.Planned);
    }

    /// <summary>记核准文号, before the embargo. Refused: <c>release.approval-number</c>, missing or too long.</summary>
    [Law("R6-09")]
    public Outcome<ReleaseState> Approve(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (State is ReleaseState.Embargoed or ReleaseState.Cancelled)
            return new Refusal("release.state", ReleaseWords.NameOf(State));
        if (number.Trim() is not { Length: > 0 and <= LongestTitle } trimmed)
            return new Refusal("release.approval-number", LongestTitle);
        ApprovalNumber = trimmed;
        return Reach(State, State);
    }

    /// <summary>
    /// 封存待发: from its announced minute on the public sees it. Refused: <c>release.past</c>, after that minute: postpone it first;
    /// <c>release.approval-missing</c>, a census bulletin without approval.
    /// </summary>
    [Law("实施条例 第二十八条", "R6-06", "R6-09")]
    public Outcome<DateTimeOffset> Embargo(DateTimeOffset now)
    {
        if ((WhyNot(ReleaseState.Approved) ?? WhyNotAt(At, now)) is { } refusal)
            return refusal;
        if (NeedsApproval && ApprovalNumber.Length == 0)
            return new Refusal("release.approval-missing");
        ShownFrom = At;
        return Reach(ReleaseState.Embargoed, At);
    }

    /// <summary>撤销封存, before its moment. Refused: <c>release.out</c>.</summary>
    public Outcome<ReleaseState> Lift(DateTimeOffset now)
    {
        if ((WhyNot(ReleaseState.Embargoed) ?? WhyNotOut(now)) is { } refusal)
            return refusal;
        ShownFrom = null;
        return Reach(ReleaseState.Approved, ReleaseState.Approved);
    }

    /// <summary>
    /// 调整发布时间, announced with its reason; what is under embargo comes at the new minute. Refused: <c>release.out</c>; <c>release.reason</c>; and the
    /// minute as <see cref="Create"/> refuses; <c>release.same-minute</c>. After the announced minute it can still be done, and the notice says that it
    /// came late.
    /// </summary>
    [Law("R6-03")]
    public Outcome<ReleaseNotice> Postpone(DateTimeOffset to, string reason, DateTimeOffset now)
    {
        if ((WhyNotEnded() ?? WhyNotOut(now) ?? WhyNotFor(reason) ?? WhyNotAt(to, now)) is { } refusal)
            return refusal;
        if (to == At)
            return new Refusal("release.same-minute");
        var notice = new ReleaseNotice(this, to, reason.Trim(), now);
        (At, ShownFrom) = (to, ShownFrom is null ? null : to);
        return Reach(State, notice);
    }

    /// <summary>取消, announced with its reason. Refused: <c>release.out</c>, <c>release.reason</c>.</summary>
    [Law("R6-03")]
    public Outcome<ReleaseNotice> Cancel(string reason, DateTimeOffset now)
    {
        if ((WhyNotEnded() ?? WhyNotOut(now) ?? WhyNotFor(reason)) is { } refusal)
            return refusal;
        var notice = new ReleaseNotice(this, null, reason.Trim(), now);
        (Reason, ShownFrom) = (reason.Trim(), null);
        return Reach(ReleaseState.Cancelled, notice);
    }

    private Refusal? WhyNotEnded() => State == ReleaseState.Cancelled ? new Refusal("release.state", ReleaseWords.NameOf(State)) : null;

    private Refusal? WhyNotOut(DateTimeOffset now) => ShownFrom <= now ? new Refusal("release.out") : null;

    private Refusal? WhyNotBy(string hash, Guid by) =>
        hash != ContentHash ? new Refusal("release.changed")
        : by == PreparedBy ? new Refusal("release.own")
        : null;

    private static Refusal? WhyNotFor(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestWords ? new Refusal("release.reason", LongestWords) : null;
}
