using Tongming.Calendar;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Calendar;

public sealed class DeadlinesTests
{
    [Fact]
    public void A_request_is_answered_within_twenty_working_days() =>
        Assert.Equal(new Deadline(Day("2026-03-30"), false), Deadlines.Reply(Both, Day("2026-03-02")));

    [Fact]
    public void A_correction_is_asked_for_within_seven_working_days() =>
        Assert.Equal(new Deadline(Day("2026-03-11"), false), Deadlines.CorrectionNotice(Both, Day("2026-03-02")));

    [Fact]
    public void Third_parties_and_joint_bodies_have_fifteen_working_days()
    {
        Assert.Equal(Day("2026-03-23"), Deadlines.ThirdPartyAnswer(Both, Day("2026-03-02")).Due);
        Assert.Equal(Day("2026-03-23"), Deadlines.JointAgencyAnswer(Both, Day("2026-03-02")).Due);
    }

    [Fact]
    public void A_fee_is_paid_and_information_published_within_twenty_working_days()
    {
        Assert.Equal(Day("2026-03-30"), Deadlines.Payment(Both, Day("2026-03-02")).Due);
        Assert.Equal(Day("2026-03-30"), Deadlines.Publication(Both, Day("2026-03-02")).Due);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-16", "2026-03-09")]
    [InlineData("2026-02-12", "2026-03-04", "2026-02-26")]
    public void The_answer_to_a_reconsideration_is_counted_in_working_days(string received, string ordinary, string simplified)
    {
        Assert.Equal(Day(ordinary), Deadlines.AnswerToReconsideration(Both, Day(received), simplified: false).Due);
        Assert.Equal(Day(simplified), Deadlines.AnswerToReconsideration(Both, Day(received), simplified: true).Due);
    }

    [Fact]
    public void Relief_is_counted_in_calendar_days_and_months()
    {
        var received = Day("2026-03-30");
        Assert.Equal(Day("2026-05-29"), Deadlines.Reconsideration(Both, received).Due);
        Assert.Equal(Day("2026-04-14"), Deadlines.SuitAfterReconsideration(Both, received).Due);
        Assert.Equal(Day("2026-09-30"), Deadlines.DirectSuit(Both, received).Due);
        Assert.Equal(Day("2026-04-14"), Deadlines.AnswerToCourt(Both, received).Due);
        Assert.Equal(Day("2026-05-29"), Deadlines.ReconsiderationDecision(Both, received, simplified: false).Due);
        Assert.Equal(Day("2026-04-29"), Deadlines.ReconsiderationDecision(Both, received, simplified: true).Due);
    }

    [Theory]
    [InlineData("2026-02-01", 15, "2026-02-24")] // within the Spring Festival
    [InlineData("2026-02-01", 13, "2026-02-14")] // a worked Saturday is no day off
    [InlineData("2026-02-13", 15, "2026-02-28")]
    [InlineData("2026-03-06", 15, "2026-03-23")] // a Saturday that is the weekend
    [InlineData("2026-09-15", 15, "2026-09-30")]
    [InlineData("2026-09-16", 15, "2026-10-08")] // National Day
    public void Calendar_days_end_after_the_days_off(string start, int days, string due) =>
        Assert.Equal(Day(due), Deadlines.InNaturalDays(Both, Day(start), days).Due);

    [Fact]
    public void A_worked_saturday_ends_calendar_days_even_where_it_does_not_count_as_a_working_day() =>
        Assert.Equal(
            Day("2026-02-28"),
            Deadlines.InNaturalDays(WorkingCalendar.From([Of2026], countMakeUpDays: false), Day("2026-02-13"), 15).Due
        );

    [Theory]
    [InlineData("2025-08-31", 6, "2026-02-28")] // no 31st; a worked Saturday
    [InlineData("2026-01-15", 6, "2026-07-15")]
    [InlineData("2026-04-01", 6, "2026-10-08")] // National Day
    public void Months_end_on_the_day_of_the_same_number_or_on_the_last(string start, int months, string due) =>
        Assert.Equal(Day(due), Deadlines.InMonths(Both, Day(start), months).Due);

    [Theory]
    [InlineData("2026-12-02", 20, "2026-12-30", false)]
    [InlineData("2026-12-03", 20, "2026-12-31", false)]
    [InlineData("2026-12-04", 20, "2027-01-01", true)]
    [InlineData("2026-12-31", 1, "2027-01-01", true)]
    [InlineData("2024-12-31", 1, "2025-01-02", false)]
    [InlineData("2024-12-30", 1, "2024-12-31", true)]
    [InlineData("2026-12-31", 0, "2026-12-31", false)]
    public void A_date_is_provisional_where_a_counted_day_lies_in_a_year_without_notice(
        string start,
        int n,
        string due,
        bool provisional
    ) => Assert.Equal(new Deadline(Day(due), provisional), Deadlines.InWorkingDays(Both, Day(start), n));

    [Theory]
    [InlineData("2026-11-04", 60, "2027-01-04", true)] // ends on a Sunday of an unknown year
    [InlineData("2026-11-01", 60, "2026-12-31", false)]
    public void Calendar_days_need_the_notice_only_for_their_last_day(string start, int days, string due, bool provisional) =>
        Assert.Equal(new Deadline(Day(due), provisional), Deadlines.InNaturalDays(Both, Day(start), days));

    [Fact]
    public void Time_that_is_not_counted_moves_the_date_by_its_working_days() =>
        Assert.Equal(Day("2026-04-13"), Deadlines.InWorkingDays(Both, Day("2026-03-02"), 20, [Pause("2026-03-09", "2026-03-20")]).Due);

    [Fact]
    public void Overlapping_pauses_count_once() =>
        Assert.Equal(
            Day("2026-04-13"),
            Deadlines
                .InWorkingDays(
                    Both,
                    Day("2026-03-02"),
                    20,
                    [Pause("2026-03-16", "2026-03-20"), Pause("2026-03-09", "2026-03-18"), Pause("2026-03-10", "2026-03-12")]
                )
                .Due
        );

    [Fact]
    public void A_pause_counts_only_after_the_start() =>
        Assert.Equal(
            Deadlines.InWorkingDays(Both, Day("2026-03-12"), 26),
            Deadlines.InWorkingDays(Both, Day("2026-03-12"), 20, [Pause("2026-03-09", "2026-03-20")])
        );

    [Fact]
    public void A_pause_that_begins_after_the_period_has_run_out_cannot_revive_it()
    {
        Assert.Equal(Day("2026-03-30"), Deadlines.InWorkingDays(Both, Day("2026-03-02"), 20, [Pause("2026-03-31", "2026-04-20")]).Due);
        Assert.Equal(Day("2026-04-03"), Deadlines.InWorkingDays(Both, Day("2026-03-02"), 20, [Pause("2026-03-30", "2026-04-03")]).Due);
    }

    private static Pause Pause(string from, string to) => new(Day(from), Day(to));
}
