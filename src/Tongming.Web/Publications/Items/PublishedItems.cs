using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Items;

/// <summary>Finds published items whose titles resemble what somebody is about to ask for (条例 第三十六条: what is public is pointed to).</summary>
internal sealed class PublishedItems(Engine engine, LegalClock clock) : IFindsPublished
{
    /// <summary>Share of a title that must occur in the words.</summary>
    private const double LeastLikeness = 0.5;

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
        var asked = Likeness.Pairs(words);
        return
        [
            .. from row in rows
            let likeness = Likeness.Of(Likeness.Pairs(row.Title), asked)
            where likeness >= LeastLikeness
            orderby likeness descending
            select new PublishedMatch(
                "公开信息",
                row.Title,
                LegalClock.DayOf(row.FirstShown!.Value),
                $"/items/{row.PublicationId}",
                likeness
            ),
        ];
    }
}
