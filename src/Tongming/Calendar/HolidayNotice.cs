namespace Tongming.Calendar;

/// <summary>
/// The yearly notice of the State Council's office on days off (放假办法 第六条、第七条). It is published about November of the
/// year before and may name days of that December too.
/// </summary>
/// <param name="Year">The year that it arranges; from then on the year counts as known (R1-14).</param>
/// <param name="Sources">The notice and those that changed it later.</param>
/// <param name="Facts">The days off and the days of work that it names.</param>
public sealed record HolidayNotice(int Year, IReadOnlyList<string> Sources, IReadOnlyList<CalendarFact> Facts);
