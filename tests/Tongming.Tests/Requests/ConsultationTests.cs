using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class ConsultationTests
{
    private static readonly ConsultationAnswer Consent = new(Opinion.Consents);
    private static readonly ConsultationAnswer Silence = new(Opinion.Silent);

    [Fact]
    public void The_time_of_a_consultation_is_not_counted()
    {
        var request = Assigned();
        Assert.Equal(Date("03-30"), request.ReplyDue);
        Ok(request.ConsultThirdParty(On("03-09")));
        Assert.Equal((RequestState.Consulting, ClockState.Paused), (request.State, request.ClockState));
        Ok(request.RecordThirdPartyAnswer(On("03-20"), Consent));
        Assert.Equal((RequestState.Assigned, Date("04-13")), (request.State, request.ReplyDue));
        Ok(request.Extend(On("03-20"), new Extension(20, "需要汇总", Guid.NewGuid())));
        Assert.Equal(Date("05-13"), request.ReplyDue);
    }

    [Fact]
    public void An_answer_takes_the_days_that_are_counted_and_what_ends_without_answer_takes_none()
    {
        var request = Assigned();
        Ok(request.ConsultThirdParty(On("03-09")));
        Ok(request.RecordThirdPartyAnswer(On("03-20"), Consent));
        Assert.Null(request.AnswerDays);
        Ok(request.TakeOverReply(On("03-30"), ReplyKind.Of("A2")));
        Assert.Equal(11, request.AnswerDays);
        var withdrawn = Assigned();
        Ok(withdrawn.Withdraw(On("03-30")));
        var lapsed = Assigned();
        Ok(lapsed.TakeOverReply(On("03-30"), ReplyKind.Of("O1")));
        Assert.Equal((null, null), (withdrawn.AnswerDays, lapsed.AnswerDays));
    }

    [Fact]
    public void It_is_over_when_the_last_answer_has_come()
    {
        var request = In(RequestState.Consulting);
        Ok(request.RecordAgencyAnswer(On("03-05"), Consent));
        Assert.Equal(RequestState.Consulting, request.State);
        Assert.Equal("request.consultation.unknown", Refused(request.RecordAgencyAnswer(On("03-05"), Consent)));
        Ok(request.RecordThirdPartyAnswer(On("03-06"), Consent));
        Assert.Equal(RequestState.Assigned, request.State);
    }

    [Fact]
    public void Two_third_parties_are_told_apart_by_the_entry_that_asked()
    {
        var request = Assigned();
        Ok(request.ConsultThirdParty(On("03-03")));
        Ok(request.ConsultThirdParty(On("03-04")));
        var second = request.Ledger().Events[^1].No;
        Ok(request.RecordThirdPartyAnswer(On("03-05"), Consent with { EventNo = second }));
        Assert.Equal(
            "request.consultation.unknown",
            Refused(request.RecordThirdPartyAnswer(On("03-05"), Consent with { EventNo = second }))
        );
        Ok(request.RecordThirdPartyAnswer(On("03-05"), Consent));
        Assert.Equal(RequestState.Assigned, request.State);
    }

    [Fact]
    public void Silence_is_recorded_after_fifteen_working_days_and_the_pause_ends_with_them()
    {
        var request = Assigned();
        Ok(request.ConsultThirdParty(On("03-09")));
        Assert.Equal(Date("03-30"), request.NextLimit);
        var expected = request.ReplyDue;
        Assert.Equal("request.consultation.not-over", Refused(request.RecordThirdPartyAnswer(On("03-30"), Silence)));
        Ok(request.RecordThirdPartyAnswer(On("04-02"), Silence));
        Assert.Equal(expected, request.ReplyDue);
    }

    [Fact]
    public void An_answer_does_not_come_before_the_question()
    {
        var request = Assigned();
        Ok(request.ConsultAgency(On("03-09")));
        Assert.Equal("request.date.before-earlier", Refused(request.RecordAgencyAnswer(On("03-06"), Consent)));
    }

    [Fact]
    public void After_a_reasoned_objection_all_is_disclosed_only_for_the_public_interest()
    {
        var request = Assigned();
        Ok(request.ConsultThirdParty(On("03-03")));
        Assert.Equal(
            "request.consultation.reason-missing",
            Refused(request.RecordThirdPartyAnswer(On("03-04"), new ConsultationAnswer(Opinion.Objects)))
        );
        Ok(request.RecordThirdPartyAnswer(On("03-04"), new ConsultationAnswer(Opinion.Objects, "商业秘密")));
        Assert.Equal("request.reply.public-interest-missing", Refused(Drafted(Draft)));
        Ok(Drafted(Draft with { PublicInterest = "涉及重大公共利益" }));

        Outcome<RequestState> Drafted(DecisionDraft draft) => request.DraftDecision(On("03-05"), draft, Author, ReviewPlan.For(1));
    }

    [Fact]
    public void Reasons_are_missed_only_after_their_time()
    {
        var request = In(RequestState.ReasonsAsked);
        Assert.Equal("request.reasons.not-over", Refused(request.ReceiveReasons(On("03-18"), given: false)));
        Ok(request.ReceiveReasons(On("03-19"), given: false));
        Assert.Equal("request.reasons.already-asked", Refused(request.AskReasons(On("03-19"), 10)));
    }

    [Fact]
    public void A_later_date_needs_reasons_and_is_later()
    {
        var request = Assigned();
        Assert.Equal("request.reasons.days", Refused(request.AskReasons(On("03-04"), 0)));
        Assert.Equal("request.later-date.reasons-missing", Refused(request.FixLaterDate(On("03-04"), Date("06-01"))));
        Ok(request.AskReasons(On("03-04"), 10));
        Ok(request.ReceiveReasons(On("03-06"), given: true));
        Assert.Equal("request.later-date.not-later", Refused(request.FixLaterDate(On("03-09"), request.ReplyDue!.Value)));
        Ok(request.FixLaterDate(On("03-09"), Date("06-01")));
        Assert.Equal(Date("06-01"), request.ReplyDue);
        Assert.Equal("request.deadline.passed", Refused(request.FixLaterDate(On("06-02"), Date("07-01"))));
    }
}
