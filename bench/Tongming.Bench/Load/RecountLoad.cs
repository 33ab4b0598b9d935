using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Web.Calendar;

namespace Tongming.Bench.Load;

/// <summary>All open cases of a body counted anew after a changed notice, and written with their acts.</summary>
internal static class RecountLoad
{
    private const int Open = 100_000;
    private const int Batch = 1000;

    public static async Task RunAsync()
    {
        using var folder = new LoadFolder("recount");
        await using var office = await LoadOffice.CreateAsync(folder.Path);
        // Counted without any notice, so that the shipped ones move the days.
        await ManyCases.FillAsync(office, WorkingCalendar.From([], []), Open, closed: 0);
        var began = Stopwatch.GetTimestamp();
        var moved = await RecountAsync(office, NationalHolidays.Calendar);
        var elapsed = Stopwatch.GetElapsedTime(began);
        Report.Line("recount", $"{Open} open cases, {moved} moved, {elapsed.TotalSeconds:f2} s (aim: less than 5 s)");
    }

    private static async Task<int> RecountAsync(LoadOffice office, WorkingCalendar calendar)
    {
        await using var db = office.Engine.OpenForReading();
        var ids = await db.Set<InformationRequest>()
            .Where(request => request.BodyId == office.BodyId && request.ClosedOn == null)
            .Select(request => request.Id)
            .ToListAsync();
        var moved = 0;
        foreach (var some in ids.Chunk(Batch))
            moved += (
                await office.Changes.SaveAsync<Counted>(async own =>
                {
                    var requests = await own.Set<InformationRequest>()
                        .Where(request => request.BodyId == office.BodyId && some.Contains(request.Id))
                        .ToListAsync();
                    return new Counted(requests.Count(request => request.Recount(calendar, ClockRules.OfLaw)));
                })
            ).Value!.Moved;
        return moved;
    }

    private sealed record Counted(int Moved);
}
