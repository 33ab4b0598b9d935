using Tongming.Publications.Columns;
using static Tongming.Publications.Columns.FreshnessState;
using static Tongming.Tests.Calendar.Years;
using static Tongming.Tests.Publications.Columns.Planned;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Columns;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData(ColumnRhythm.TwoWeeks, "2026-03-02", "2026-03-16")]
    [InlineData(ColumnRhythm.OneMonth, "2026-01-31", "2026-02-28")]
    [InlineData(ColumnRhythm.Quarter, "2026-01-01", "2026-06-30")]
    [InlineData(ColumnRhythm.Quarter, "2026-03-31", "2026-06-30")]
    [InlineData(ColumnRhythm.Quarter, "2026-11-15", "2027-03-31")]
    [InlineData(ColumnRhythm.ThreeMonths, "2026-11-30", "2027-02-28")]
    [InlineData(ColumnRhythm.SixMonths, "2026-08-31", "2027-02-28")]
    [InlineData(ColumnRhythm.OneYear, "2024-02-29", "2025-02-28")]
    public void The_next_item_is_in_time_until_the_rhythm_is_over(ColumnRhythm rhythm, string published, string lastDay) =>
        Assert.Equal(Day(lastDay), Freshness.LastDay(rhythm, Day(published)));

    [Theory]
    [InlineData("03-12", Fresh, 4)]
    [InlineData("03-13", DueSoon, 3)]
    [InlineData("03-16", DueSoon, 0)]
    [InlineData("03-17", Stale, -1)]
    public void A_column_warns_before_it_is_stale(string today, FreshnessState state, int left) =>
        Assert.Equal(
            new Freshness(state, Date("03-16"), left),
            Freshness.Of(With(ColumnRhythm.TwoWeeks, 3), new ColumnActivity(Date("03-02")), [], Date(today))
        );

    [Fact]
    public void What_is_empty_closed_or_without_rhythm_has_no_last_day()
    {
        var column = With(ColumnRhythm.OneMonth);
        Assert.Equal(new Freshness(Blank, null, null), Freshness.Of(column, new ColumnActivity(null), [], Date("03-02")));
        var events = With(ColumnRhythm.EventDriven);
        Assert.Equal(new Freshness(NoRhythm, null, null), Freshness.Of(events, new ColumnActivity(Date("01-01")), [], Date("12-31")));
        Assert.Equal(Blank, Freshness.Of(events, new ColumnActivity(null), [], Date("12-31")).State);
        Ok(column.Close(Date("03-01")));
        Assert.Equal(new Freshness(Closed, null, null), Freshness.Of(column, new ColumnActivity(null), [], Date("03-02")));
    }

    [Fact]
    public void Items_without_a_date_do_not_make_a_column_fresh()
    {
        var column = With(ColumnRhythm.OneMonth);
        Assert.Equal(new Freshness(Stale, null, null), Freshness.Of(column, new ColumnActivity(null, 7), [], Date("03-02")));
        var exempt = Exempt(column, Date("03-01"), Date("05-31"));
        Assert.Equal(
            new Freshness(FreshnessState.Exempt, Date("05-31"), 90),
            Freshness.Of(column, new ColumnActivity(null, 7), [exempt], Date("03-02"))
        );
    }

    [Theory]
    [InlineData("06-10", Fresh, "08-31")] // last item 2026-05-10, three months, 15 days of warning
    [InlineData("07-27", FreshnessState.Exempt, "08-31")] // would be due soon
    [InlineData("08-11", FreshnessState.Exempt, "08-31")] // would be stale
    [InlineData("08-16", DueSoon, "08-31")] // the exemption itself is nearly over
    [InlineData("09-01", Stale, "08-31")]
    public void An_exemption_carries_the_last_day_on(string today, FreshnessState state, string lastDay)
    {
        var column = With(ColumnRhythm.ThreeMonths, 15);
        var exempt = Exempt(column, Date("06-01"), Date("08-31"));
        var read = Freshness.Of(column, new ColumnActivity(Date("05-10")), [exempt], Date(today));
        Assert.Equal((state, Date(lastDay)), (read.State, read.LastDayInTime));
    }

    [Fact]
    public void Exemptions_that_follow_each_other_make_a_chain_and_a_gap_breaks_it()
    {
        var column = With(ColumnRhythm.OneMonth);
        var (april, may, july) = (
            Exempt(column, Date("04-01"), Date("04-30")),
            Exempt(column, Date("05-01"), Date("05-31")),
            Exempt(column, Date("07-01"), Date("07-31"))
        );
        var activity = new ColumnActivity(Date("03-02"));
        Assert.Equal(Date("05-31"), Freshness.Of(column, activity, [july, may, april], Date("03-20")).LastDayInTime);
        Assert.Equal(Stale, Freshness.Of(column, activity, [july, may, april], Date("06-15")).State);
        Assert.Equal(Date("07-31"), Freshness.Of(column, activity, [july, may, april], Date("07-01")).LastDayInTime);
        Assert.Equal(
            Stale,
            Freshness.Of(column, activity, [Exempt(With(ColumnRhythm.OneMonth), Date("04-01"), Date("12-31"))], Date("06-15")).State
        );
    }

    [Fact]
    public void A_blank_column_stays_blank_whatever_was_filed()
    {
        var column = With(ColumnRhythm.OneMonth);
        Assert.Equal(
            Blank,
            Freshness.Of(column, new ColumnActivity(null), [Exempt(column, Date("03-01"), Date("05-31"))], Date("03-02")).State
        );
    }

    [Theory]
    [InlineData("", true, "03-02", "03-31", "column.exemption.reason-missing")]
    [InlineData("无", true, "03-31", "03-02", "column.exemption.days")]
    [InlineData("无", true, "03-01", "03-31", "column.exemption.not-in-advance")]
    [InlineData("无", false, "03-02", "03-31", "column.exemption.approver-missing")]
    public void An_exemption_needs_reason_approver_and_days_that_are_to_come(
        string reason,
        bool approved,
        string first,
        string last,
        string code
    ) =>
        Assert.Equal(
            code,
            Refused(
                FreshnessExemption.File(
                    Guid.NewGuid(),
                    new NewExemption(Guid.NewGuid(), reason, First, approved ? Second : Guid.Empty, Date(first), Date(last)),
                    Date("03-02")
                )
            )
        );

    [Fact]
    public void Nobody_approves_his_own_exemption_nor_one_for_more_than_a_year()
    {
        var asked = new NewExemption(Guid.NewGuid(), "无", First, First, Day("2026-03-02"), Day("2027-03-01"));
        Assert.Equal("column.exemption.self-approved", Refused(FreshnessExemption.File(Guid.NewGuid(), asked, Date("03-02"))));
        asked = asked with { ApprovedBy = Second };
        var filed = Ok(FreshnessExemption.File(Guid.NewGuid(), asked, Date("03-02")));
        asked = asked with { Last = Day("2027-03-02") };
        Assert.Equal("column.exemption.too-long", Refused(FreshnessExemption.File(Guid.NewGuid(), asked, Date("03-02"))));
        Assert.Equal("column.exemption.not-earlier", Refused(filed.EndEarly(Day("2027-03-01"))));
        Ok(filed.EndEarly(Date("03-01")));
        Assert.False(filed.Covers(Date("03-02")));
    }
}
