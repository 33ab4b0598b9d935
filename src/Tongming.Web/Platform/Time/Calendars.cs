using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Time;

/// <summary>
/// The working-day calendar of each body: shipped notices, overlaid by those that the office has loaded, and the body's own days.
/// Kept in memory until <see cref="Forget"/>, and for a minute at most, because another process may have loaded a notice.
/// </summary>
internal sealed class Calendars(Engine engine, ShippedNotices shipped, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, (WorkingCalendar Calendar, long ReadAt)> kept = new();

    /// <summary>The calendar that holds for a body now.</summary>
    public async Task<WorkingCalendar> OfAsync(Guid bodyId, CancellationToken cancel = default)
    {
        if (kept.TryGetValue(bodyId, out var entry) && time.GetElapsedTime(entry.ReadAt) < Life)
            return entry.Calendar;
        await using var db = engine.OpenForReading();
        var calendar = await ReadAsync(db, bodyId, cancel);
        kept[bodyId] = (calendar, time.GetTimestamp());
        return calendar;
    }

    /// <summary>The calendar as a database has it, with what the present change has already done to it.</summary>
    public async Task<WorkingCalendar> ReadAsync(Db db, Guid bodyId, CancellationToken cancel = default)
    {
        var notices = await db.Set<LoadedNotice>().AsNoTracking().ToListAsync(cancel);
        var local = await db.Set<LocalDay>().AsNoTracking().Where(day => day.BodyId == bodyId).ToListAsync(cancel);
        return From(notices.Select(Notice), local.Select(Fact));
    }

    /// <summary>A calendar of the shipped notices, overlaid by others, and of local days.</summary>
    public WorkingCalendar From(IEnumerable<HolidayNotice> loaded, IEnumerable<CalendarFact> local)
    {
        var years = shipped.Notices.ToDictionary(notice => notice.Year);
        foreach (var notice in loaded)
            years[notice.Year] = notice;
        return WorkingCalendar.From(years.Values, local);
    }

    /// <summary>Notices were loaded or days changed: read anew.</summary>
    public void Forget() => kept.Clear();

    /// <summary>A loaded notice as the law's type.</summary>
    public static HolidayNotice Notice(LoadedNotice row)
    {
        var sources = row.Sources.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var source = sources.FirstOrDefault() ?? "";
        return new HolidayNotice(
            row.Year,
            sources,
            [.. row.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Fact(line, source))]
        );
    }

    /// <summary>The dated facts of a notice as lines of text.</summary>
    public static string Lines(IEnumerable<CalendarFact> facts) =>
        string.Join(
            '\n',
            facts
                .OrderBy(fact => fact.Date)
                .Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Date:yyyy-MM-dd} {fact.Status} {fact.Name}"))
        );

    private static CalendarFact Fact(string line, string source)
    {
        var parts = line.Split(' ', 3);
        return new CalendarFact(
            DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum.Parse<DayStatus>(parts[1]),
            parts.Length > 2 ? parts[2] : "",
            source
        );
    }

    private static CalendarFact Fact(LocalDay day) => new(day.Date, day.Status, day.Name, day.Source);
}
