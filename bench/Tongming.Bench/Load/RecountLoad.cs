using System.Diagnostics;
using Tongming.Calendar;
using Tongming.Web.Calendar;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Recounts;

namespace Tongming.Bench.Load;

/// <summary>All open cases of a body counted anew after a changed notice, by the program's own job, and written with their acts.</summary>
internal static class RecountLoad
{
    private const int Open = 100_000;
    private const int WarmUp = 5_000;

    public static async Task RunAsync()
    {
        // Once with little, so that what is measured is not the translation of the program.
        await RecountAsync(WarmUp);
        var (moved, elapsed, used) = await RecountAsync(Open);
        Report.Line(
            "recount",
            $"{Open} open cases, {moved} moved, {elapsed.TotalSeconds:f2} s, {used.TotalSeconds:f2} s of processor (aim: less than 5 s)"
        );
    }

    private static async Task<(int Moved, TimeSpan Elapsed, TimeSpan Used)> RecountAsync(int open)
    {
        using var folder = new LoadFolder("recount");
        await using var office = await LoadOffice.CreateAsync(folder.Path);
        // Counted without any notice, so that the shipped ones and the days off below move most of them.
        await ManyCases.FillAsync(office, WorkingCalendar.From([], []), open, closed: 0);
        await office.AddAsync(DaysOff(office.BodyId));
        var recount = new RecountOpenCases(
            office.Engine,
            office.Changes,
            new Calendars(office.Engine, new ShippedNotices(NationalHolidays.Notices), TimeProvider.System),
            new LegalClock(TimeProvider.System),
            new RequestOptions()
        );
        var (began, own) = (Stopwatch.GetTimestamp(), OwnTime());
        var moved = await recount.RecountAsync(office.BodyId, CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(began);
        own = OwnTime() - own;
        await Report.ChainAsync("recount", office.Engine, office.BodyId);
        return (moved, elapsed, own);
    }

    /// <summary>Days off around today, which most open periods hold.</summary>
    private static IEnumerable<object> DaysOff(Guid bodyId)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return Enumerable
            .Range(-5, 10)
            .Select(number => today.AddDays(number))
            .Select(day => new LocalDay
            {
                BodyId = bodyId,
                Date = day,
                Status = DayStatus.LocalDayOff,
                Name = "测量",
            });
    }

    private static TimeSpan OwnTime()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }
}
