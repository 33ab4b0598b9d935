using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>A year of a calendar, by months and weeks that begin on Monday.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its twelve months: weeks of seven days, null for days of other months.</param>
/// <param name="HasNotice">Whether its notice is known.</param>
/// <param name="Named">The days that a notice names, in order.</param>
internal sealed record YearView(
    int Year,
    IReadOnlyList<IReadOnlyList<CalendarDay?[]>> Months,
    bool HasNotice,
    IReadOnlyList<CalendarDay> Named
)
{
    /// <summary>First and last year that can be looked at.</summary>
    public const int First = 2007;

    public const int Last = 2200;

    /// <summary>Days of the year that count as working days.</summary>
    public int WorkingDays => Months.Sum(month => month.Sum(week => week.Count(day => day?.IsWorkingDay == true)));

    /// <summary>Sources of the notices, each once.</summary>
    public IEnumerable<string> Sources => Named.SelectMany(day => day.Source.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct();

    /// <summary>A year of a calendar.</summary>
    public static YearView Of(WorkingCalendar calendar, int year)
    {
        var months = Enumerable.Range(1, 12).Select(month => Weeks(calendar, new DateOnly(year, month, 1))).ToList();
        var days = months.SelectMany(month => month).SelectMany(week => week).OfType<CalendarDay>();
        return new YearView(year, months, calendar.HasNoticeFor(year), [.. days.Where(day => day.Source.Length > 0)]);
    }

    /// <summary>Consecutive days of one name and status as one line, such as 2月15日至23日 春节.</summary>
    public IEnumerable<(CalendarDay First, CalendarDay Last)> Spans()
    {
        (CalendarDay First, CalendarDay Last)? span = null;
        foreach (var day in Named)
        {
            if (span is { } open && open.Last.Date.AddDays(1) == day.Date && open.Last.Status == day.Status && open.Last.Name == day.Name)
            {
                span = (open.First, day);
                continue;
            }

            if (span is { } done)
                yield return done;
            span = (day, day);
        }

        if (span is { } last)
            yield return last;
    }

    /// <summary>The word for what a day is; empty for an ordinary one.</summary>
    public static string WordOf(DayStatus status) =>
        status switch
        {
            DayStatus.DayOff => "放假",
            DayStatus.MakeUpWorkingDay => "调休上班",
            DayStatus.LocalDayOff => "地方放假",
            DayStatus.LocalWorkingDay => "地方上班",
            DayStatus.Weekend => "周末",
            _ => "工作日",
        };

    /// <summary>Local days of a body, newest first.</summary>
    public static Task<List<LocalDay>> LocalAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        db.Set<LocalDay>().Where(day => day.BodyId == bodyId).OrderByDescending(day => day.Date).ToListAsync(cancel);

    private static List<CalendarDay?[]> Weeks(WorkingCalendar calendar, DateOnly first)
    {
        var weeks = new List<CalendarDay?[]>();
        for (var day = first; day.Month == first.Month; day = day.AddDays(1))
        {
            var place = ((int)day.DayOfWeek + 6) % 7;
            if (weeks.Count == 0 || place == 0)
                weeks.Add(new CalendarDay?[7]);
            weeks[^1][place] = calendar.DayOf(day);
        }

        return weeks;
    }
}
