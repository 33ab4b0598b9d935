using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Tests.Calendar;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class RequestUrgencyTests
{
    // Received 2026-02-09, due 2026-03-13 after the spring festival, with the worked Saturday 2026-02-28 on the way.
    [Theory]
    [InlineData("02-10", Urgency.Later), InlineData("03-05", Urgency.Later), InlineData("03-06", Urgency.Due5)]
    [InlineData("03-09", Urgency.Due5), InlineData("03-10", Urgency.Due3), InlineData("03-11", Urgency.Due3)]
    [InlineData("03-12", Urgency.Due1), InlineData("03-13", Urgency.DueToday), InlineData("03-14", Urgency.Overdue)]
    public void Working_days_before_the_last_day_decide(string today, Urgency urgency) =>
        Assert.Equal(urgency, RequestUrgency.Of(Assigned("02-09"), Date(today), Years.Both));

    [Fact]
    public void Days_off_before_the_last_day_do_not_count()
    {
        var request = Assigned(); // due Monday 2026-03-30
        Assert.Equal(Urgency.Due1, RequestUrgency.Of(request, Date("03-27"), Years.Both));
        Assert.Equal(Urgency.Due1, RequestUrgency.Of(request, Date("03-29"), Years.Both));
    }

    [Theory]
    [
        InlineData(RequestState.Submitted, "03-30", Urgency.NotStarted),
        InlineData(RequestState.AwaitingConfirmation, "03-30", Urgency.NotStarted)
    ]
    [
        InlineData(RequestState.CorrectionAsked, "03-18", Urgency.WaitingForOthers),
        InlineData(RequestState.CorrectionAsked, "03-19", Urgency.LimitOver)
    ]
    [
        InlineData(RequestState.FeeNotified, "03-31", Urgency.WaitingForOthers),
        InlineData(RequestState.FeeNotified, "05-31", Urgency.LimitOver)
    ]
    [
        InlineData(RequestState.ReasonsAsked, "03-18", Urgency.WaitingForOthers),
        InlineData(RequestState.ReasonsAsked, "03-19", Urgency.LimitOver)
    ]
    [InlineData(RequestState.Consulting, "03-24", Urgency.Paused), InlineData(RequestState.Consulting, "03-25", Urgency.Later)]
    [InlineData(RequestState.Consulting, "06-01", Urgency.Overdue), InlineData(RequestState.Delivered, "06-01", Urgency.Done)]
    [InlineData(RequestState.Closed, "06-01", Urgency.Done), InlineData(RequestState.Merged, "06-01", Urgency.Done)]
    public void Who_is_waited_for_decides(RequestState state, string today, Urgency urgency) =>
        Assert.Equal(urgency, RequestUrgency.Of(In(state), Date(today), Years.Both));

    [Fact]
    public void A_list_asks_by_the_same_days()
    {
        var bounds = RequestUrgency.Bounds(Date("02-12"), Years.Both);
        Assert.Equal(new UrgencyBounds(Date("02-12"), Date("02-13"), Date("02-24"), Date("02-26")), bounds);
        Assert.Equal(
            Urgency.WaitingForOthers,
            RequestUrgency.Of(new UrgencyColumns(RequestState.Assigned, ClockState.Running, null, null), bounds)
        );
    }
}
