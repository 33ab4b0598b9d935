namespace Tongming.Calendar;

/// <summary>Goes through the days of a period of working days and says of each why it counts or not.</summary>
internal sealed class DayWalk(WorkingCalendar calendar, DateOnly start, DateOnly until)
{
    /// <summary>What the period begins with, where it is known.</summary>
    public ClockEventKind? Begun { get; init; }

    /// <summary>Working days of the period.</summary>
    public int Period { get; init; }

    /// <summary>Working days of extension.</summary>
    public int Extension { get; init; }

    /// <summary>What is not counted.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public List<DayCount> Days()
    {
        var days = new List<DayCount> { DayWords.Start(start, Begun) };
        var number = 0;
        for (var date = start.AddDays(1); date <= until; date = date.AddDays(1))
        {
            var day = calendar.DayOf(date);
            var counts = day.IsWorkingDay && PauseOn(date) is null && number < Period + Extension;
            if (counts)
                number++;
            var (why, law) = counts ? DayWords.Counted(day, number > Period) : NotCounted(day);
            days.Add(new DayCount(date, counts, counts ? number : null, why, law));
        }

        return days;
    }

    private (string Why, string? Law) NotCounted(CalendarDay day) =>
        !day.IsWorkingDay ? DayWords.Off(day)
        : PauseOn(day.Date) is { } pause ? DayWords.Paused(pause.Kind)
        : ("已另行确定答复日期，不再按工作日计算", "条例 第三十五条");

    private Pause? PauseOn(DateOnly date)
    {
        foreach (var pause in Pauses)
            if (date > pause.From && date <= pause.To)
                return pause;
        return null;
    }
}
