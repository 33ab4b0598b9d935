using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal.Machines;

/// <summary>The published items of all bodies.</summary>
internal sealed class SitemapOfItems(Db db, LegalClock clock) : ISitemapSource
{
    public async Task<SitemapPart> ReadAsync(int skip, int take, CancellationToken cancel)
    {
        var visible = db.Set<Edition>().VisibleAt(clock.Now().Instant);
        var count = await visible.CountAsync(cancel);
        if (take == 0 || skip >= count)
            return new SitemapPart(count, []);
        var rows = await visible
            .OrderBy(edition => edition.BodyId)
            .ThenBy(edition => edition.Id)
            .Skip(skip)
            .Take(take)
            .Select(edition => new { edition.PublicationId, From = edition.ShownFrom!.Value })
            .ToListAsync(cancel);
        return new SitemapPart(count, [.. rows.Select(row => new SitemapAddress(Addresses.OfItem(row.PublicationId), row.From))]);
    }
}
