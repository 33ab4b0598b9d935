namespace Tongming.Calendar;

/// <summary>One day as the calendar knows it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Status">What it is and who says so.</param>
/// <param name="Name">The holiday that it belongs to, such as 春节; empty for an ordinary day.</param>
/// <param name="Source">The notice that names it; empty for an ordinary day.</param>
/// <param name="IsWorkingDay">Whether it counts in a period of working days. A make-up day does unless the calendar was told otherwise (U-04).</param>
/// <param name="IsProvisional">Whether the notice of its year is not known yet, so that all this may change (R1-14).</param>
public sealed record CalendarDay(DateOnly Date, DayStatus Status, string Name, string Source, bool IsWorkingDay, bool IsProvisional)
{
    /// <summary>
    /// Whether people are off that day (法定休假日, 民事诉讼法 第八十五条). Not the opposite of <see cref="IsWorkingDay"/>: people work on a
    /// make-up day whether or not it counts in periods of working days.
    /// </summary>
    public bool IsDayOff => Status is DayStatus.Weekend or DayStatus.DayOff or DayStatus.LocalDayOff;
}
