using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;
using static Tongming.Tests.Publications.Items;

namespace Tongming.Tests.Publications;

public sealed class EditionReviewTests
{
    [Theory]
    [InlineData(1, "Secrecy Final")]
    [InlineData(2, "First Secrecy Final")]
    [InlineData(3, "First Second Secrecy Final")]
    public void A_plan_of_each_depth_leads_to_approval_step_by_step(int depth, string steps)
    {
        Assert.Equal(steps, string.Join(' ', EditionPlan.For(depth).Steps));
        var edition = Submitted(depth);
        foreach (var step in EditionPlan.For(depth).Steps)
        {
            Assert.Equal(step, edition.NextReview());
            Assert.Equal(EditionPlan.StateBefore(step), edition.State);
            Given(edition.Review(step, Reviewer(step), Day, edition.ContentHash));
        }

        Assert.Equal(EditionState.Approved, edition.State);
        Assert.Null(edition.NextReview());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void There_is_no_other_depth(int depth) => Assert.Throws<ArgumentOutOfRangeException>(() => EditionPlan.For(depth));

    [Fact]
    public void Nobody_reviews_his_own_draft_and_nobody_twice()
    {
        var edition = Submitted();
        Assert.Equal("publication.review.own", Refused(edition.Review(EditionStep.First, Author, Day, edition.ContentHash)));
        Given(edition.Review(EditionStep.First, First, Day, edition.ContentHash));
        Assert.Equal("publication.review.twice", Refused(edition.Review(EditionStep.Second, First, Day, edition.ContentHash)));
        Assert.Equal("publication.review.twice", Refused(edition.Review(EditionStep.Secrecy, First, Day, edition.ContentHash)));
    }

    [Fact]
    public void Whoever_has_approved_may_approve_in_no_other_step_until_the_content_changes()
    {
        var edition = Submitted();
        Given(edition.Review(EditionStep.First, First, Day, edition.ContentHash));
        foreach (var act in Enum.GetValues<PublicationAct>())
        {
            Assert.Equal(PublicationActs.IsReview(act) ? "publication.review.twice" : null, edition.WhyNotAgain(act, First)?.Code);
            Assert.Null(edition.WhyNotAgain(act, Second));
        }

        Given(edition.Edit(Content with { Title = "改过的标题" }, Author));
        Given(edition.Submit(EditionPlan.For(3)));
        Assert.Null(edition.WhyNotAgain(PublicationAct.ReviewFirst, First));
    }

    [Fact]
    public void Whoever_edits_is_an_author_from_then_on()
    {
        var edition = Drafted();
        Given(edition.Edit(Content with { Title = "改过的标题" }, First));
        Given(edition.Submit(EditionPlan.For(3)));
        Assert.Equal("publication.review.own", Refused(edition.Review(EditionStep.First, First, Day, edition.ContentHash)));
    }

    [Fact]
    public void An_approval_is_bound_to_what_was_looked_at()
    {
        var edition = Submitted();
        Assert.Equal("publication.changed", Refused(edition.Review(EditionStep.First, First, Day, "other")));
        Given(edition.Review(EditionStep.First, First, Day, edition.ContentHash));
        Given(edition.Review(EditionStep.Second, Second, Day, edition.ContentHash));

        Given(edition.Edit(edition.Content(), Author));
        Assert.Equal(EditionState.SecrecyReview, edition.State);
        Assert.Equal(2, edition.Approvals().Approvals.Count);

        Given(edition.Edit(edition.Content() with { Summary = "概述" }, Author));
        Assert.Equal(EditionState.Drafting, edition.State);
        Assert.Empty(edition.Approvals().Approvals);
        Given(edition.Submit(EditionPlan.For(3)));
        Assert.Equal(EditionStep.First, edition.NextReview());
    }

    [Fact]
    public void Steps_keep_their_order_only_the_secrecy_review_may_come_early()
    {
        var edition = Submitted();
        Assert.Equal("publication.review.not-next", Refused(edition.Review(EditionStep.Second, Second, Day, edition.ContentHash)));
        Given(edition.Review(EditionStep.Secrecy, Secrecy, Day, edition.ContentHash));
        Assert.Equal(EditionState.InReview, edition.State);
        Given(edition.Review(EditionStep.First, First, Day, edition.ContentHash));
        Given(edition.Review(EditionStep.Second, Second, Day, edition.ContentHash));
        Assert.Equal(EditionState.AwaitingFinal, edition.State);
        Given(edition.Review(EditionStep.Final, Leader, Day, edition.ContentHash));
        Assert.Equal(EditionState.Approved, edition.State);
    }

    [Fact]
    public void A_return_needs_its_reason_and_voids_the_approvals()
    {
        var edition = Submitted();
        Given(edition.Review(EditionStep.First, First, Day, edition.ContentHash));
        Assert.Equal("publication.return-reason-missing", Refused(edition.Return(" ")));
        Given(edition.Return("第二段的增速与附表不一致。"));
        Assert.Equal(EditionState.Drafting, edition.State);
        Assert.Equal("第二段的增速与附表不一致。", edition.ReturnReason);
        Assert.Empty(edition.Approvals().Approvals);
    }

    [Fact]
    public void What_the_body_cannot_decide_is_referred_and_comes_back()
    {
        var edition = Submitted(1);
        Given(edition.ReferSecrecy());
        Assert.Equal("publication.state.not-allowed", Refused(edition.Review(EditionStep.Secrecy, Secrecy, Day, edition.ContentHash)));
        Given(edition.RecordSecrecyRuling());
        Given(edition.Review(EditionStep.Secrecy, Secrecy, Day, edition.ContentHash));
        Assert.Equal(EditionState.AwaitingFinal, edition.State);
    }

    [Fact]
    public void The_urgent_path_needs_secrecy_and_a_reason_and_the_other_steps_follow()
    {
        var edition = Submitted();
        Assert.Equal("publication.secrecy-first", Refused(edition.ApproveUrgently(Leader, edition.ContentHash, "辟谣")));
        Given(edition.Review(EditionStep.Secrecy, Secrecy, Day, edition.ContentHash));
        Assert.Equal("publication.urgent-reason-missing", Refused(edition.ApproveUrgently(Leader, edition.ContentHash, "")));
        Assert.Equal("publication.review.own", Refused(edition.ApproveUrgently(Author, edition.ContentHash, "辟谣")));
        Given(edition.ApproveUrgently(Leader, edition.ContentHash, "辟谣"));
        Assert.Equal(EditionState.Approved, edition.State);
        Given(edition.Release(PublicationAct.Publish, Noon, Noon, null));
        Assert.Equal(EditionStep.First, edition.NextReview());
        Given(edition.Review(EditionStep.First, First, Day, edition.ContentHash));
        Given(edition.Review(EditionStep.Second, Second, Day, edition.ContentHash));
        Given(edition.Review(EditionStep.Final, Leader, Day, edition.ContentHash));
        Assert.Null(edition.NextReview());
        Assert.Equal(EditionState.Released, edition.State);
    }

    [Fact]
    public void What_is_not_to_be_published_is_not_reviewed_for_it()
    {
        Assert.Equal("publication.mark.reason-missing", Refused(SourceMarking.Of(SourceMark.OnRequest, " ")));
        Assert.Equal("", Given(SourceMarking.Of(SourceMark.Proactive, "无")).Reason);
        foreach (var mark in new[] { SourceMark.OnRequest, SourceMark.Withheld })
        {
            var edition = Drafted(Content with { Marking = Given(SourceMarking.Of(mark, "内部会议纪要")) });
            Assert.Equal("publication.mark.not-proactive", Refused(edition.Submit(EditionPlan.For(3))));
        }
    }

    [Fact]
    public void A_draft_without_column_or_text_is_not_submitted()
    {
        Assert.Equal("publication.column-missing", Refused(Drafted(Content with { ColumnId = default }).Submit(EditionPlan.For(1))));
        Assert.Equal("publication.text-missing", Refused(Drafted(Content with { Html = "" }).Submit(EditionPlan.For(1))));
        var file = new EditionFile(Guid.NewGuid(), "公报.pdf", new string('a', 64), 10, "application/pdf");
        Given(Drafted(Content with { Html = "", Files = [file] }).Submit(EditionPlan.For(1)));
    }

    [Fact]
    public void Content_is_kept_and_read_again_with_the_same_hash()
    {
        var content = Content with
        {
            Summary = "概述|\"引号\"\n第二行",
            DocumentNumber = "演统〔2026〕3号",
            Issuer = "演示区统计局",
            WrittenOn = new DateOnly(2026, 3, 1),
            EffectiveOn = new DateOnly(2026, 4, 1),
            Topic = "统计",
            Keywords = "月度 数据",
            Source = "综合统计科",
            Editor = "演示",
            Stage = WorkStage.Result,
            InterpretsId = Guid.NewGuid(),
            Marking = Given(SourceMarking.Of(SourceMark.OnRequest, "涉及|企业")),
            Files = [new EditionFile(Guid.NewGuid(), "表.xlsx", "ff", 9, "application/xlsx")],
            CorrectionNote = "更正",
        };
        var read = EditionText.Read(EditionText.Write(content));
        Assert.Equal(content.Hash(), read.Hash());
        Assert.Equal(content with { Files = [] }, read with { Files = [] });
        Assert.Equal(content.Files, read.Files);
        Assert.NotEqual(content.Hash(), (content with { Files = [] }).Hash());
        Assert.NotEqual(Content.Hash(), (Content with { Title = Content.Title + "1", Summary = "" }).Hash());
    }
}
