using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Tallies;

/// <summary>Tells the bulletin how fresh the columns were when the period ended, or are now while it runs (R5-13 to R5-17).</summary>
internal sealed class ColumnsOfPeriod(Engine engine, LegalClock clock) : IBulletinSource
{
    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(BulletinNumbers.Fresh, "按期更新的栏目", "本期末没有超过更新周期的栏目（个）。不设更新周期的、已停办的栏目不计。", "R5-13"),
        new(BulletinNumbers.Exempt, "已报备的栏目", "本期末会超期或者快要超期、已经提前报备的栏目（个）。", "S-051"),
        new(BulletinNumbers.Stale, "超期未更新的栏目", "本期末超过更新周期的栏目（个）。", "R5-13；R5-14"),
        new(BulletinNumbers.Blank, "空白栏目", "本期末没有任何内容的栏目（个）。", "R5-17"),
    ];

    public async Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel)
    {
        var end = LegalClock.StartOf(period.Last.AddDays(1)).AddTicks(-TimeSpan.TicksPerMillisecond);
        var moment = clock.Now().Instant is var now && now < end ? now : end;
        await using var db = engine.OpenForReading();
        var newest = await db.Set<Edition>()
            .VisibleAt(moment)
            .Where(one => one.BodyId == period.BodyId)
            .GroupBy(one => one.ColumnId)
            .Select(group => new { group.Key, Last = group.Max(one => one.FirstShown) })
            .ToDictionaryAsync(one => one.Key, one => one.Last, cancel);
        var columns = await db.Set<Column>().Where(one => one.BodyId == period.BodyId).ToListAsync(cancel);
        var exemptions = await db.Set<FreshnessExemption>().Where(one => one.BodyId == period.BodyId).ToListAsync(cancel);
        var entries =
            from column in columns
            let last = newest.GetValueOrDefault(column.Id) is { } shown ? LegalClock.DayOf(shown) : (DateOnly?)null
            let freshness = Freshness.Of(column, new ColumnActivity(last), exemptions, period.Last)
            let key = KeyOf(freshness.State)
            where key is not null
            select new BulletinEntry(key, $"{column.Id:N}", column.Name, last)
            {
                Note =
                    freshness.LastDayInTime is { } until ? $"最近更新见日期；最迟 {until:yyyy-MM-dd} 更新"
                    : last is null ? "没有内容"
                    : "",
                Address = $"/desk/columns/{column.Id}",
            };
        return new BulletinAnswer([], [.. entries]);
    }

    private static string? KeyOf(FreshnessState state) =>
        state switch
        {
            FreshnessState.Fresh or FreshnessState.DueSoon => BulletinNumbers.Fresh,
            FreshnessState.Exempt => BulletinNumbers.Exempt,
            FreshnessState.Stale => BulletinNumbers.Stale,
            FreshnessState.Blank => BulletinNumbers.Blank,
            _ => null,
        };
}
