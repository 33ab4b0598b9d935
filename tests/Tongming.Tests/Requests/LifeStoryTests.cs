using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

/// <summary>Whole lives of requests across the spring festival of 2026 (off 02-15 to 02-23; worked 02-14 and 02-28).</summary>
public sealed class LifeStoryTests
{
    [Fact]
    public void A_letter_is_confirmed_corrected_after_the_festival_consulted_extended_and_partly_granted()
    {
        var application = Application(IntakeChannel.OrdinaryMail, "02-09");
        var request = Ok(InformationRequest.Submit(application, Matter));
        Ok(request.Register(On("02-09"), new RequestNumber(Date("02-09"), 1), application.Receipt().Value));
        Assert.Equal(RequestState.AwaitingConfirmation, request.State);
        Ok(request.ConfirmReceipt(On("02-09"), Ok(application.Confirm(Date("02-09"), Date("02-09")))));
        Assert.Equal(Date("03-13"), request.ReplyDue);
        Ok(request.AskCorrection(On("02-25"), new CorrectionNotice(5, "请写明年份"))); // the seventh working day
        Ok(request.ReceiveCorrection(On("03-02")));
        Assert.Equal(Date("03-30"), request.ReplyDue);
        Ok(request.Assign(On("03-02"), Section));
        Ok(request.ConsultThirdParty(On("03-09")));
        Ok(request.RecordThirdPartyAnswer(On("03-20"), new ConsultationAnswer(Opinion.Objects, "商业秘密")));
        Ok(request.Extend(On("03-23"), new Extension(20, "需要汇总", Guid.NewGuid())));
        Assert.Equal(Date("05-13"), request.ReplyDue);
        var draft = new DecisionDraft(ReplyKind.Of("A3"), "hash", "部分内容涉及商业秘密", RefusalGround.ThirdParty);
        Ok(request.DraftDecision(On("05-11"), draft, Author, ReviewPlan.For(1)));
        Ok(request.Review(On("05-11"), ReviewStep.Legal, Legal, "hash"));
        Ok(request.Review(On("05-12"), ReviewStep.Secrecy, Secrecy, "hash"));
        Ok(request.Sign(On("05-12"), Signatory, "hash"));
        Ok(request.Issue(On("05-13"), new OutgoingDecision("某统公复〔2026〕8号", "hash")));
        Assert.True(request.IssuedOn <= request.ReplyDue);
        Ok(request.Deliver(On("05-18")));
        Ok(request.Archive(On("06-01")));
        Assert.Equal(("A3", "R4", RefusalGround.ThirdParty), (request.Reply?.Code, request.Reply?.ReportRow, request.RefusalGround));
        Assert.Equal((Date("05-13"), Date("05-18")), (request.IssuedOn, request.ReceivedByApplicantOn));
    }

    [Fact]
    public void A_reply_that_never_reached_the_applicant_is_archived_for_a_reason_only()
    {
        var request = In(RequestState.Issued);
        Assert.Equal("request.archive.not-delivered", Refused(request.Archive(On("03-11"))));
        Assert.Equal("request.archive.not-delivered", Refused(request.Archive(On("03-11"), " ")));
        Ok(request.Archive(On("03-11"), "两次邮寄都被退回"));
        Assert.Equal((RequestState.Archived, null), (request.State, request.ReceivedByApplicantOn));
        var delivered = In(RequestState.Delivered);
        Assert.Equal("request.archive.nothing-undelivered", Refused(delivered.Archive(On("03-11"), "两次邮寄都被退回")));
    }

    [Fact]
    public void A_request_by_the_site_on_the_eve_lapses_because_nobody_corrected_it()
    {
        var application = Application(IntakeChannel.Internet, "02-13");
        var request = Ok(InformationRequest.Submit(application, Matter));
        Ok(application.Confirm(Date("02-14"), Date("02-14"))); // a worked Saturday
        Ok(request.Register(On("02-14"), new RequestNumber(Date("02-14"), 1), Ok(application.Receipt())));
        Assert.Equal(Date("03-20"), request.ReplyDue);
        Ok(request.AskCorrection(On("02-24"), new CorrectionNotice(7, "请写明年份")));
        Assert.Equal(Date("03-04"), request.NextLimit); // the worked Saturday counts
        Ok(request.LapseCorrection(On("03-05")));
        Ok(request.Archive(On("03-05")));
        Assert.Equal(("O1", "R21"), (request.Reply?.Code, request.Reply?.ReportRow));
    }

    [Fact]
    public void A_request_in_person_is_answered_on_the_spot()
    {
        var application = Application(arrived: "02-12");
        var request = Ok(InformationRequest.Submit(application, Matter));
        var day = On("02-12");
        Ok(request.Register(day, new RequestNumber(day.On, 1), Ok(application.Receipt())));
        Ok(request.Assign(day, Section));
        Ok(request.DraftDecision(day, new DecisionDraft(ReplyKind.Of("A1"), "hash"), Author, ReviewPlan.For(1)));
        Ok(request.Review(day, ReviewStep.Legal, Legal, "hash"));
        Ok(request.Review(day, ReviewStep.Secrecy, Secrecy, "hash"));
        Ok(request.Sign(day, Signatory, "hash"));
        Ok(request.Issue(day, new OutgoingDecision("某统公复〔2026〕2号", "hash")));
        Ok(request.Deliver(day));
        Assert.Equal((day.On, day.On, "R3"), (request.ClosedOn, request.ReceivedByApplicantOn, request.Reply?.ReportRow));
    }

    [Fact]
    public void Many_requests_are_explained_get_a_later_date_and_are_answered_within_it()
    {
        var request = Assigned("02-09");
        Ok(request.AskReasons(On("02-10"), 5));
        Ok(request.ReceiveReasons(On("02-13"), given: true));
        Ok(request.FixLaterDate(On("02-24"), Date("05-29")));
        Assert.Equal(Date("05-29"), request.ReplyDue);
        Ok(request.DraftDecision(On("05-28"), Draft, Author, ReviewPlan.For(1)));
        Ok(request.Review(On("05-28"), ReviewStep.Legal, Legal, "hash"));
        Ok(request.ReferSecrecy(On("05-28")));
        Ok(request.RecordSecrecyRuling(On("05-29")));
        Ok(request.Review(On("05-29"), ReviewStep.Secrecy, Secrecy, "hash"));
        Ok(request.Sign(On("05-29"), Signatory, "hash"));
        Ok(request.Issue(On("05-29"), new OutgoingDecision("某统公复〔2026〕9号", "hash")));
        Assert.Equal(request.ReplyDue, request.IssuedOn);
    }
}
