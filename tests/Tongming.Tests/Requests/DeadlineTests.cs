using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Fees;
using Tongming.Tests.Calendar;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class DeadlineTests
{
    private static readonly Extension Twenty = new(20, "需要汇总", Guid.NewGuid());
    private static readonly FeeNotice Fee = new(FeeBasis.ByPage, 31, 10);

    [Theory]
    [InlineData("02-09", "03-13"), InlineData("02-12", "03-18"), InlineData("04-28", "05-28"), InlineData("09-28", "10-30")]
    public void The_reply_is_due_twenty_working_days_after_receipt(string received, string due)
    {
        var request = Received(received);
        Assert.Equal((Date(due), false, ClockState.Running), (request.ReplyDue, request.DueIsProvisional, request.ClockState));
    }

    [Fact]
    public void It_is_extended_once_until_the_last_day_and_by_twenty_days_at_most()
    {
        Assert.Equal("request.deadline.days", Refused(Assigned().Extend(On("03-10"), Twenty with { WorkingDays = 21 })));
        Assert.Equal("request.deadline.days", Refused(Assigned().Extend(On("03-10"), Twenty with { WorkingDays = 0 })));
        Assert.Equal("request.deadline.reason-missing", Refused(Assigned().Extend(On("03-10"), Twenty with { Reason = "" })));
        Assert.Equal("request.deadline.passed", Refused(Assigned().Extend(On("03-31"), Twenty)));
        var request = Assigned();
        Ok(request.Extend(On("03-30"), Twenty));
        Assert.Equal(Date("04-28"), request.ReplyDue);
        Assert.Equal("request.deadline.already-extended", Refused(request.Extend(On("03-30"), Twenty with { WorkingDays = 1 })));
    }

    [Fact]
    public void After_the_payment_the_whole_period_begins_anew()
    {
        var request = Assigned();
        Ok(request.NotifyFee(On("03-09"), Fee));
        Assert.Equal((null, Date("04-07")), (request.ReplyDue, request.NextLimit));
        Assert.Equal("request.fee.amount-differs", Refused(request.RecordPayment(On("03-12"), 9)));
        Ok(request.RecordPayment(On("03-12"), 10));
        Assert.Equal((RequestState.Assigned, Date("04-10")), (request.State, request.ReplyDue));
        Assert.Equal("request.fee.already-notified", Refused(request.NotifyFee(On("03-13"), Fee)));
    }

    [Fact]
    public void A_fee_that_is_not_paid_ends_the_request_after_its_time()
    {
        var request = Assigned();
        Ok(request.NotifyFee(On("03-09"), Fee));
        Assert.Equal("request.fee.not-over", Refused(request.LapseFee(On("04-07"))));
        Ok(request.LapseFee(On("04-08")));
        Assert.Equal((RequestState.Closed, "O2"), (request.State, request.Reply?.Code));
    }

    [Fact]
    public void A_waived_fee_leaves_the_date_as_it_was()
    {
        var request = Assigned();
        Ok(request.NotifyFee(On("03-09"), Fee));
        Assert.Equal("request.fee.reason-missing", Refused(request.WaiveFee(On("03-11"), " ")));
        Ok(request.WaiveFee(On("03-11"), "生活困难"));
        Assert.Equal((RequestState.Assigned, Date("03-30")), (request.State, request.ReplyDue));
    }

    [Fact]
    public void A_fee_is_notified_within_the_period_and_is_above_zero()
    {
        Assert.Equal("request.fee.too-late", Refused(Assigned().NotifyFee(On("03-31"), Fee)));
        Assert.Equal("request.fee.nothing-to-charge", Refused(Assigned().NotifyFee(On("03-09"), Fee with { Yuan = 0 })));
    }

    [Fact]
    public void A_date_that_needs_an_unknown_year_is_provisional_until_the_notice_comes()
    {
        var year2025 = WorkingCalendar.From([Years.Of2025]);
        var received = Years.Day("2025-12-29");
        var application = Ok(Tongming.Requests.Intake.Application.TakeIn(Form() with { Dates = new(received) }, received));
        var request = Ok(InformationRequest.Submit(application, Matter));
        var day = new ActDay(received, received, year2025, ClockRules.OfLaw);
        Ok(request.Register(day, new RequestNumber(received, 1), Ok(application.Receipt())));
        Assert.True(request.DueIsProvisional);
        var version = request.Version;
        Assert.True(request.Recount(Years.Both, ClockRules.OfLaw));
        Assert.False(request.DueIsProvisional);
        Assert.Equal(version + 1, request.Version);
        Assert.False(request.Recount(Years.Both, ClockRules.OfLaw));
    }

    [Fact]
    public void Nothing_happens_in_the_future_or_before_the_receipt()
    {
        var today = On("03-10");
        Assert.Equal("request.date.future", Refused(Assigned().ConsultAgency(today with { On = Date("03-11") })));
        Assert.Equal("request.date.before-receipt", Refused(Assigned().ConsultAgency(today with { On = Date("02-28") })));
        Assert.Equal("request.date.before-submission", Refused(Submitted().Withdraw(today with { On = Date("02-28") })));
    }

    [Fact]
    public void While_nobody_knows_the_date_it_cannot_be_extended()
    {
        var unlimited = On("03-10") with { Rules = ClockRules.OfLaw with { ConsultationDays = 0 } };
        var request = Assigned();
        Ok(request.ConsultThirdParty(unlimited));
        Assert.Null(request.ReplyDue);
        Assert.Equal("request.deadline.unknown", Refused(request.Extend(unlimited, Twenty)));
    }
}
