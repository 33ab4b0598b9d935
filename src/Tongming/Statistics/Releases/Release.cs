using Tongming.People;

namespace Tongming.Statistics.Releases;

/// <summary>
/// 一次发布: what goes out together, at one announced minute. What it carries is bound to a hash; checks and reviews are given to that content and to no
/// other. It is out when its moment has come (<see cref="StandingAt"/>); no job opens it. Every method refuses <c>release.state</c> where it does not
/// stand where it must.
/// </summary>
[Law("统计法 第二十九条", "R6-02", "R6-03", "R6-06")]
public sealed partial class Release
{
    /// <summary>Longest title in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>Longest text of content, interpretation and press conference, in characters.</summary>
    public const int LongestWords = 1000;

    private Release() { }

    private Release(Guid bodyId, Guid id) => (BodyId, Id) = (bodyId, id);

    /// <summary>What is announced of it.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Title">What people read.</param>
    /// <param name="At">Its minute.</param>
    /// <param name="Contents">What it will carry.</param>
    /// <param name="Interpretation">Who interprets it, where and when; may be empty.</param>
    /// <param name="Conference">The press conference; may be empty.</param>
    public sealed record Plan(
        ReleaseKind Kind,
        string Title,
        DateTimeOffset At,
        string Contents,
        string Interpretation = "",
        string Conference = ""
    );

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is.</summary>
    public ReleaseKind Kind { get; private set; }

    /// <summary>What people read.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its announced minute.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What it will carry, in words.</summary>
    public string Contents { get; private set; } = "";

    /// <summary>Who interprets it, where and when; may be empty.</summary>
    public string Interpretation { get; private set; } = "";

    /// <summary>The press conference; may be empty.</summary>
    public string Conference { get; private set; } = "";

    /// <summary>核准文号 of the census body above; empty where there is none.</summary>
    public string ApprovalNumber { get; private set; } = "";

    /// <summary>How far it has come.</summary>
    public ReleaseState State { get; private set; }

    /// <summary>Hash of what it carries; empty before it is prepared.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Who prepared it; that person neither checks nor reviews it.</summary>
    public Guid? PreparedBy { get; private set; }

    /// <summary>Who checked the data.</summary>
    public Guid? DataCheckedBy { get; private set; }

    /// <summary>Who checked confidentiality.</summary>
    public Guid? ConfidentialityCheckedBy { get; private set; }

    /// <summary>The approvals as <see cref="ApprovalList{TStep}.ToText"/>.</summary>
    public string ApprovalsText { get; private set; } = "";

    /// <summary>Why it went back, or was cancelled; empty where it was not.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The first moment at which the public sees what it carries, inclusive; null before the embargo.</summary>
    public DateTimeOffset? ShownFrom { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>True where a census body above has to approve it. (R6-09, 全国经济普查条例 第三十条)</summary>
    public bool NeedsApproval => Kind == ReleaseKind.CensusBulletin;

    /// <summary>The approvals that it has.</summary>
    public ApprovalList<ReleaseStep> Approvals() => ApprovalText.Parse<ReleaseStep>(ApprovalsText);

    /// <summary>The next review, or null where it is not under review.</summary>
    public ReleaseStep? NextReview() => State == ReleaseState.InReview ? Approvals().NextStep(ReleaseWords.Steps, ContentHash) : null;

    /// <summary>
    /// Puts it on the calendar. Refused: <c>release.title</c>; <c>release.words</c>; <c>release.minute</c>, not a whole minute; <c>release.past</c>, not
    /// after now; <c>release.far</c>, more than two years ahead.
    /// </summary>
    public static Outcome<Release> Create(Guid bodyId, Guid id, Plan plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var made = new Release(bodyId, id);
        return (made.Say(plan) ?? WhyNotAt(plan.At, now)) is { } refusal ? refusal : made;
    }

    /// <summary>
    /// Changes what is announced, not the minute (<see cref="Postpone"/>), before it is prepared or while it is. Refused as <see cref="Create"/> refuses.
    /// </summary>
    public Outcome<Release> Change(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (WhyNot(ReleaseState.Planned, ReleaseState.Prepared) is { } refusal)
            return refusal;
        if (Say(plan with { At = At }) is { } wrong)
            return wrong;
        return Reach(ReleaseState.Planned, this);
    }

    /// <summary>
    /// How it stands at a moment. Example: at 9:30 under embargo: expected at 9:29:59, released at 9:30:00; where a revision of its numbers comes a month later at 10:00,
    /// revised from then on.
    /// </summary>
    /// <param name="moment">When it is looked at.</param>
    /// <param name="revisedFrom">The first moment at which the public saw a revision of what it brought, inclusive; null for none.</param>
    public ReleaseStanding StandingAt(DateTimeOffset moment, DateTimeOffset? revisedFrom = null) =>
        State == ReleaseState.Cancelled ? ReleaseStanding.Cancelled
        : ShownFrom <= moment
            ? revisedFrom <= moment ? ReleaseStanding.Revised
                : ReleaseStanding.Released
        : At <= moment ? ReleaseStanding.Overdue
        : ReleaseStanding.Expected;

    private static Refusal? WhyNotAt(DateTimeOffset at, DateTimeOffset now) =>
        at.Ticks % TimeSpan.TicksPerMinute != 0 ? new Refusal("release.minute")
        : at <= now ? new Refusal("release.past")
        : at > now.AddYears(2) ? new Refusal("release.far")
        : null;

    private Refusal? Say(Plan plan)
    {
        if (string.IsNullOrWhiteSpace(plan.Title) || plan.Title.Trim().Length > LongestTitle)
            return new Refusal("release.title", LongestTitle);
        if (string.IsNullOrWhiteSpace(plan.Contents))
            return new Refusal("release.contents");
        foreach (var text in new[] { plan.Contents, plan.Interpretation, plan.Conference })
            if (text.Trim().Length > LongestWords)
                return new Refusal("release.words", LongestWords);
        (Kind, Title, At, Contents) = (plan.Kind, plan.Title.Trim(), plan.At, plan.Contents.Trim());
        (Interpretation, Conference) = (plan.Interpretation.Trim(), plan.Conference.Trim());
        return null;
    }

    private Refusal? WhyNot(params ReadOnlySpan<ReleaseState> states) =>
        states.Contains(State) ? null : new Refusal("release.state", ReleaseWords.NameOf(State));

    private T Reach<T>(ReleaseState state, T result)
    {
        (State, Version) = (state, Version + 1);
        return result;
    }
}
