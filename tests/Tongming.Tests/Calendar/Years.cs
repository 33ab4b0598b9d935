using System.Globalization;
using Tongming.Calendar;

namespace Tongming.Tests.Calendar;

/// <summary>The notices of 2025 and 2026, written down from the rule book and not from the program's own data.</summary>
internal static class Years
{
    public static HolidayNotice Of2025 { get; } =
        new(
            2025,
            ["notice of 2025"],
            [
                .. Off(2025, "元旦", "01-01", "01-01"),
                .. Off(2025, "春节", "01-28", "02-04"),
                .. Off(2025, "清明节", "04-04", "04-06"),
                .. Off(2025, "劳动节", "05-01", "05-05"),
                .. Off(2025, "端午节", "05-31", "06-02"),
                .. Off(2025, "国庆节、中秋节", "10-01", "10-08"),
                .. Worked(2025, "01-26", "02-08", "04-27", "09-28", "10-11"),
            ]
        );

    public static HolidayNotice Of2026 { get; } =
        new(
            2026,
            ["notice of 2026"],
            [
                .. Off(2026, "元旦", "01-01", "01-03"),
                .. Off(2026, "春节", "02-15", "02-23"),
                .. Off(2026, "清明节", "04-04", "04-06"),
                .. Off(2026, "劳动节", "05-01", "05-05"),
                .. Off(2026, "端午节", "06-19", "06-21"),
                .. Off(2026, "中秋节", "09-25", "09-27"),
                .. Off(2026, "国庆节", "10-01", "10-07"),
                .. Worked(2026, "01-04", "02-14", "02-28", "05-09", "09-20", "10-10"),
            ]
        );

    public static WorkingCalendar Both { get; } = WorkingCalendar.From([Of2025, Of2026]);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<CalendarFact> Off(int year, string name, string first, string last)
    {
        for (var day = Day($"{year}-{first}"); day <= Day($"{year}-{last}"); day = day.AddDays(1))
            yield return new CalendarFact(day, DayStatus.DayOff, name, $"notice of {year}");
    }

    private static IEnumerable<CalendarFact> Worked(int year, params string[] days) =>
        days.Select(day => new CalendarFact(Day($"{year}-{day}"), DayStatus.MakeUpWorkingDay, "", $"notice of {year}"));
}
