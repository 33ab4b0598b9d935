using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Publications;

public sealed partial class Edition
{
    /// <summary>
    /// Changes the content. The same content changes nothing: approvals stay. Other content voids them and goes back to the drafter.
    /// </summary>
    [Law("R3-31")]
    public Outcome<EditionState> Edit(EditionContent content, Guid author)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (WhyNot(PublicationAct.Edit) is { } refusal)
            return refusal;
        if (content.Hash() == ContentHash)
            return State;
        Take(content, author);
        (ApprovalsText, UrgentReason) = ("", null);
        return Reach(EditionState.Drafting);
    }

    /// <summary>
    /// Gives it into the review. Refused: <c>publication.mark.not-proactive</c>, for what is not to be published at all;
    /// <c>publication.text-missing</c>, with neither text nor attachment; <c>publication.column-missing</c>;
    /// <c>publication.correction-note-missing</c>, for a later edition.
    /// </summary>
    /// <param name="plan">The steps of the body for this kind.</param>
    [Law("R3-25", "R3-26", "R3-27", "R3-31")]
    public Outcome<EditionState> Submit(EditionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if ((WhyNot(PublicationAct.Submit) ?? WhatIsMissing(Content())) is { } refusal)
            return refusal;
        (ReviewDepth, ApprovalsText, ReturnReason) = (plan.Depth, "", null);
        return Reach(EditionPlan.StateBefore(plan.Steps[0]));
    }

    /// <summary>
    /// Takes over reviews that were given to this text elsewhere in the body, to the yearly report: they count for this content and no
    /// other, and the steps that are left follow here, the secrecy review always. Refused as <see cref="Submit"/> refuses;
    /// <c>publication.review.own</c> and <c>publication.review.twice</c>, where an author or the same person twice is among the reviewers.
    /// </summary>
    /// <param name="plan">The steps that it needs.</param>
    /// <param name="given">Who approved which step on which day.</param>
    [Law("R3-30", "R3-31")]
    public Outcome<EditionState> TakeOverReviews(EditionPlan plan, IReadOnlyList<(EditionStep Step, Guid By, DateOnly On)> given)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(given);
        if ((WhyNot(PublicationAct.Submit) ?? WhatIsMissing(Content())) is { } refusal)
            return refusal;
        if (given.Any(one => IsAuthor(one.By)))
            return new Refusal("publication.review.own");
        if (given.DistinctBy(one => one.By).Count() < given.Count)
            return new Refusal("publication.review.twice");
        var approved = given.Aggregate(
            new ApprovalList<EditionStep>(),
            (list, one) => list.With(new Approval<EditionStep>(one.Step, one.By, one.On, ContentHash))
        );
        (ReviewDepth, ApprovalsText, ReturnReason) = (plan.Depth, approved.ToText(), null);
        return Reach(EditionPlan.StateBefore(approved.NextStep(plan.Steps, ContentHash)));
    }

    /// <summary>
    /// Approves it in one step, as reviewed and proof-read. The secrecy review may come before its turn, no other step may. Refused:
    /// <c>publication.review.not-next</c>, out of turn, done or not in the plan; <c>publication.changed</c>, other content than was looked at; <c>publication.review.own</c>, by who wrote on it;
    /// <c>publication.review.twice</c>, by who has approved it in another step.
    /// </summary>
    /// <param name="step">The step; the secrecy review is one too.</param>
    /// <param name="reviewer">Who approves.</param>
    /// <param name="on">The day.</param>
    /// <param name="contentHash">What he looked at.</param>
    [Law("R3-30", "R3-31")]
    public Outcome<EditionState> Review(EditionStep step, Guid reviewer, DateOnly on, string contentHash)
    {
        if ((WhyNot(PublicationActs.Of(step)) ?? WrongReviewer(reviewer, contentHash)) is { } refusal)
            return refusal;
        if (IsDone(step) || (step != EditionStep.Secrecy && NextReview() != step))
            return new Refusal("publication.review.not-next", EditionPlan.NameOf(step));
        var approved = Approvals().With(new Approval<EditionStep>(step, reviewer, on, contentHash));
        ApprovalsText = approved.ToText();
        var next = approved.NextStep(EditionPlan.For(ReviewDepth).Steps, contentHash);
        return Reach(State == EditionState.Released ? State : EditionPlan.StateBefore(next));
    }

    /// <summary>
    /// Why somebody who has approved this content may not approve it again, in this or in another step:
    /// <c>publication.review.twice</c>. Null for everybody else and for acts that are no review. Approvals that a change or a return made
    /// void do not count.
    /// </summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="person">Who wants to do it.</param>
    [Law("R3-31")]
    public Refusal? WhyNotAgain(PublicationAct act, Guid person) =>
        PublicationActs.IsReview(act) && Approvals().HasApproved(person) ? new Refusal("publication.review.twice") : null;

    /// <summary>Gives it back to the drafter; its approvals are void. Refused: <c>publication.return-reason-missing</c>.</summary>
    [Law("R3-31")]
    public Outcome<EditionState> Return(string reason)
    {
        if (WhyNot(PublicationAct.Return) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.return-reason-missing");
        (ReturnReason, ApprovalsText, UrgentReason) = (reason.Trim(), "", null);
        return Reach(EditionState.Drafting);
    }

    /// <summary>Asks the competent or the secrecy department where the body cannot decide.</summary>
    [Law("条例 第十七条")]
    public Outcome<EditionState> ReferSecrecy() =>
        WhyNot(PublicationAct.ReferSecrecy) is { } refusal ? refusal : Reach(EditionState.SecrecyReferred);

    /// <summary>Records what that department decided; the secrecy review goes on, or the edition is returned.</summary>
    [Law("条例 第十七条")]
    public Outcome<EditionState> RecordSecrecyRuling() =>
        WhyNot(PublicationAct.RecordSecrecyRuling) is { } refusal ? refusal : Reach(EditionState.SecrecyReview);

    /// <summary>
    /// Approves at once what cannot wait (warnings, answers to rumours). The steps that were passed over stay open and follow after
    /// publishing. Refused: <c>publication.urgent-reason-missing</c>; <c>publication.review.own</c>; <c>publication.changed</c>;
    /// <c>publication.secrecy-first</c>, where the secrecy review of this content is not done: it has no urgent path.
    /// </summary>
    [Law("R3-30", "R3-31")]
    public Outcome<EditionState> ApproveUrgently(Guid approver, string contentHash, string reason)
    {
        if ((WhyNot(PublicationAct.ApproveUrgently) ?? WrongReviewer(approver, contentHash)) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.urgent-reason-missing");
        if (!IsDone(EditionStep.Secrecy))
            return new Refusal("publication.secrecy-first");
        UrgentReason = reason.Trim();
        return Reach(EditionState.Approved);
    }

    private bool IsDone(EditionStep step) => Approvals().Approvals.Any(one => one.Step == step && one.ContentHash == ContentHash);

    private Refusal? WrongReviewer(Guid person, string contentHash) =>
        contentHash != ContentHash ? new Refusal("publication.changed")
        : IsAuthor(person) ? new Refusal("publication.review.own")
        : Approvals().HasApproved(person) ? new Refusal("publication.review.twice")
        : null;

    private Refusal? WhatIsMissing(EditionContent content) =>
        content.Marking.Mark != SourceMark.Proactive
            ? new Refusal("publication.mark.not-proactive", SourceMarking.NameOf(content.Marking.Mark))
        : content.ColumnId == Guid.Empty ? new Refusal("publication.column-missing")
        : content.Html.Length == 0 && content.Files.Count == 0 ? new Refusal("publication.text-missing")
        : FirstShown is not null && content.CorrectionNote.Length == 0 ? new Refusal("publication.correction-note-missing")
        : null;
}
