using Tongming.Calendar;
using static Tongming.Tests.Calendar.Clock;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Calendar;

public sealed class ClockLedgerTests
{
    [Fact]
    public void Nothing_is_counted_before_receipt()
    {
        var reading = ClockLedger.Empty.Read(Both, ClockRules.OfLaw);
        Assert.Equal((ClockState.NotStarted, null, null), (reading.State, reading.ReplyDue, reading.StartOfCount));
    }

    [Fact]
    public void Received_the_request_runs_for_twenty_working_days()
    {
        var reading = Read("1R2026-03-02");
        Assert.Equal((ClockState.Running, new Deadline(Day("2026-03-30"), false)), (reading.State, reading.ReplyDue));
        Assert.Equal(new Deadline(Day("2026-03-11"), false), reading.CorrectionNoticeDue);
        Assert.False(reading.IsExpected);
    }

    [Fact]
    public void Consultation_is_not_counted()
    {
        var reading = Read("1R2026-03-02;2T2026-03-09;3t2026-03-20#2");
        Assert.Equal((Day("2026-04-13"), 9, false), (reading.ReplyDue!.Due, reading.PausedDays, reading.IsExpected));
        Assert.Equal(ClockState.Running, reading.State);
    }

    [Fact]
    public void A_full_extension_adds_twenty_working_days()
    {
        Assert.Equal(Day("2026-05-13"), Due("1R2026-03-02;2T2026-03-09;3t2026-03-20#2;4X2026-03-30+20"));
        Assert.Equal(20, Read("1R2026-03-02;2X2026-03-10+10;3X2026-03-20+15").ExtensionDays);
    }

    [Fact]
    public void A_correction_that_is_asked_for_stops_the_clock()
    {
        var reading = Read("1R2026-03-02;2C2026-03-05+10@2026-03-06");
        Assert.Equal((ClockState.Stopped, null), (reading.State, reading.ReplyDue));
        Assert.Equal(new Deadline(Day("2026-03-20"), false), reading.NextLimit);
        Assert.Null(reading.CorrectionNoticeDue);
        Assert.Null(Read("1R2026-03-02;2C2026-03-05").NextLimit);
    }

    [Fact]
    public void A_correction_begins_the_full_period_anew()
    {
        var reading = Read("1R2026-03-02;2C2026-03-05;3c2026-03-18#2");
        Assert.Equal((Day("2026-04-16"), Day("2026-03-18")), (reading.ReplyDue!.Due, reading.StartOfCount!.Value));
        Assert.Equal(ClockEventKind.CorrectionReceived, reading.StartedBy);
    }

    [Fact]
    public void After_a_correction_earlier_pauses_do_not_matter_but_an_earlier_extension_counts()
    {
        Assert.Equal(Day("2026-04-16"), Due("1R2026-03-02;2T2026-03-03;3t2026-03-10#2;4C2026-03-05;5c2026-03-18#4"));
        var extended = Read("1R2026-03-02;2X2026-03-03+5;3C2026-03-05;4c2026-03-18#3;5X2026-04-01+20");
        Assert.Equal((20, Both.NthWorkingDayAfter(Day("2026-03-18"), 40)), (extended.ExtensionDays, extended.ReplyDue!.Due));
    }

    [Fact]
    public void A_correction_is_asked_for_only_once() =>
        Assert.Equal(
            Read("1R2026-03-02;2C2026-03-05;3c2026-03-18#2").ReplyDue,
            Read("1R2026-03-02;2C2026-03-05;3c2026-03-18#2;4C2026-03-20").ReplyDue
        );

    [Fact]
    public void An_open_consultation_is_taken_to_last_to_its_limit()
    {
        var reading = Read("1R2026-03-02;2T2026-03-09@2026-03-10");
        Assert.Equal(new Deadline(Day("2026-03-31"), false), reading.NextLimit);
        Assert.Equal((ClockState.Paused, true, 16), (reading.State, reading.IsExpected, reading.PausedDays));
        Assert.Equal(Day("2026-04-22"), reading.ReplyDue!.Due);
        Assert.Equal([new ClockWait(2, ClockEventKind.ThirdPartyAsked, Day("2026-03-09"), reading.NextLimit)], reading.Waits);
    }

    [Fact]
    public void An_answer_after_the_limit_does_not_lengthen_the_pause() =>
        Assert.Equal(
            Due("1R2026-03-02;2T2026-03-09@2026-03-10;3t2026-03-31#2"),
            Due("1R2026-03-02;2T2026-03-09@2026-03-10;3t2026-05-08#2")
        );

    [Fact]
    public void Two_consultations_at_the_same_time_count_once() =>
        Assert.Equal(Day("2026-04-13"), Due("1R2026-03-02;2T2026-03-09;3A2026-03-10;4t2026-03-20#2;5a2026-03-18#3"));

    [Fact]
    public void An_answer_without_a_number_answers_the_oldest_question_of_its_kind() =>
        Assert.Equal(
            Read("1R2026-03-02;2T2026-03-09;3T2026-03-16;4t2026-03-13#2").ReplyDue,
            Read("1R2026-03-02;2T2026-03-09;3T2026-03-16;4t2026-03-13").ReplyDue
        );

    [Theory]
    [InlineData("2t2026-03-20")] // answer without a question
    [InlineData("2A2026-03-09;3t2026-03-10#2")] // answers a question of another kind
    [InlineData("2T2026-02-20")] // before receipt
    [InlineData("2c2026-03-05")] // correction that nobody asked for
    [InlineData("2f2026-03-05")]
    [InlineData("2R2026-03-05")] // received twice
    [InlineData("2L2026-03-05")] // later date without a date
    [InlineData("2X2026-03-05")] // extended by nothing
    public void What_makes_no_sense_has_no_effect(string senseless)
    {
        var alone = senseless.StartsWith("2A", StringComparison.Ordinal) ? "1R2026-03-02;2A2026-03-09" : "1R2026-03-02";
        Assert.Equal(Gist(Read(alone)), Gist(Read("1R2026-03-02;" + senseless)));
    }

    [Fact]
    public void The_answer_ends_the_clock_and_leaves_the_date()
    {
        var reading = Read("1R2026-03-02;2E2026-03-30;3X2026-03-31+20");
        Assert.Equal(
            (ClockState.Ended, Day("2026-03-30"), Day("2026-03-30")),
            (reading.State, reading.ReplyDue!.Due, reading.EndedOn!.Value)
        );
        Assert.Equal(ClockState.Ended, Read("1R2026-03-02;2Z2026-03-05").State);
        Assert.Equal(ClockState.Ended, Read("1Z2026-03-05").State);
    }

    [Theory]
    [InlineData("1R2026-03-02;2E2026-03-30", 20)]
    [InlineData("1R2026-03-02;2E2026-03-02", 0)]
    [InlineData("1R2026-03-02;2T2026-03-09;3t2026-03-20#2;4E2026-03-30", 11)]
    [InlineData("1R2026-03-02;2T2026-03-09;3A2026-03-10;4t2026-03-20#2;5a2026-03-18#3;6E2026-03-30", 11)]
    [InlineData("1R2026-03-02;2T2026-03-09;3E2026-03-20", 5)]
    [InlineData("1R2026-03-02;2C2026-03-04;3c2026-03-18#2;4E2026-03-20", 2)]
    [InlineData("1R2026-03-02;2E2026-04-15", 31)]
    [InlineData("1R2026-03-02;2T2026-04-09;3t2026-04-10#2;4E2026-04-15", 31)]
    public void The_days_used_are_those_counted_to_the_end_without_pauses_that_count(string ledger, int days) =>
        Assert.Equal(days, Read(ledger).UsedDays);

    [Theory]
    [InlineData("1R2026-03-02")]
    [InlineData("1Z2026-03-05")]
    public void While_open_or_never_received_no_days_are_used(string ledger) => Assert.Null(Read(ledger).UsedDays);

    [Fact]
    public void Ended_while_a_third_party_was_asked_the_pause_ends_with_the_answer()
    {
        var reading = Read("1R2026-03-02;2T2026-03-09;3E2026-03-20");
        Assert.Equal((Day("2026-04-13"), 9, false), (reading.ReplyDue!.Due, reading.PausedDays, reading.IsExpected));
        Assert.Empty(reading.Waits);
    }

    [Fact]
    public void A_later_date_replaces_the_counted_one()
    {
        var reading = Read("1R2026-03-02;2L2026-03-20=2026-06-30");
        Assert.Equal((Day("2026-06-30"), Day("2026-06-30")), (reading.ReplyDue!.Due, reading.FixedDate!.Value));
        Assert.Equal(Day("2026-07-31"), Due("1R2026-03-02;2L2026-03-20=2026-06-30;3L2026-06-15=2026-07-31"));
    }

    [Fact]
    public void A_period_that_begins_anew_goes_on_if_it_is_longer_than_the_fixed_date()
    {
        Assert.Equal(Day("2026-04-16"), Due("1R2026-03-02;2L2026-03-04=2026-04-01;3C2026-03-05;4c2026-03-18#3"));
        Assert.Equal(Day("2026-04-30"), Due("1R2026-03-02;2L2026-03-04=2026-04-30;3C2026-03-05;4c2026-03-18#3"));
    }

    [Fact]
    public void A_redo_begins_a_new_count_as_ordered()
    {
        const string answered = "1R2026-03-02;2X2026-03-10+20;3T2026-03-11;4E2026-04-20;";
        var reading = Read(answered + "5O2026-06-01+15");
        Assert.Equal((ClockState.Running, Day("2026-06-23"), 0), (reading.State, reading.ReplyDue!.Due, reading.ExtensionDays));
        Assert.Equal(Both.NthWorkingDayAfter(Day("2026-06-01"), 20), Due(answered + "5O2026-06-01"));
        Assert.Equal(Day("2026-07-31"), Due(answered + "5O2026-06-01=2026-07-31"));
        Assert.Equal(ClockState.Stopped, Read(answered + "5O2026-06-01+15;6C2026-06-03+5").State);
    }

    [Fact]
    public void An_event_that_is_taken_back_gives_the_old_date_back_and_stays_on_record()
    {
        var before = ClockLedger.Parse("1R2026-03-02;2T2026-03-09;3t2026-03-20#2");
        var after = before.With(new ClockEvent(4, ClockEventKind.Extended, Day("2026-03-30")) { WorkingDays = 20 }).Without(4);
        Assert.Equal(Day("2026-04-13"), after.Read(Both, ClockRules.OfLaw).ReplyDue!.Due);
        Assert.Equal("1R2026-03-02;2T2026-03-09;3t2026-03-20#2;~4X2026-03-30+20", after.ToText());
        Assert.Equal(5, after.NextNo);
        Assert.Throws<ArgumentException>(() => after.With(new ClockEvent(4, ClockEventKind.Closed, Day("2026-03-30"))));
        Assert.Same(after, after.Without(9));
    }

    [Theory]
    [InlineData("1R2026-13-02")]
    [InlineData("1Q2026-03-02")]
    [InlineData("R2026-03-02")]
    [InlineData("0R2026-03-02")]
    [InlineData("1R2026-03-02;1X2026-03-03+5")]
    [InlineData("1R2026-03-02;~1X2026-03-03+5")]
    [InlineData("99999999999R2026-03-02")]
    [InlineData("1R2026-03-02;2X2026-03-03+1001")]
    [InlineData("1R2026-03-02 ")]
    [InlineData("收到")]
    public void Text_that_is_no_ledger_is_refused(string text) => Assert.Throws<FormatException>(() => ClockLedger.Parse(text));

    [Fact]
    public void An_event_has_a_number_and_a_sensible_length()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClockEvent(0, ClockEventKind.Received, Day("2026-03-02")));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ClockEvent(1, ClockEventKind.Extended, Day("2026-03-02")) { WorkingDays = -1 }
        );
    }

    [Fact]
    public void The_date_is_provisional_where_a_pause_or_extension_reaches_into_an_unknown_year()
    {
        Assert.False(Read("1R2026-12-02").ReplyDue!.IsProvisional);
        Assert.True(Read("1R2026-12-02;2X2026-12-10+5").ReplyDue!.IsProvisional);
        Assert.False(Read("1R2026-12-02;2L2026-12-10=2027-03-01").ReplyDue!.IsProvisional);
    }
}
