using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>
/// What the public reads: bodies, columns, lists, items and hits, all of them through <see cref="PublicScope.VisibleAt"/> at the moment
/// of reading. Pages, feeds, the sitemap and the API ask here and nowhere else.
/// </summary>
internal sealed class PublicItems(Db db, LegalClock clock, ISearchIndex index)
{
    /// <summary>Items of one page of a list.</summary>
    public const int PageSize = 20;

    /// <summary>Most hits that a search looks at; where there are more it says so.</summary>
    public const int MostHits = 1000;

    /// <summary>The moment of reading; the same for everything on a page.</summary>
    public DateTimeOffset Now { get; } = clock.Now().Instant;

    /// <summary>A body that publishes.</summary>
    public sealed record PublicBody(Guid Id, string Name, string Contact, bool IsDemo);

    /// <summary>A line of a list.</summary>
    public sealed record Line(
        Guid Id,
        Guid BodyId,
        Guid ColumnId,
        PublicationKind Kind,
        string Title,
        string Summary,
        DateTimeOffset FirstShown
    );

    /// <summary>An item with the edition that is asked for.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="Column">Its column, or null where that is gone.</param>
    /// <param name="Body">The body.</param>
    /// <param name="History">All editions that have been seen, newest first.</param>
    public sealed record Read(Publication Item, Edition Edition, Column? Column, PublicBody Body, IReadOnlyList<Edition> History)
    {
        /// <summary>Whether it is the edition that is valid now, not an earlier one.</summary>
        public bool IsCurrent => Edition.Number == History[0].Number;
    }

    /// <summary>The bodies that have columns here.</summary>
    public async Task<IReadOnlyList<PublicBody>> BodiesAsync(CancellationToken cancel) =>
        await db.Set<Body>()
            .Where(body => db.Set<Column>().Any(column => column.BodyId == body.Id && column.ClosedOn == null))
            .OrderBy(body => body.Name)
            .Select(body => new PublicBody(body.Id, body.Name, body.Contact, body.IsDemo))
            .ToListAsync(cancel);

    /// <summary>The open columns of a body in their order.</summary>
    public async Task<IReadOnlyList<Column>> ColumnsAsync(Guid bodyId, CancellationToken cancel)
    {
        var columns = await db.Set<Column>().Where(column => column.BodyId == bodyId && column.ClosedOn == null).ToListAsync(cancel);
        return [.. columns.OrderBy(column => column.Block).ThenBy(column => column.Order).ThenBy(column => column.Name)];
    }

    /// <summary>The newest items of a column.</summary>
    public async Task<IReadOnlyList<Line>> NewestAsync(Guid bodyId, Guid columnId, int count, CancellationToken cancel) =>
        await LinesAsync(Of(bodyId).Where(edition => edition.ColumnId == columnId), 0, count, cancel);

    /// <summary>A page of a column, newest first.</summary>
    public async Task<(int Total, IReadOnlyList<Line> Lines)> ColumnAsync(Guid bodyId, Guid columnId, int skip, CancellationToken cancel)
    {
        var items = Of(bodyId).Where(edition => edition.ColumnId == columnId);
        return (await items.CountAsync(cancel), await LinesAsync(items, skip, PageSize, cancel));
    }

    /// <summary>An item; null where the public does not see it now. Earlier editions are seen as long as the item is.</summary>
    public async Task<Read?> ItemAsync(Guid id, int? number, CancellationToken cancel)
    {
        var history = await db.Set<Edition>().SeenSoFar(Now, id).OrderByDescending(edition => edition.Number).ToListAsync(cancel);
        if (history.Count == 0)
            return null;
        var shown = history[0];
        if (history.FirstOrDefault(edition => number is null || edition.Number == number) is not { } wanted)
            return null;
        var item = await db.Set<Publication>().FirstAsync(one => one.BodyId == shown.BodyId && one.Id == id, cancel);
        var column = await db.Set<Column>().FirstOrDefaultAsync(one => one.BodyId == shown.BodyId && one.Id == wanted.ColumnId, cancel);
        var body = await db.Set<Body>()
            .Where(one => one.Id == shown.BodyId)
            .Select(one => new PublicBody(one.Id, one.Name, one.Contact, one.IsDemo))
            .FirstAsync(cancel);
        return new Read(item, wanted, column, body, history);
    }

    /// <summary>A page of the items whose words hold all the words, newest first; with whether there may be more than were looked at.</summary>
    public async Task<(int Total, IReadOnlyList<Line> Lines, bool IsCut)> SearchAsync(
        Guid bodyId,
        string words,
        int skip,
        CancellationToken cancel
    )
    {
        var found = await index.FindAsync(db, bodyId, ItemSearch.Kind, words, MostHits + 1);
        var ids = found.Take(MostHits).ToList();
        var items = Of(bodyId).Where(edition => ids.Contains(edition.Id));
        return (await items.CountAsync(cancel), await LinesAsync(items, skip, PageSize, cancel), found.Count > MostHits);
    }

    private IQueryable<Edition> Of(Guid bodyId) => db.Set<Edition>().VisibleAt(Now).Where(edition => edition.BodyId == bodyId);

    private static async Task<IReadOnlyList<Line>> LinesAsync(IQueryable<Edition> editions, int skip, int take, CancellationToken cancel) =>
        await editions
            .OrderByDescending(edition => edition.FirstShown)
            .ThenByDescending(edition => edition.PublicationId)
            .Skip(skip)
            .Take(take)
            .Select(edition => new Line(
                edition.PublicationId,
                edition.BodyId,
                edition.ColumnId,
                edition.Kind,
                edition.Title,
                edition.Summary,
                edition.FirstShown!.Value
            ))
            .ToListAsync(cancel);
}
