using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Items;

/// <summary>Finds published items whose titles resemble what somebody is about to ask for (条例 第三十六条: what is public is pointed to).</summary>
internal sealed class PublishedItems(Engine engine, LegalClock clock) : IFindsPublished
{
    /// <summary>The latest ones that are compared.</summary>
    private const int MostCompared = 2000;

    public async Task<IReadOnlyList<PublishedMatch>> FindAsync(Guid bodyId, string words, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var rows = await db.Set<Edition>()
            .VisibleAt(clock.Now().Instant)
            .Where(edition => edition.BodyId == bodyId)
            .OrderByDescending(edition => edition.FirstShown)
            .Take(MostCompared)
            .Select(edition => new
            {
                edition.PublicationId,
                edition.Title,
                edition.FirstShown,
            })
            .ToListAsync(cancel);
        return
        [
            .. Likeness
                .Alike(rows, row => row.Title, words)
                .Select(one => new PublishedMatch(
                    "公开信息",
                    one.Thing.Title,
                    LegalClock.DayOf(one.Thing.FirstShown!.Value),
                    $"/items/{one.Thing.PublicationId}",
                    one.Likeness
                )),
        ];
    }
}
