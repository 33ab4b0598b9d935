using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>What a changed calendar would move, before anything is changed.</summary>
internal sealed class PreviewCalendar(Engine engine, Calendars calendars, IEnumerable<IMovesWithCalendar> movers)
{
    /// <summary>What would move in one body.</summary>
    internal sealed record OfBody(string Body, string Label, MovedDates Moved);

    /// <summary>A change of the calendar and what it moves.</summary>
    /// <param name="Seen">Version of the calendar before it.</param>
    /// <param name="Days">The days that become others, with what they were before.</param>
    /// <param name="Moves">What moves.</param>
    internal sealed record Preview(string Seen, IReadOnlyList<ChangedDay> Days, IReadOnlyList<OfBody> Moves);

    /// <summary>A day that becomes another.</summary>
    internal sealed record ChangedDay(CalendarDay Before, CalendarDay After);

    /// <summary>If national notices were loaded: in every body of the installation.</summary>
    public async Task<Preview> OfNoticesAsync(IReadOnlyList<HolidayNotice> notices, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var loaded = (await db.Set<LoadedNotice>().ToListAsync(cancel)).Select(Calendars.Notice).Concat(notices).ToList();
        var moves = new List<OfBody>();
        foreach (var body in await db.Set<Body>().OrderBy(body => body.Name).ToListAsync(cancel))
        {
            var local = await LocalAsync(db, body.Id, cancel);
            moves.AddRange(await MovesAsync(body, calendars.From(loaded, local), cancel));
        }

        var before = await calendars.ReadAsync(db, Guid.Empty, cancel);
        return new Preview(before.Version, Changed(before, calendars.From(loaded, []), YearsOf(notices)), moves);
    }

    /// <summary>If a body set these local days and took back others.</summary>
    public async Task<Preview> OfLocalAsync(Guid bodyId, SetLocalDays.Input input, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var loaded = (await db.Set<LoadedNotice>().ToListAsync(cancel)).Select(Calendars.Notice);
        var local = (await LocalAsync(db, bodyId, cancel)).Where(day => !input.Removed.Contains(day.Date)).Concat(input.Days);
        var body = await db.Set<Body>().FirstAsync(one => one.Id == bodyId, cancel);
        var before = await calendars.ReadAsync(db, bodyId, cancel);
        var after = calendars.From(loaded, local);
        var years = input.Days.Select(day => day.Date.Year).Concat(input.Removed.Select(day => day.Year)).Distinct();
        return new Preview(before.Version, Changed(before, after, years), await MovesAsync(body, after, cancel));
    }

    private async Task<IReadOnlyList<OfBody>> MovesAsync(Body body, WorkingCalendar calendar, CancellationToken cancel)
    {
        var moves = new List<OfBody>();
        foreach (var mover in movers)
            moves.Add(new OfBody(body.Name, mover.Label, await mover.PreviewAsync(body.Id, calendar, cancel)));
        return moves;
    }

    private static async Task<List<CalendarFact>> LocalAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var days = await db.Set<LocalDay>().Where(day => day.BodyId == bodyId).ToListAsync(cancel);
        return [.. days.Select(day => new CalendarFact(day.Date, day.Status, day.Name, day.Source))];
    }

    private static IEnumerable<int> YearsOf(IReadOnlyList<HolidayNotice> notices) =>
        notices.SelectMany(notice => notice.Facts.Select(fact => fact.Date.Year).Append(notice.Year)).Distinct();

    private static List<ChangedDay> Changed(WorkingCalendar before, WorkingCalendar after, IEnumerable<int> years) =>
        [
            .. from year in years.Order()
            let first = new DateOnly(year, 1, 1)
            from offset in Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            let day = first.AddDays(offset)
            let change = new ChangedDay(before.DayOf(day), after.DayOf(day))
            where change.Before.Status != change.After.Status
            select change,
        ];
}
