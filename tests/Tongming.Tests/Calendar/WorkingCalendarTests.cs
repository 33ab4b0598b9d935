using Tongming.Calendar;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2025-09-22", "2025-09-30", "2025-10-17", "2025-10-24", "2025-11-21")]
    [InlineData("2025-09-26", "2025-10-13", "2025-10-23", "2025-10-30", "2025-11-27")]
    [InlineData("2026-01-05", "2026-01-14", "2026-01-26", "2026-02-02", "2026-03-06")]
    [InlineData("2026-02-09", "2026-02-25", "2026-03-06", "2026-03-13", "2026-04-13")]
    [InlineData("2026-02-12", "2026-02-28", "2026-03-11", "2026-03-18", "2026-04-16")]
    [InlineData("2026-04-28", "2026-05-11", "2026-05-21", "2026-05-28", "2026-06-26")]
    [InlineData("2026-09-18", "2026-09-29", "2026-10-15", "2026-10-22", "2026-11-19")]
    [InlineData("2026-09-19", "2026-09-29", "2026-10-15", "2026-10-22", "2026-11-19")]
    [InlineData("2026-09-28", "2026-10-13", "2026-10-23", "2026-10-30", "2026-11-27")]
    public void Periods_end_where_the_rule_book_says(string start, string seven, string fifteen, string twenty, string forty) =>
        Assert.Equal(
            [Day(seven), Day(fifteen), Day(twenty), Day(forty)],
            new[] { 7, 15, 20, 40 }.Select(n => Both.NthWorkingDayAfter(Day(start), n))
        );

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_year_has_248_working_days(int year) =>
        Assert.Equal(248, Both.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-02-16", DayStatus.DayOff, false)]
    [InlineData("2026-02-21", DayStatus.DayOff, false)]
    [InlineData("2026-02-24", DayStatus.WorkingDay, true)]
    [InlineData("2026-02-28", DayStatus.MakeUpWorkingDay, true)]
    [InlineData("2026-03-01", DayStatus.Weekend, false)]
    public void A_day_is_what_the_notice_makes_of_it(string date, DayStatus status, bool works)
    {
        var day = Both.DayOf(Day(date));
        Assert.Equal((status, works, works), (day.Status, day.IsWorkingDay, Both.IsWorkingDay(day.Date)));
        Assert.Equal(status is DayStatus.DayOff or DayStatus.MakeUpWorkingDay ? "notice of 2026" : "", day.Source);
    }

    [Fact]
    public void The_name_of_the_holiday_is_kept() => Assert.Equal("春节", Both.DayOf(Day("2026-02-16")).Name);

    [Fact]
    public void Where_make_up_days_do_not_count_the_date_is_later()
    {
        var without = WorkingCalendar.From([Of2025, Of2026], countMakeUpDays: false);
        Assert.Equal(Day("2026-03-03"), without.NthWorkingDayAfter(Day("2026-02-12"), 7));
        Assert.Equal(DayStatus.MakeUpWorkingDay, without.DayOf(Day("2026-02-28")).Status);
        Assert.False(without.IsWorkingDay(Day("2026-02-28")));
        Assert.False(without.DayOf(Day("2026-02-28")).IsDayOff);
    }

    [Fact]
    public void A_working_day_that_a_notice_names_counts_whatever_the_switch()
    {
        // In 2020 the Spring Festival was prolonged, and the notice named the Monday on which work began.
        var notice = new HolidayNotice(2020, [], [new CalendarFact(Day("2020-02-03"), DayStatus.MakeUpWorkingDay, "春节", "")]);
        var day = WorkingCalendar.From([notice], countMakeUpDays: false).DayOf(Day("2020-02-03"));
        Assert.Equal((DayStatus.WorkingDay, true), (day.Status, day.IsWorkingDay));
    }

    [Fact]
    public void A_region_adds_days_off_and_days_of_work()
    {
        var local = WorkingCalendar.From(
            [Of2025, Of2026],
            [
                new CalendarFact(Day("2026-03-19"), DayStatus.LocalDayOff, "开斋节", "region"),
                new CalendarFact(Day("2026-03-21"), DayStatus.LocalWorkingDay, "开斋节", "region"),
                new CalendarFact(Day("2026-02-28"), DayStatus.LocalDayOff, "地方节日", "region"),
            ]
        );
        Assert.False(local.IsWorkingDay(Day("2026-03-19")));
        Assert.True(local.IsWorkingDay(Day("2026-03-21")));
        Assert.Equal((DayStatus.LocalDayOff, "region"), (local.DayOf(Day("2026-02-28")).Status, local.DayOf(Day("2026-02-28")).Source));
    }

    [Fact]
    public void A_notice_of_the_next_year_may_change_a_december_that_is_known()
    {
        var next = new HolidayNotice(2027, [], [new CalendarFact(Day("2026-12-31"), DayStatus.DayOff, "元旦", "notice of 2027")]);
        Assert.True(Both.IsWorkingDay(Day("2026-12-31")));
        Assert.False(WorkingCalendar.From([next, Of2026]).IsWorkingDay(Day("2026-12-31")));
    }

    [Fact]
    public void A_notice_that_only_touches_a_december_does_not_make_its_year_known()
    {
        var next = new HolidayNotice(2025, [], [new CalendarFact(Day("2024-12-29"), DayStatus.MakeUpWorkingDay, "元旦", "")]);
        var calendar = WorkingCalendar.From([next]);
        Assert.False(calendar.HasNoticeFor(2024));
        Assert.True(calendar.DayOf(Day("2024-12-29")).IsProvisional);
        Assert.False(calendar.DayOf(Day("2025-01-02")).IsProvisional);
    }

    [Fact]
    public void Without_a_notice_only_weekends_are_off()
    {
        var bare = WorkingCalendar.From([]);
        Assert.Equal(Day("2026-02-23"), bare.NthWorkingDayAfter(Day("2026-02-12"), 7));
        Assert.True(bare.DayOf(Day("2026-10-01")).IsProvisional);
        Assert.Equal(Day("0001-01-02"), bare.NthWorkingDayAfter(DateOnly.MinValue, 1));
    }

    [Fact]
    public void Zero_days_after_a_day_is_the_day_itself() => Assert.Equal(Day("2026-02-16"), Both.NthWorkingDayAfter(Day("2026-02-16"), 0));

    [Fact]
    public void A_negative_number_of_days_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Both.NthWorkingDayAfter(Day("2026-02-16"), -1));

    [Fact]
    public void Nothing_lies_between_a_day_and_an_earlier_one() =>
        Assert.Equal(0, Both.WorkingDaysBetween(Day("2026-03-20"), Day("2026-03-09")));

    [Fact]
    public void The_version_stands_for_the_facts_and_the_switch()
    {
        Assert.Equal(Both.Version, WorkingCalendar.From([Of2026, Of2025]).Version);
        Assert.Matches("^[0-9a-f]{12}$", Both.Version);
        Assert.Equal(
            4,
            new[]
            {
                Both.Version,
                WorkingCalendar.From([Of2026]).Version,
                WorkingCalendar.From([Of2025, Of2026], countMakeUpDays: false).Version,
                WorkingCalendar.From([Of2025, Of2026], [new CalendarFact(Day("2026-03-19"), DayStatus.LocalDayOff, "", "")]).Version,
            }
                .Distinct()
                .Count()
        );
    }

    [Theory]
    [InlineData(DayStatus.Weekend)]
    [InlineData(DayStatus.LocalDayOff)]
    public void A_national_notice_names_days_off_and_make_up_days_only(DayStatus status) =>
        Assert.Throws<ArgumentException>(() =>
            WorkingCalendar.From([new HolidayNotice(2026, [], [new CalendarFact(Day("2026-03-02"), status, "", "")])])
        );

    [Fact]
    public void A_local_day_is_marked_as_local() =>
        Assert.Throws<ArgumentException>(() => WorkingCalendar.From([], [new CalendarFact(Day("2026-03-02"), DayStatus.DayOff, "", "")]));
}
