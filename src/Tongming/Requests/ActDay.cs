using Tongming.Calendar;

namespace Tongming.Requests;

/// <summary>When an act was done and by what days are counted. An act may be entered later than it was done, never before.</summary>
/// <param name="On">The legal day on which it was done.</param>
/// <param name="Today">The legal day on which it is entered.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Rules">The lengths of the periods.</param>
public sealed record ActDay(DateOnly On, DateOnly Today, WorkingCalendar Calendar, ClockRules Rules);
