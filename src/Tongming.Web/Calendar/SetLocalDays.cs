using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>Sets days that a body alone has off or works, by a local rule that must be named; or takes them back (放假办法 第四条; R1-13).</summary>
internal sealed class SetLocalDays(Changes changes, LegalClock clock, Calendars calendars, IEnumerable<IMovesWithCalendar> movers)
{
    private const int LongestName = 40;
    private const int LongestSource = 200;

    /// <summary>What is set.</summary>
    /// <param name="Days">Days with their status, name and source.</param>
    /// <param name="Removed">Days that are taken back.</param>
    /// <param name="Seen">Version of the body's calendar that the preview was made by; null where nothing was previewed.</param>
    internal sealed record Input(IReadOnlyList<CalendarFact> Days, IReadOnlyList<DateOnly> Removed, string? Seen);

    /// <summary>
    /// What is wrong with days before they are set: <c>calendar.local.missing</c>, <c>.source</c>, <c>.twice</c>, <c>.name</c>,
    /// <c>.far</c>; null where nothing is.
    /// </summary>
    public static Refusal? Wrong(Input input)
    {
        if (input.Days.Count + input.Removed.Count == 0)
            return new Refusal("calendar.local.missing");
        if (input.Days.Any(day => day.Source.Trim().Length is 0 or > LongestSource))
            return new Refusal("calendar.local.source");
        if (input.Days.GroupBy(day => day.Date).FirstOrDefault(day => day.Count() > 1) is { } twice)
            return new Refusal("calendar.local.twice", DayLines.Words(twice.Key));
        if (input.Days.FirstOrDefault(day => day.Name.Length is 0 or > LongestName) is { } bare)
            return new Refusal("calendar.local.name", DayLines.Words(bare.Date));
        return input.Days.FirstOrDefault(day => day.Date.Year is < 2007 or > 2200) is { } far
            ? new Refusal("calendar.local.far", DayLines.Words(far.Date))
            : null;
    }

    /// <summary>
    /// Refused, beside what <see cref="Wrong"/> says: <c>calendar.local.not-permitted</c>; <c>calendar.local.nothing</c>;
    /// <c>calendar.preview.changed</c>.
    /// </summary>
    public async Task<Outcome<Input>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (!CalendarRights.MaySetLocal(actor))
            return new Refusal("calendar.local.not-permitted");
        if (Wrong(input) is { } refusal)
            return refusal;
        var saved = await changes.SaveAsync<Input>(db => SaveAsync(db, input, actor), cancel);
        calendars.Forget();
        return saved;
    }

    private async Task<Outcome<Input>> SaveAsync(Db db, Input input, Actor actor)
    {
        var now = clock.Now();
        if (input.Seen is { } seen && (await calendars.ReadAsync(db, actor.BodyId)).Version != seen)
            return new Refusal("calendar.preview.changed");
        foreach (var day in input.Removed)
        {
            if (await db.Set<LocalDay>().FindAsync(actor.BodyId, day) is not { } gone)
                return new Refusal("calendar.local.nothing", DayLines.Words(day));
            db.Remove(gone);
            db.Record(Changed(actor, now, day, "removed", null));
        }

        foreach (var day in input.Days)
        {
            var row = await db.Set<LocalDay>().FindAsync(actor.BodyId, day.Date);
            if (row is null)
                db.Add(row = new LocalDay { BodyId = actor.BodyId, Date = day.Date });
            (row.Status, row.Name, row.Source) = (day.Status, day.Name, day.Source.Trim());
            db.Record(Changed(actor, now, day.Date, $"{day.Status}", $"{day.Name}\n{day.Source.Trim()}"));
        }

        foreach (var mover in movers)
            await JobLeases.SetNextAsync(db, mover.Job, now.Instant);
        return input;
    }

    private static LedgerAct Changed(Actor actor, Now now, DateOnly day, string status, string? note) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = CalendarActs.SetLocal,
            SubjectKind = "calendar",
            SubjectId = actor.BodyId,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "放假办法 第四条",
            Facts = JsonSerializer.Serialize(new { date = day, status }),
            Note = note,
        };
}
