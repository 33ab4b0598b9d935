using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>The kind of reply that is drafted, or null. For the body only; the applicant sees <see cref="Reply"/>.</summary>
    public ReplyKind? DraftKind { get; private set; }

    /// <summary>The reason drafted, or null.</summary>
    public string? DraftReason { get; private set; }

    /// <summary>The ground drafted, or null.</summary>
    public RefusalGround? DraftGround { get; private set; }

    /// <summary>The search behind the draft as <see cref="SearchRecord.ToText"/>, or null.</summary>
    public string? DraftSearchText { get; private set; }

    /// <summary>Hash of the drafted content, or null.</summary>
    public string? DraftHash { get; private set; }

    /// <summary>The day of the latest draft, or null.</summary>
    public DateOnly? DraftedOn { get; private set; }

    /// <summary>Everybody who wrote on the draft; none of them may review or sign it. Ids without hyphens, spaces between them.</summary>
    public string DraftAuthors { get; private set; } = "";

    /// <summary>The depth of review that the draft goes through, 1 to 3; 0 while there is none.</summary>
    public int ReviewDepth { get; private set; }

    /// <summary>The approvals as <see cref="ApprovalList{TStep}.ToText"/>.</summary>
    public string ApprovalsText { get; private set; } = "";

    /// <summary>Why the draft was last returned, or null.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The day of the signature, or null.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Who signed, or null.</summary>
    public Guid? SignedBy { get; private set; }

    /// <summary>The approvals that the draft has.</summary>
    public ApprovalList<ReviewStep> Approvals() => ApprovalText.Parse<ReviewStep>(ApprovalsText);

    /// <summary>The next step of review, or null where there is no draft or all are done.</summary>
    public ReviewStep? NextReview() =>
        DraftHash is { } hash && RequestStates.WithDraft.Contains(State)
            ? Approvals().NextStep(ReviewPlan.For(ReviewDepth).Steps, hash)
            : null;

    /// <summary>
    /// Puts a draft, new or changed, on its way through the reviews. Approvals of what it was before are void. Refused: what
    /// <see cref="CloseRule"/> misses; <c>request.draft.unchanged</c>, while the same is under review;
    /// <c>request.reply.public-interest-missing</c>, where a third party objected and all would be disclosed.
    /// </summary>
    [Law("条例 第三十二条", "条例 第三十六条", "R1-57", "R1-70", "R1-71")]
    public Outcome<RequestState> DraftDecision(ActDay day, DecisionDraft draft, Guid author, ReviewPlan plan)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(plan);
        if ((CannotDo(RequestAct.DraftDecision, day) ?? Before(day.On, LastAct())) is { } refusal)
            return refusal;
        if (CloseRule.WhatIsMissing(draft, CorrectionReceivedOn is not null) is { } missing)
            return missing;
        if (ThirdPartyObjected && draft.Kind.Code == "A2" && string.IsNullOrWhiteSpace(draft.PublicInterest))
            return new Refusal("request.reply.public-interest-missing");
        if (State != RequestState.Assigned && draft.ContentHash == DraftHash)
            return new Refusal("request.draft.unchanged");
        DraftKind = draft.Kind;
        DraftReason = draft.Reason;
        DraftGround = draft.StatedGround;
        DraftSearchText = draft.Search?.ToText();
        DraftHash = draft.ContentHash;
        DraftedOn = day.On;
        if (!IsAuthor(author))
            DraftAuthors = $"{DraftAuthors} {author:N}".Trim();
        (ReviewDepth, ApprovalsText, ReturnReason) = (plan.Depth, "", null);
        return Reach(RequestAct.DraftDecision, RequestState.InReview);
    }

    /// <summary>
    /// Approves the draft in one step. Refused: <c>request.review.not-next</c>, out of turn or not in the plan;
    /// <c>request.draft.changed</c>, other content than was looked at; <c>request.review.own-draft</c>; <c>request.review.twice</c>.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="step">The step; the secrecy review is one too.</param>
    /// <param name="reviewer">Who approves.</param>
    /// <param name="contentHash">What he looked at.</param>
    [Law("条例 第十七条", "R1-27")]
    public Outcome<RequestState> Review(ActDay day, ReviewStep step, Guid reviewer, string contentHash)
    {
        var act = RequestActs.Of(step);
        if ((CannotDo(act, day) ?? WrongReviewer(day, reviewer, contentHash)) is { } refusal)
            return refusal;
        var approvals = Approvals();
        if (approvals.NextStep(ReviewPlan.For(ReviewDepth).Steps, contentHash) is not { } next || next != step)
            return new Refusal("request.review.not-next", RequestNames.Of(step));
        if (approvals.HasApproved(reviewer))
            return new Refusal("request.review.twice");
        var approved = approvals.With(new Approval<ReviewStep>(step, reviewer, day.On, contentHash));
        ApprovalsText = approved.ToText();
        var left = approved.NextStep(ReviewPlan.For(ReviewDepth).Steps, contentHash);
        return Reach(
            act,
            left is null ? RequestState.AwaitingSignature
                : left == ReviewStep.Secrecy ? RequestState.SecrecyReview
                : RequestState.InReview
        );
    }

    /// <summary>Gives the draft back to the section; its approvals and its signature are void. Refused: <c>request.draft.return-reason-missing</c>.</summary>
    public Outcome<RequestState> ReturnDraft(ActDay day, string reason)
    {
        if ((CannotDo(RequestAct.ReturnDraft, day) ?? Before(day.On, DraftedOn)) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("request.draft.return-reason-missing");
        (ReturnReason, ApprovalsText, SignedOn, SignedBy) = (reason, "", null, null);
        return Reach(RequestAct.ReturnDraft, RequestState.Assigned);
    }

    /// <summary>Asks the competent or the secrecy department where the body cannot decide. The clock runs on: the law names no pause.</summary>
    [Law("条例 第十七条", "R1-27")]
    public Outcome<RequestState> ReferSecrecy(ActDay day)
    {
        if ((CannotDo(RequestAct.ReferSecrecy, day) ?? Before(day.On, DraftedOn)) is { } refusal)
            return refusal;
        return Reach(RequestAct.ReferSecrecy, RequestState.SecrecyReferred);
    }

    /// <summary>Records what that department decided; the secrecy review goes on, or the draft is returned.</summary>
    [Law("条例 第十七条", "R1-27")]
    public Outcome<RequestState> RecordSecrecyRuling(ActDay day)
    {
        if ((CannotDo(RequestAct.RecordSecrecyRuling, day) ?? Before(day.On, DraftedOn)) is { } refusal)
            return refusal;
        return Reach(RequestAct.RecordSecrecyRuling, RequestState.SecrecyReview);
    }

    /// <summary>Signs what has been approved. Refused: <c>request.draft.changed</c>, <c>request.review.own-draft</c>.</summary>
    [Law("条例 第三十六条")]
    public Outcome<RequestState> Sign(ActDay day, Guid signatory, string contentHash)
    {
        if ((CannotDo(RequestAct.Sign, day) ?? WrongReviewer(day, signatory, contentHash)) is { } refusal)
            return refusal;
        if (NextReview() is { } open)
            throw new InvalidOperationException($"The draft awaits its signature, but {open} is open.");
        (SignedOn, SignedBy) = (day.On, signatory);
        return Reach(RequestAct.Sign, RequestState.Signed);
    }

    private Refusal? WrongReviewer(ActDay day, Guid person, string contentHash)
    {
        if (Before(day.On, Approvals().Approvals.Select(one => (DateOnly?)one.On).LastOrDefault() ?? DraftedOn) is { } early)
            return early;
        if (contentHash != DraftHash)
            return new Refusal("request.draft.changed");
        return IsAuthor(person) ? new Refusal("request.review.own-draft") : null;
    }

    private bool IsAuthor(Guid person) => DraftAuthors.Split(' ').Contains(person.ToString("N"));

    private void DropDraft()
    {
        (DraftKind, DraftReason, DraftGround, DraftSearchText, DraftHash) = (null, null, null, null, null);
        (DraftedOn, DraftAuthors, ReviewDepth, ApprovalsText, ReturnReason) = (null, "", 0, "", null);
        (SignedOn, SignedBy) = (null, null);
    }
}
