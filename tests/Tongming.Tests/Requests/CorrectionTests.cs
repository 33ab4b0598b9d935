using Tongming.Calendar;
using Tongming.Requests;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class CorrectionTests
{
    private static readonly CorrectionNotice Notice = new(10, "请写明年份");

    [Fact]
    public void The_notice_is_in_time_within_seven_working_days()
    {
        Ok(Assigned().AskCorrection(On("03-11"), Notice));
        Assert.Equal("request.correction.too-late", Refused(Assigned().AskCorrection(On("03-12"), Notice)));
    }

    [Fact]
    public void Until_the_correction_nobody_knows_the_date_and_then_the_whole_period_begins_anew()
    {
        var request = Assigned();
        Ok(request.AskCorrection(On("03-04"), Notice));
        Assert.Equal((null, ClockState.Stopped, Date("03-18")), (request.ReplyDue, request.ClockState, request.NextLimit));
        Ok(request.ReceiveCorrection(On("03-18")));
        Assert.Equal((Date("04-16"), ClockState.Running, RequestState.Assigned), (request.ReplyDue, request.ClockState, request.State));
    }

    [Fact]
    public void A_request_without_a_section_waits_again_for_one()
    {
        var request = Received();
        Ok(request.AskCorrection(On("03-04"), Notice));
        Ok(request.ReceiveCorrection(On("03-05")));
        Assert.Equal(RequestState.Received, request.State);
    }

    [Fact]
    public void It_is_asked_once_only()
    {
        var request = Assigned();
        Ok(request.AskCorrection(On("03-04"), Notice));
        Ok(request.ReceiveCorrection(On("03-05")));
        Assert.Equal("request.correction.already-asked", Refused(request.AskCorrection(On("03-06"), Notice)));
    }

    [Fact]
    public void It_lapses_only_after_the_last_day()
    {
        var request = Assigned();
        Ok(request.AskCorrection(On("03-04"), Notice));
        Assert.Equal("request.correction.not-over", Refused(request.LapseCorrection(On("03-18"))));
        Ok(request.LapseCorrection(On("03-19")));
        Assert.Equal((RequestState.Closed, "O1", Date("03-19")), (request.State, request.Reply?.Code, request.ClosedOn));
    }

    [Fact]
    public void The_time_runs_from_the_day_on_which_the_notice_was_received()
    {
        var request = Assigned();
        Ok(request.AskCorrection(On("03-04"), Notice with { ReachedOn = Date("03-09") }));
        Assert.Equal(Date("03-23"), request.NextLimit);
        Assert.Equal(
            "request.date.before-earlier",
            Refused(Assigned().AskCorrection(On("03-04"), Notice with { ReachedOn = Date("03-03") }))
        );
    }

    [Theory]
    [InlineData(0, "x", "request.correction.days"), InlineData(61, "x", "request.correction.days")]
    [InlineData(10, " ", "request.correction.points-missing")]
    public void A_notice_names_its_points_and_a_reasonable_time(int days, string points, string code) =>
        Assert.Equal(code, Refused(Assigned().AskCorrection(On("03-04"), new CorrectionNotice(days, points))));
}
