using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>A column with what the public sees in it at a moment, and how fresh that is (R5-13 to R5-20, S-051).</summary>
/// <param name="Column">The column.</param>
/// <param name="Items">Items that the public sees.</param>
/// <param name="ThisYear">Those of them that were published first in this year.</param>
/// <param name="Last">The day of the newest one, or null.</param>
/// <param name="Freshness">How it stands.</param>
internal sealed record ColumnStanding(Column Column, int Items, int ThisYear, DateOnly? Last, Freshness Freshness)
{
    /// <summary>Colour of how it stands.</summary>
    public StateTone Tone =>
        Freshness.State switch
        {
            FreshnessState.Fresh => StateTone.Green,
            FreshnessState.DueSoon or FreshnessState.Exempt => StateTone.Amber,
            FreshnessState.Stale or FreshnessState.Blank => StateTone.Red,
            _ => StateTone.Grey,
        };

    /// <summary>The columns of a body in their order, closed ones among them, with its exemptions.</summary>
    public static async Task<(IReadOnlyList<ColumnStanding> Lines, IReadOnlyList<FreshnessExemption> Exemptions)> LoadAsync(
        Db db,
        Guid bodyId,
        Now now,
        CancellationToken cancel
    )
    {
        var newYear = PublicFilter.StartOf(now.Day.Year);
        var shown = await db.Set<Edition>()
            .VisibleAt(now.Instant)
            .Where(edition => edition.BodyId == bodyId)
            .GroupBy(edition => edition.ColumnId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                ThisYear = group.Count(edition => edition.FirstShown >= newYear),
                Last = group.Max(edition => edition.FirstShown),
            })
            .ToDictionaryAsync(one => one.Key, cancel);
        var columns = await db.Set<Column>().Where(column => column.BodyId == bodyId).ToListAsync(cancel);
        var exemptions = await db.Set<FreshnessExemption>().Where(one => one.BodyId == bodyId).ToListAsync(cancel);
        var lines = columns
            .OrderBy(column => column.Block)
            .ThenBy(column => column.Order)
            .Select(column =>
            {
                var found = shown.GetValueOrDefault(column.Id);
                var last = found?.Last is { } moment ? LegalClock.DayOf(moment) : (DateOnly?)null;
                var freshness = Freshness.Of(column, new ColumnActivity(last), exemptions, now.Day);
                return new ColumnStanding(column, found?.Count ?? 0, found?.ThisYear ?? 0, last, freshness);
            });
        return ([.. lines], exemptions);
    }
}
