using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Tests.Platform.Jobs;

public sealed class ScheduleTests
{
    private static readonly Schedule AtEight = Schedule.Daily(new TimeOnly(8, 0));

    [Theory]
    [InlineData("2026-03-18T07:59:59+08:00", "2026-03-18T08:00:00+08:00")]
    [InlineData("2026-03-18T08:00:00+08:00", "2026-03-19T08:00:00+08:00")]
    [InlineData("2026-12-31T23:30:00+08:00", "2027-01-01T08:00:00+08:00")]
    [InlineData("2026-03-18T23:30:00Z", "2026-03-19T08:00:00+08:00")]
    [InlineData("2026-03-19T00:00:00Z", "2026-03-20T08:00:00+08:00")]
    public void A_daily_job_runs_at_the_next_such_time_in_China(string end, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), AtEight.After(DateTimeOffset.Parse(end, null)));

    [Fact]
    public void A_new_daily_job_waits_for_its_time_and_one_with_an_interval_begins_at_once()
    {
        var noon = new DateTimeOffset(2026, 3, 18, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(noon.AddHours(20), AtEight.First(noon));
        Assert.Equal(noon, Schedule.Every(TimeSpan.FromMinutes(5)).First(noon));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(86_401)]
    public void An_interval_is_a_second_to_a_day(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Every(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Schedules_are_said_in_words()
    {
        Assert.Equal("每天 08:00", AtEight.InWords());
        Assert.Equal("每 15 秒", Schedule.Every(TimeSpan.FromSeconds(15)).InWords());
        Assert.Equal("每 5 分钟", Schedule.Every(TimeSpan.FromMinutes(5)).InWords());
        Assert.Equal("每 2 小时", Schedule.Every(TimeSpan.FromHours(2)).InWords());
    }
}
