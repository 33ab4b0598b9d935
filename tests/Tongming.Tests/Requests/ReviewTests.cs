using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class ReviewTests
{
    [Theory]
    [InlineData(1, "Legal Secrecy"), InlineData(2, "First Legal Secrecy"), InlineData(3, "First Legal Second Secrecy")]
    public void The_depth_decides_the_steps_and_the_secrecy_review_is_the_last(int depth, string steps)
    {
        Assert.Equal(steps, string.Join(' ', ReviewPlan.For(depth).Steps));
        var request = Drafted(depth);
        var reviewers = new[] { First, Legal, Second, Secrecy };
        foreach (var (step, reviewer) in ReviewPlan.For(depth).Steps.Zip(reviewers))
        {
            Assert.Equal(step, request.NextReview());
            Ok(request.Review(On("03-05"), step, reviewer, "hash"));
        }

        Assert.Equal((RequestState.AwaitingSignature, null), (request.State, request.NextReview()));
    }

    [Theory]
    [InlineData(0), InlineData(4)]
    public void There_is_no_other_depth(int depth) => Assert.Throws<ArgumentOutOfRangeException>(() => ReviewPlan.For(depth));

    [Fact]
    public void Nobody_reviews_out_of_turn()
    {
        Assert.Equal("request.review.not-next", Refused(Drafted(3).Review(On("03-05"), ReviewStep.Legal, Legal, "hash")));
        Assert.Equal("request.review.not-next", Refused(Drafted(1).Review(On("03-05"), ReviewStep.First, First, "hash")));
        Assert.Equal("request.state.not-allowed", Refused(Drafted(1).Review(On("03-05"), ReviewStep.Secrecy, Secrecy, "hash")));
    }

    [Fact]
    public void Nobody_reviews_twice()
    {
        var request = Drafted(2);
        Ok(request.Review(On("03-05"), ReviewStep.First, First, "hash"));
        Assert.Equal("request.review.twice", Refused(request.Review(On("03-05"), ReviewStep.Legal, First, "hash")));
        Ok(request.Review(On("03-05"), ReviewStep.Legal, Legal, "hash"));
        Assert.Equal("request.review.twice", Refused(request.Review(On("03-05"), ReviewStep.Secrecy, First, "hash")));
    }

    [Fact]
    public void Nobody_reviews_or_signs_what_he_wrote_even_where_somebody_else_wrote_on()
    {
        var request = Drafted(1);
        Ok(request.DraftDecision(On("03-05"), Draft with { ContentHash = "other" }, Legal, ReviewPlan.For(1)));
        Assert.Equal("request.review.own-draft", Refused(request.Review(On("03-05"), ReviewStep.Legal, Legal, "other")));
        Assert.Equal("request.review.own-draft", Refused(request.Review(On("03-05"), ReviewStep.Legal, Author, "other")));
        Ok(request.Review(On("03-05"), ReviewStep.Legal, First, "other"));
        Ok(request.Review(On("03-05"), ReviewStep.Secrecy, Secrecy, "other"));
        Assert.Equal("request.review.own-draft", Refused(request.Sign(On("03-05"), Author, "other")));
    }

    [Fact]
    public void A_changed_draft_loses_its_approvals()
    {
        var request = In(RequestState.AwaitingSignature);
        Assert.Equal(4, request.Approvals().Approvals.Count);
        Assert.Equal("request.draft.unchanged", Refused(request.DraftDecision(On("03-05"), Draft, Author, ReviewPlan.For(3))));
        Ok(request.DraftDecision(On("03-05"), Draft with { ContentHash = "other" }, Author, ReviewPlan.For(3)));
        Assert.Empty(request.Approvals().Approvals);
        Assert.Equal((RequestState.InReview, ReviewStep.First), (request.State, request.NextReview()));
    }

    [Fact]
    public void Only_what_was_looked_at_is_approved_signed_and_sent()
    {
        Assert.Equal("request.draft.changed", Refused(Drafted(1).Review(On("03-05"), ReviewStep.Legal, Legal, "older")));
        Assert.Equal("request.draft.changed", Refused(In(RequestState.AwaitingSignature).Sign(On("03-06"), Signatory, "older")));
        Assert.Equal(
            "request.draft.changed",
            Refused(In(RequestState.Signed).Issue(On("03-06"), new OutgoingDecision("某统公复〔2026〕1号", "older")))
        );
        Assert.Equal("request.issue.number-missing", Refused(In(RequestState.Signed).Issue(On("03-06"), new OutgoingDecision("", "hash"))));
    }

    [Fact]
    public void A_returned_draft_is_reviewed_anew_from_the_first_step()
    {
        var request = In(RequestState.Signed);
        Assert.Equal("request.draft.return-reason-missing", Refused(request.ReturnDraft(On("03-06"), "")));
        Ok(request.ReturnDraft(On("03-06"), "请补充依据"));
        Assert.Equal((RequestState.Assigned, null, null), (request.State, request.SignedOn, request.NextReview()));
        Ok(request.DraftDecision(On("03-06"), Draft, Author, ReviewPlan.For(2)));
        Assert.Equal(ReviewStep.First, request.NextReview());
    }

    [Fact]
    public void Each_step_is_dated_after_the_one_before()
    {
        var entered = On("03-20");
        Assert.Equal(
            "request.date.before-earlier",
            Refused(Drafted(1).Review(entered with { On = Date("03-04") }, ReviewStep.Legal, Legal, "hash"))
        );
        Assert.Equal(
            "request.date.before-earlier",
            Refused(In(RequestState.Signed).Issue(entered with { On = Date("03-05") }, new OutgoingDecision("1", "hash")))
        );
        Assert.Equal("request.date.before-earlier", Refused(In(RequestState.Issued).Deliver(entered with { On = Date("03-05") })));
    }

    [Fact]
    public void The_applicant_is_told_nothing_of_a_draft_until_it_is_sent()
    {
        var request = In(RequestState.Signed);
        Assert.Equal((null, "A2"), (request.Reply, request.DraftKind?.Code));
        Ok(request.Issue(On("03-06"), new OutgoingDecision("某统公复〔2026〕1号", "hash")));
        Assert.Equal(("A2", Date("03-06"), Date("03-06")), (request.Reply?.Code, request.IssuedOn, request.ClosedOn));
        Assert.Null(request.ReceivedByApplicantOn);
    }

    [Fact]
    public void A_refusal_keeps_its_ground_and_a_missing_document_its_search()
    {
        var search = new SearchRecord("档案室", "公报", "承办人", Date("03-04"));
        var request = Assigned();
        Ok(
            request.DraftDecision(
                On("03-05"),
                new DecisionDraft(ReplyKind.Of("U1"), "hash", "未制作", Search: search),
                Author,
                ReviewPlan.For(1)
            )
        );
        Assert.Equal(search, SearchRecord.Parse(request.DraftSearchText!));
        Ok(request.DraftDecision(On("03-05"), new DecisionDraft(ReplyKind.Of("D6"), "hash 2", "过程稿"), Author, ReviewPlan.For(1)));
        Assert.Equal((RefusalGround.Process, null), (request.DraftGround, request.DraftSearchText));
    }

    [Fact]
    public void Approvals_are_read_as_they_were_written()
    {
        var list = new ApprovalList<ReviewStep>()
            .With(new Approval<ReviewStep>(ReviewStep.Legal, Legal, Date("03-05"), "a|b"))
            .With(new Approval<ReviewStep>(ReviewStep.Secrecy, Secrecy, Date("03-06"), "c"));
        Assert.Equal(list.Approvals, ApprovalText.Parse<ReviewStep>(list.ToText()).Approvals);
        Assert.Throws<FormatException>(() => ApprovalText.Parse<ReviewStep>("nothing"));
    }

    private static InformationRequest Drafted(int depth)
    {
        var request = Assigned();
        Ok(request.DraftDecision(On("03-05"), Draft, Author, ReviewPlan.For(depth)));
        return request;
    }
}
