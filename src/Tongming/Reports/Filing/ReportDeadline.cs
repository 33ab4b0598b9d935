using Tongming.Calendar;

namespace Tongming.Reports.Filing;

/// <summary>报送和公布期限: the last day, included, and the day on which the desk reminds of it.</summary>
/// <param name="Last">The last day in time.</param>
/// <param name="Remind">The last working day before it.</param>
[Law("条例 第四十九条", "C-12", "R1-83")]
public sealed record ReportDeadline(DateOnly Last, DateOnly Remind)
{
    /// <summary>
    /// The deadline of a year's report. 31 January and 31 March are read as included; a day off is not moved, for the article says
    /// “before”, so that the reminder comes on the last working day before.
    /// </summary>
    /// <param name="year">The year that the report is about.</param>
    /// <param name="limit">The day in the next year, 31 January for a department, 31 March for a region.</param>
    /// <param name="calendar">The body's calendar.</param>
    /// <example>2025 with 31 January: last 2026-01-31, a Saturday; reminder on Friday 2026-01-30.</example>
    public static ReportDeadline Of(int year, MonthDay limit, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var last = limit.In(year + 1);
        var remind = last.AddDays(-1);
        while (!calendar.IsWorkingDay(remind))
            remind = remind.AddDays(-1);
        return new ReportDeadline(last, remind);
    }
}
