using Tongming.Reports.Bulletins;

namespace Tongming.Tests.Reports.Bulletins;

public sealed class BulletinPeriodTests
{
    private static readonly Guid Body = Guid.Parse("01934b7e-0000-7000-8000-000000000001");

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-10", "2026年10月", "2026-10-01", "2026-10-31", true)]
    [InlineData("2026-11", "2026年11月", "2026-11-01", "2026-11-22", false)]
    [InlineData("2026-q3", "2026年第三季度", "2026-07-01", "2026-09-30", true)]
    [InlineData("2026-q4", "2026年第四季度", "2026-10-01", "2026-11-22", false)]
    [InlineData("2024-02", "2024年2月", "2024-02-01", "2024-02-29", true)]
    public void A_period_counts_to_its_end_or_to_the_present_day(string code, string name, string first, string last, bool isOver)
    {
        var period = BulletinPeriod.Of(Body, code, Today).Value!;
        Assert.Equal((code, name, isOver), (period.Code, period.Name, period.IsOver));
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (period.First, period.Last));
    }

    [Theory]
    [InlineData("2026-12", "bulletin.future")]
    [InlineData("2027-q1", "bulletin.future")]
    [InlineData("2026-13", "bulletin.period")]
    [InlineData("2026-00", "bulletin.period")]
    [InlineData("2026-q5", "bulletin.period")]
    [InlineData("2026-q0", "bulletin.period")]
    [InlineData("2007-12", "bulletin.period")]
    [InlineData("2101-01", "bulletin.period")]
    [InlineData("2026-1", "bulletin.period")]
    [InlineData("2026/10", "bulletin.period")]
    [InlineData("2026- 1", "bulletin.period")]
    [InlineData("", "bulletin.period")]
    public void What_has_not_begun_or_is_no_period_is_refused(string code, string refusal) =>
        Assert.Equal(refusal, BulletinPeriod.Of(Body, code, Today).Refusal?.Code);

    [Fact]
    public void On_its_last_day_a_period_still_runs_and_what_is_due_that_day_is_not_overdue()
    {
        var period = BulletinPeriod.Of(Body, "2026-10", new DateOnly(2026, 10, 31)).Value!;
        Assert.False(period.IsOver);
        Assert.Equal((new DateOnly(2026, 10, 31), new DateOnly(2026, 10, 30)), (period.Last, period.LastMissed));
    }

    [Theory]
    [InlineData("2026-01", "2025-12")]
    [InlineData("2026-q1", "2025-q4")]
    [InlineData("2026-10", "2026-09")]
    [InlineData("2026-q3", "2026-q2")]
    public void The_period_before_ends_the_day_before_and_is_over(string code, string before)
    {
        var period = BulletinPeriod.Of(Body, code, Today).Value!;
        Assert.Equal((before, true, period.First.AddDays(-1)), (period.Before().Code, period.Before().IsOver, period.Before().Last));
    }

    [Theory]
    [InlineData("2026-q3", "2026-07 2026-08 2026-09")]
    [InlineData("2026-q4", "2026-10 2026-11")]
    [InlineData("2026-11", "2026-11")]
    public void A_quarter_has_the_months_that_have_begun(string code, string months)
    {
        var period = BulletinPeriod.Of(Body, code, Today).Value!;
        Assert.Equal(months, string.Join(' ', period.Months().Select(month => month.Code)));
        Assert.Equal(period.Last, period.Months()[^1].Last);
        Assert.Equal(period.IsOver, period.Months()[^1].IsOver);
    }

    [Fact]
    public void The_present_day_lies_in_a_period_that_runs()
    {
        Assert.Equal("2026-11", BulletinPeriod.Containing(Body, BulletinRhythm.Month, Today).Code);
        Assert.Equal("2026-q4", BulletinPeriod.Containing(Body, BulletinRhythm.Quarter, Today).Code);
        Assert.False(BulletinPeriod.Containing(Body, BulletinRhythm.Quarter, Today).IsOver);
    }
}
