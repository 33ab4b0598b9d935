using Tongming.Calendar;
using Tongming.Web.Calendar;

namespace Tongming.Web.Tests.Calendar;

public sealed class NationalHolidaysTests
{
    [Fact]
    public void Every_year_from_2007_on_has_its_notice_without_a_gap()
    {
        var years = NationalHolidays.Notices.Select(notice => notice.Year).ToList();
        Assert.Equal(Enumerable.Range(2007, years.Count), years);
        Assert.True(years.Count >= 20);
        Assert.All(NationalHolidays.Notices, notice => Assert.NotEmpty(notice.Sources));
    }

    [Fact]
    public void Every_day_has_its_holiday_and_its_notice() =>
        Assert.All(
            NationalHolidays.Notices.SelectMany(notice => notice.Facts),
            fact =>
            {
                Assert.NotEmpty(fact.Name);
                Assert.Contains("www.gov.cn/", fact.Source, StringComparison.Ordinal);
            }
        );

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_year_has_248_working_days(int year) =>
        Assert.Equal(248, NationalHolidays.Calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void The_days_of_2026_are_those_of_the_notice()
    {
        var facts = NationalHolidays.Notices.Single(notice => notice.Year == 2026).Facts;
        Assert.Equal(
            ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
            facts.Where(fact => fact.Status == DayStatus.MakeUpWorkingDay).Select(fact => fact.Date.ToString("MM-dd"))
        );
        Assert.Equal(33, facts.Count(fact => fact.Status == DayStatus.DayOff));
    }

    [Fact]
    public void A_december_that_the_next_notice_changed_is_changed()
    {
        // The notice of 2019 moved days of December 2018.
        Assert.False(NationalHolidays.Calendar.IsWorkingDay(new DateOnly(2018, 12, 31)));
        Assert.True(NationalHolidays.Calendar.IsWorkingDay(new DateOnly(2018, 12, 29)));
    }
}
