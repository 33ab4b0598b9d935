using Tongming.Publications.Columns;
using static Tongming.Tests.Calendar.Years;
using static Tongming.Tests.Publications.Columns.Planned;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Columns;

public sealed class UploadTests
{
    private static readonly UploadDuty Monthly = new(Guid.NewGuid(), "统计月报", UploadRhythm.Month, First, Second, 10);

    [Theory]
    [InlineData(UploadRhythm.Week, 53, "2025-12-29", "2027-01-03", "2026年第1周")]
    [InlineData(UploadRhythm.Month, 12, "2026-01-01", "2026-12-31", "2026年1月")]
    [InlineData(UploadRhythm.Quarter, 4, "2026-01-01", "2026-12-31", "2026年第一季度")]
    [InlineData(UploadRhythm.HalfYear, 2, "2026-01-01", "2026-12-31", "2026年上半年")]
    [InlineData(UploadRhythm.Year, 1, "2026-01-01", "2026-12-31", "2026年")]
    public void The_periods_of_a_year(UploadRhythm rhythm, int count, string first, string last, string name)
    {
        var periods = UploadPeriod.OfYear(rhythm, 2026);
        Assert.Equal((count, Day(first), Day(last), name), (periods.Count, periods[0].First, periods[^1].Last, periods[0].Name));
        Assert.Equal(Enumerable.Range(1, count), periods.Select(period => period.Number));
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
        Assert.All(periods, period => Assert.Equal(period, UploadPeriod.Containing(rhythm, period.Last)));
    }

    [Theory]
    [InlineData(3, "2026-04-15")] // 6 April is a day off
    [InlineData(1, "2026-02-13")]
    [InlineData(9, "2026-10-20")] // after National Day, a worked Saturday among the ten
    public void An_upload_is_due_some_working_days_after_its_period(int month, string due)
    {
        var upload = Ok(RecurringUpload.Enter(Guid.NewGuid(), Body, Monthly));
        Assert.Equal(Day(due), upload.TasksOf(2026, [], Both)[month - 1].DueOn);
    }

    [Fact]
    public void The_checklist_of_a_year_is_made_once()
    {
        var upload = Ok(RecurringUpload.Enter(Guid.NewGuid(), Body, Monthly));
        var tasks = upload.TasksOf(2026, [], Both);
        Assert.Equal(12, tasks.Count);
        Assert.Equal([5], upload.TasksOf(2026, [.. tasks.Where(task => task.Number != 5)], Both).Select(task => task.Number));
        Assert.Equal((true, "统计月报", First, Second), (tasks[11].DueIsProvisional, tasks[0].Name, tasks[0].OwnerId, tasks[0].ReviewerId));
        upload.End();
        Assert.Empty(upload.TasksOf(2027, [], Both));
    }

    [Fact]
    public void A_line_needs_a_name_and_two_people()
    {
        Assert.Equal("column.upload.name-missing", Enter(Monthly with { Name = " " }));
        Assert.Equal("column.upload.person-missing", Enter(Monthly with { ReviewerId = Guid.Empty }));
        Assert.Equal("column.upload.same-person", Enter(Monthly with { ReviewerId = First }));
        Assert.Equal("column.upload.due-after", Enter(Monthly with { DueAfter = 61 }));

        static string Enter(UploadDuty duty) => Refused(RecurringUpload.Enter(Guid.NewGuid(), Body, duty));
    }

    [Fact]
    public void Owner_and_reviewer_tick_and_the_day_of_the_upload_decides()
    {
        var task = March();
        Assert.Equal(
            (UploadStanding.Open, UploadStanding.Overdue),
            (task.StandingOn(Day("2026-04-15")), task.StandingOn(Day("2026-04-16")))
        );
        Assert.Equal("column.upload.not-ticked", Refused(task.Confirm(Second, Day("2026-04-15"))));
        Assert.Equal("column.upload.future", Refused(task.Tick(First, Day("2026-04-16"), Day("2026-04-15"))));
        Ok(task.Tick(First, Day("2026-04-15"), Day("2026-04-15")));
        Assert.Equal("column.upload.ticked", Refused(task.Tick(First, Day("2026-04-15"), Day("2026-04-15"))));
        Assert.Equal(UploadStanding.AwaitingConfirmation, task.StandingOn(Day("2026-04-20")));
        Assert.Equal("column.upload.same-person", Refused(task.Confirm(First, Day("2026-04-20"))));
        Ok(task.Confirm(Second, Day("2026-04-20")));
        Assert.Equal(UploadStanding.DoneInTime, task.StandingOn(Day("2026-04-20")));
        Assert.Equal("column.upload.confirmed", Refused(task.Confirm(Second, Day("2026-04-20"))));
    }

    [Fact]
    public void What_is_sent_back_is_open_again_and_may_come_late()
    {
        var task = March();
        Assert.Equal("column.upload.not-ticked", Refused(task.SendBack("x")));
        Ok(task.Tick(First, Day("2026-04-10"), Day("2026-04-10")));
        Assert.Equal("column.upload.reason-missing", Refused(task.SendBack(" ")));
        Ok(task.SendBack("缺附件"));
        Assert.Equal((UploadStanding.Overdue, "缺附件"), (task.StandingOn(Day("2026-04-16")), task.SentBackFor));
        Ok(task.Tick(First, Day("2026-04-16"), Day("2026-04-16")));
        Ok(task.Confirm(Second, Day("2026-04-16")));
        Assert.Equal(UploadStanding.DoneLate, task.StandingOn(Day("2026-04-16")));
    }

    [Fact]
    public void A_changed_calendar_moves_the_due_day()
    {
        var task = March();
        var version = task.Version;
        Assert.False(task.Recount(new(Day("2026-04-15"), false)));
        Assert.True(task.Recount(new(Day("2026-04-16"), false)));
        Assert.Equal((Day("2026-04-16"), version + 1), (task.DueOn, task.Version));
    }

    private static UploadTask March() => Ok(RecurringUpload.Enter(Guid.NewGuid(), Body, Monthly)).TasksOf(2026, [], Both)[2];
}
