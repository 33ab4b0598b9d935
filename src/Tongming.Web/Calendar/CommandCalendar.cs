using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>The calendar by which a command counts: that of the installation beside it, or the shipped notices where there is none.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Source">Where it was taken from, in a sentence.</param>
internal sealed record CommandCalendar(WorkingCalendar Calendar, string Source)
{
    private static CommandCalendar Shipped => new(NationalHolidays.Calendar, "放假安排：程序自带的国务院办公厅通知。");

    /// <summary>
    /// Reads it: notices that the office has loaded, and the local days of the body; of the only body where none is named. Changes
    /// nothing and makes no data.
    /// </summary>
    /// <exception cref="UsageException">The database is not reachable, or has no such body.</exception>
    public static async Task<CommandCalendar> ReadAsync(DataOptions options, Guid? wanted, CancellationToken cancel)
    {
        if (!options.UsesPostgres && !File.Exists(options.SqliteFile))
            return wanted is null ? Shipped : throw new UsageException($"这里没有数据，不能用 --body：{options.SqliteFile}。");
        var read = await CommandData.TryAsync<CommandCalendar>(async () =>
        {
            await using var engine = new Engine(options);
            await using var db = engine.OpenForReading();
            return (await db.Database.GetAppliedMigrationsAsync(cancel)).Any() ? await ReadAsync(db, engine, wanted, cancel) : Shipped;
        });
        return read.Value!;
    }

    private static async Task<CommandCalendar> ReadAsync(Db db, Engine engine, Guid? wanted, CancellationToken cancel)
    {
        var bodies = await db.Set<Body>().OrderBy(body => body.Id).ToListAsync(cancel);
        var body = DueCalendar.Choose(bodies, wanted?.ToString());
        var calendars = new Calendars(engine, new ShippedNotices(NationalHolidays.Notices), TimeProvider.System);
        var calendar = await calendars.ReadAsync(db, body?.Id ?? Guid.Empty, cancel);
        var loaded = await db.Set<LoadedNotice>().OrderBy(notice => notice.Year).Select(notice => notice.Year).ToListAsync(cancel);
        var local = body is null ? 0 : await db.Set<LocalDay>().CountAsync(day => day.BodyId == body.Id, cancel);
        return new CommandCalendar(calendar, Sentence(loaded, body, local, bodies.Count));
    }

    private static string Sentence(List<int> loaded, Body? body, int local, int bodies)
    {
        var notices = loaded.Count == 0 ? "没有另外导入的通知" : $"已导入 {string.Join('、', loaded)} 年的通知";
        var days =
            body is not null ? $"{body.Name}的地方放假、上班 {local} 日"
            : bodies > 0 ? "没有计入各机关的地方放假，请用 --body 说明机关"
            : "还没有机关";
        return $"放假安排：本机数据（{notices}；{days}）。";
    }
}
