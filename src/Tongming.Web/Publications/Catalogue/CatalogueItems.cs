using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Which items name which line of the catalogue: what the public sees now, and what is on its way.</summary>
internal static class CatalogueItems
{
    /// <summary>A published item.</summary>
    public sealed record Shown(Guid Line, Guid Id, string Title, DateTimeOffset FirstShown);

    /// <summary>What the public sees now, newest first.</summary>
    public static async Task<IReadOnlyList<Shown>> ShownAsync(Db db, Guid bodyId, Now now, CancellationToken cancel) =>
        await db.Set<Edition>()
            .VisibleAt(now.Instant)
            .Where(one => one.BodyId == bodyId && one.CatalogueEntryId != null)
            .OrderByDescending(one => one.FirstShown)
            .Select(one => new Shown(one.CatalogueEntryId!.Value, one.PublicationId, one.Title, one.FirstShown!.Value))
            .ToListAsync(cancel);

    /// <summary>All items by line, for how the line stands.</summary>
    public static async Task<ILookup<Guid, EntryItem>> ByLineAsync(Db db, Guid bodyId, Now now, CancellationToken cancel)
    {
        var shown = await ShownAsync(db, bodyId, now, cancel);
        var open = await db.Set<Edition>()
            .Where(one => one.BodyId == bodyId && one.CatalogueEntryId != null)
            .Where(one => EditionStates.Open.Contains(one.State) || (one.State == EditionState.Released && one.ShownFrom > now.Instant))
            .Where(one => one.FirstShown == null || one.FirstShown > now.Instant)
            .ToListAsync(cancel);
        return shown
            .Select(one => (one.Line, Item: new EntryItem(null, LegalClock.DayOf(one.FirstShown))))
            .Concat(open.Select(one => (Line: one.CatalogueEntryId!.Value, Item: new EntryItem(one.Content().WrittenOn, null))))
            .ToLookup(one => one.Line, one => one.Item);
    }

    /// <summary>How many items the public sees that were published this year under an item of article 20.</summary>
    public static async Task<int> PublishedUnderAsync(Db db, Guid bodyId, int article20, Now now)
    {
        var lines = await db.Set<CatalogueEntry>()
            .Where(one => one.BodyId == bodyId && one.Row.Article20 == article20)
            .Select(one => one.LineId)
            .ToListAsync();
        var shown = await ShownAsync(db, bodyId, now, CancellationToken.None);
        return shown.Count(one => lines.Contains(one.Line) && LegalClock.DayOf(one.FirstShown).Year == now.Day.Year);
    }
}
