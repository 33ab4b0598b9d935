using Tongming.Requests;
using Tongming.Requests.Disputes;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class DisputeTests
{
    [Theory]
    [InlineData(DisputeKind.Reconsideration, false, "04-28", "05-14"), InlineData(DisputeKind.Reconsideration, true, "04-28", "05-08")]
    [InlineData(DisputeKind.DirectSuit, false, "04-16", "05-06"), InlineData(DisputeKind.SuitAfterReconsideration, false, "05-11", "05-26")]
    public void The_answer_is_due_in_working_days_or_before_a_court_in_calendar_days(
        DisputeKind kind,
        bool simplified,
        string notified,
        string due
    ) => Assert.Equal(Date(due), Ok(Enter(In(RequestState.Delivered), kind, notified, simplified)).AnswerDue);

    [Fact]
    public void Until_it_is_decided_it_counts_as_pending()
    {
        var dispute = Ok(Enter(In(RequestState.Delivered)));
        Assert.Equal((2, 4), (dispute.ReportGroup(), dispute.ReportColumn(Date("12-31"))));
        Ok(dispute.Answer(Date("05-20"), Date("05-20")));
        Ok(dispute.Decide(DisputeResult.Corrected, Date("08-03"), Date("08-03")));
        Assert.Equal((4, 2), (dispute.ReportColumn(Date("08-02")), dispute.ReportColumn(Date("08-03"))));
        Assert.Equal("request.dispute.not-open", Refused(dispute.Decide(DisputeResult.Other, Date("08-04"), Date("08-04"))));
    }

    [Fact]
    public void It_can_end_without_an_answer()
    {
        var dispute = Ok(Enter(In(RequestState.Delivered)));
        Ok(dispute.Decide(DisputeResult.Other, Date("05-12"), Date("05-12")));
        Assert.Equal("request.dispute.not-open", Refused(dispute.Answer(Date("05-13"), Date("05-13"))));
    }

    [Fact]
    public void Days_and_results_that_cannot_be_are_refused()
    {
        var request = In(RequestState.Delivered);
        Assert.Equal("request.dispute.future", Refused(Enter(request, notified: "12-01")));
        Assert.Equal("request.dispute.before-receipt", Refused(Enter(request, notified: "02-27")));
        Assert.Equal("request.dispute.forum-missing", Refused(Enter(request, forum: " ")));
        Assert.Throws<ArgumentException>(() => Enter(request, about: Guid.NewGuid()));
        var dispute = Ok(Enter(request));
        Assert.Equal("request.dispute.result-missing", Refused(dispute.Decide(DisputeResult.Pending, Date("05-20"), Date("05-20"))));
        Assert.Equal("request.dispute.before-notice", Refused(dispute.Answer(Date("05-10"), Date("05-20"))));
        Assert.Equal("request.dispute.future", Refused(dispute.Answer(Date("05-21"), Date("05-20"))));
    }

    [Fact]
    public void A_complaint_is_closed_once_with_its_result_and_what_was_done()
    {
        var (body, day) = (In(RequestState.Delivered), Date("05-11"));
        Assert.Equal("request.complaint.subject-missing", Refused(Complaint.Enter(Guid.NewGuid(), body.BodyId, "", day, day)));
        Assert.Equal("request.complaint.future", Refused(Complaint.Enter(Guid.NewGuid(), body.BodyId, "未答复", day.AddDays(1), day)));
        var complaint = Ok(Complaint.Enter(Guid.NewGuid(), body.BodyId, "未答复", day, day));
        Assert.Equal(body.Id, Ok(complaint.Concern(body)));
        Assert.Equal("request.complaint.result-missing", Close(ComplaintResult.Pending, "x", 0));
        Assert.Equal("request.complaint.measure-missing", Close(ComplaintResult.Founded, " ", 0));
        Assert.Equal("request.complaint.future", Close(ComplaintResult.Founded, "已改正", 20));
        Assert.Equal("request.complaint.before-receipt", Close(ComplaintResult.Founded, "已改正", -1));
        Ok(complaint.Close(ComplaintResult.Founded, "已改正", day, day));
        Assert.Equal("request.complaint.closed", Close(ComplaintResult.Founded, "已改正", 0));
        var other = Ok(Complaint.Enter(Guid.NewGuid(), Guid.NewGuid(), "未公开", day, day));
        Assert.Equal("request.complaint.other-body", Refused(other.Concern(body)));

        string Close(ComplaintResult result, string measure, int days) => Refused(complaint.Close(result, measure, day.AddDays(days), day));
    }

    private static Outcome<Dispute> Enter(
        InformationRequest request,
        DisputeKind kind = DisputeKind.DirectSuit,
        string notified = "05-11",
        bool simplified = false,
        string forum = "某区人民法院",
        Guid? about = null
    ) =>
        Dispute.Enter(
            new NewDispute(Guid.NewGuid(), about ?? request.Id, kind, forum, "（2026）1号", Date(notified)) { IsSimplified = simplified },
            request,
            On("06-01")
        );

    [Fact]
    public void The_words_of_a_complaint_go_and_its_result_stays()
    {
        var complaint = Ok(Complaint.Enter(Guid.NewGuid(), Guid.NewGuid(), "没有答复", Date("03-02"), Date("03-02")));
        complaint.DestroyWords("gone");
        Assert.Equal(("gone", null), (complaint.Subject, complaint.Measure));
        Ok(complaint.Close(ComplaintResult.Founded, "已答复", Date("03-03"), Date("03-03")));
        complaint.DestroyWords("gone");
        Assert.Equal(("gone", "gone", ComplaintResult.Founded), (complaint.Subject, complaint.Measure, complaint.Result));
        Assert.Throws<ArgumentException>(() => complaint.DestroyWords(" "));
    }
}
