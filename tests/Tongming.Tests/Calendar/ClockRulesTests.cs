using Tongming.Calendar;
using static Tongming.Tests.Calendar.Clock;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Calendar;

public sealed class ClockRulesTests
{
    [Fact]
    public void A_fee_stops_the_clock_until_it_is_paid_and_then_it_is_counted_anew()
    {
        var open = Read("1R2026-03-02;2F2026-03-09@2026-03-10");
        Assert.Equal((ClockState.Stopped, null, Day("2026-04-08")), (open.State, open.ReplyDue, open.NextLimit!.Due));
        Assert.Equal(Both.NthWorkingDayAfter(Day("2026-03-18"), 20), Due("1R2026-03-02;2F2026-03-09;3f2026-03-18#2"));
    }

    [Fact]
    public void Where_payment_does_not_begin_the_period_anew_the_time_until_it_is_a_pause()
    {
        var rules = new ClockRules(PaymentRestarts: false);
        var open = Read("1R2026-03-02;2F2026-03-09", rules);
        Assert.Equal((ClockState.Paused, true, 20), (open.State, open.IsExpected, open.PausedDays));
        Assert.Equal(Day("2026-04-13"), Due("1R2026-03-02;2F2026-03-09;3f2026-03-20#2", rules));
    }

    [Fact]
    public void The_time_for_giving_reasons_is_not_counted()
    {
        Assert.Equal(Day("2026-04-13"), Due("1R2026-03-02;2W2026-03-09;3w2026-03-20#2"));
        var limited = Read("1R2026-03-02;2W2026-03-09+9");
        Assert.Equal((ClockState.Stopped, Day("2026-04-13"), true), (limited.State, limited.ReplyDue!.Due, limited.IsExpected));
        var endless = Read("1R2026-03-02;2W2026-03-09");
        Assert.Equal((ClockState.Stopped, null, 0), (endless.State, endless.ReplyDue, endless.PausedDays));
        Assert.Equal(Day("2026-04-13"), Due("1R2026-03-02;2W2026-03-09;3E2026-03-20"));
    }

    [Fact]
    public void Where_reasons_do_not_pause_the_clock_runs_on_and_the_wait_is_still_known()
    {
        var reading = Read("1R2026-03-02;2W2026-03-09+9", new ClockRules(ReasonsPause: false));
        Assert.Equal(
            (ClockState.Running, Day("2026-03-30"), Day("2026-03-20")),
            (reading.State, reading.ReplyDue!.Due, reading.NextLimit!.Due)
        );
    }

    [Fact]
    public void The_lengths_can_be_set()
    {
        var rules = new ClockRules(ReplyDays: 10, MaxExtension: 5, ConsultationDays: 3, CorrectionNoticeDays: 2);
        var reading = Read("1R2026-03-02;2T2026-03-03;3X2026-03-04+20", rules);
        Assert.Equal((Both.NthWorkingDayAfter(Day("2026-03-02"), 18), 5), (reading.ReplyDue!.Due, reading.ExtensionDays));
        Assert.Equal(Day("2026-03-04"), reading.CorrectionNoticeDue!.Due);
    }
}
