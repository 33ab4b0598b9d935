using Tongming.Calendar;

namespace Tongming.Publications.Limits;

/// <summary>The due days of the table of periods, as functions of a row, the day from which it runs and the calendar of the body.</summary>
[Law("R3-40", "R1-10", "R1-11", "R1-15")]
public static class DueDays
{
    /// <summary>
    /// The due day of a row. Working days skip days off and count make-up days; calendar days and months that end on a day off move on;
    /// fixed days stand. Examples: a penalty of Thursday 2026-02-12 is due on 2026-02-28, a worked Saturday; a budget approved on
    /// 2026-02-01 is due on 2026-02-24, because 2026-02-21 lies within the Spring Festival; the yearly report of 2026 is due on
    /// 2027-01-31, a Sunday, and to be reminded of on 2027-01-29.
    /// </summary>
    public static LimitDue Of(TimeLimit limit, DateOnly start, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(calendar);
        var deadline = limit.Unit switch
        {
            LimitUnit.WorkingDays => Deadlines.InWorkingDays(calendar, start, limit.Length),
            LimitUnit.NaturalDays => Deadlines.InNaturalDays(calendar, start, limit.Length),
            LimitUnit.Months => Deadlines.InMonths(calendar, start, limit.Length),
            LimitUnit.DayOfDecember => new Deadline(new DateOnly(start.Year, 12, limit.Length), false),
            LimitUnit.DayOfJanuary => new Deadline(new DateOnly(start.Year + 1, 1, limit.Length), false),
            _ => throw new ArgumentOutOfRangeException(nameof(limit)),
        };
        return new LimitDue(limit, start, deadline, LastWorkingDayUpTo(deadline.Due, calendar), Sentence(limit, start, deadline));
    }

    /// <summary>
    /// Every day from the start to the due day, both inclusive, with the reason why it counts or not; empty for a fixed day, of which
    /// nothing is counted.
    /// </summary>
    public static IReadOnlyList<DayCount> Working(TimeLimit limit, DateOnly start, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return limit.Unit switch
        {
            LimitUnit.WorkingDays => DeadlineWorking.OfWorkingDays(calendar, start, limit.Length),
            LimitUnit.NaturalDays => DeadlineWorking.OfNaturalDays(calendar, start, limit.Length),
            LimitUnit.Months => DeadlineWorking.OfMonths(calendar, start, limit.Length),
            _ => [],
        };
    }

    private static DateOnly LastWorkingDayUpTo(DateOnly due, WorkingCalendar calendar)
    {
        while (!calendar.IsWorkingDay(due))
            due = due.AddDays(-1);
        return due;
    }

    private static string Sentence(TimeLimit limit, DateOnly start, Deadline deadline)
    {
        var from =
            limit.Start == LimitStart.WithinYear
                ? $"{LimitNames.Of(limit.Kind)}（{start.Year}年度）"
                : $"{LimitNames.Of(limit.Kind)}，{LimitNames.Of(limit.Start)}为{Words(start)}";
        var last = limit.Sense == LimitSense.AtLeast ? "最早可截止于" : "最后一日为";
        var provisional = deadline.IsProvisional ? "（所涉年度放假安排尚未公布，暂按周末推算）" : "";
        var doubt =
            limit.IsBinding ? ""
            : limit.Region.Length > 0 ? $"（{limit.Region}规定，其他地区可自行设置）"
            : $"（{LimitNames.Of(limit.Confidence)}，本机关可自行设置）";
        return $"{from}，{limit.InWords()}，{last}{Words(deadline.Due)}{provisional}。依据：{limit.Source}{doubt}。";
    }

    private static string Words(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
