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

    public static async Task RunAsync()
    {
        using var folder = new LoadFolder("recount");
        await using var office = await LoadOffice.CreateAsync(folder.Path);
        // Counted without any notice, so that the shipped ones move the days.
        await ManyCases.FillAsync(office, WorkingCalendar.From([], []), Open, closed: 0);
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
        Report.Line(
            "recount",
            $"{Open} open cases, {moved} moved, {elapsed.TotalSeconds:f2} s, {(OwnTime() - own).TotalSeconds:f2} s of processor (aim: less than 5 s)"
        );
        await Report.ChainAsync("recount", office.Engine, office.BodyId);
    }

    private static TimeSpan OwnTime()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }
}
