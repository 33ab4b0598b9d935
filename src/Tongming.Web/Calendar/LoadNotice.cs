using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>
/// Loads notices of the State Council's office; they hold for every body, in place of what was known of the same years. What moves with
/// the calendar is counted anew right after (放假办法 第六条、第七条; R1-12, R1-14).
/// </summary>
internal sealed class LoadNotice(Changes changes, LegalClock clock, Calendars calendars, IEnumerable<IMovesWithCalendar> movers)
{
    /// <summary>What is loaded.</summary>
    /// <param name="Notices">The notices.</param>
    /// <param name="Seen">Version of the calendar that the preview was made by; null where nothing was previewed.</param>
    internal sealed record Input(IReadOnlyList<HolidayNotice> Notices, string? Seen);

    /// <summary>Refused: <c>calendar.notice.not-permitted</c>; <c>calendar.preview.changed</c>.</summary>
    public async Task<Outcome<Input>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (!CalendarRights.MayLoad(actor))
            return new Refusal("calendar.notice.not-permitted");
        var now = clock.Now();
        var saved = await changes.SaveAsync<Input>(
            async db =>
            {
                if (input.Seen is { } seen && (await calendars.ReadAsync(db, Guid.Empty)).Version != seen)
                    return new Refusal("calendar.preview.changed");
                foreach (var notice in input.Notices)
                {
                    var row = await db.Set<LoadedNotice>().FirstOrDefaultAsync(one => one.Year == notice.Year);
                    if (row is null)
                        db.Add(row = new LoadedNotice { Year = notice.Year });
                    row.Sources = string.Join('\n', notice.Sources);
                    row.Facts = Calendars.Lines(notice.Facts);
                    (row.LoadedAt, row.LoadedBy) = (now.Instant, actor.Id);
                    db.Record(Loaded(notice, actor, now));
                }

                foreach (var mover in movers)
                    await JobLeases.SetNextAsync(db, mover.Job, now.Instant);
                return input;
            },
            cancel
        );
        calendars.Forget();
        return saved;
    }

    private static LedgerAct Loaded(HolidayNotice notice, Actor actor, Now now) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = CalendarActs.Load,
            SubjectKind = "calendar",
            SubjectId = Guid.Empty,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "放假办法 第六条、第七条",
            Facts = JsonSerializer.Serialize(
                new
                {
                    year = notice.Year,
                    off = notice.Facts.Where(fact => fact.Status == DayStatus.DayOff).Select(fact => fact.Date).Order(),
                    work = notice.Facts.Where(fact => fact.Status == DayStatus.MakeUpWorkingDay).Select(fact => fact.Date).Order(),
                }
            ),
            Note = string.Join('\n', notice.Sources),
        };
}

/// <summary>Codes of what this module writes into the ledger, and their words.</summary>
internal static class CalendarActs
{
    public const string Load = "calendar.load-notice";

    public const string SetLocal = "calendar.set-local-day";

    public static IReadOnlyList<ActWord> Words { get; } = [new(Load, "导入放假安排"), new(SetLocal, "设置地方放假、上班")];
}
