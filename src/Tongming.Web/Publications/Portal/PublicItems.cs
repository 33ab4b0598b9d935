using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>
/// What the public reads: bodies, columns, lists, items and hits, all of them through <see cref="PublicScope.VisibleAt"/> at the moment
/// of reading. Pages, feeds, the sitemap and the API ask here and nowhere else.
/// </summary>
internal sealed class PublicItems(Db db, Engine engine, LegalClock clock, ItemQuestion question)
{
    /// <summary>Items of one page of a list.</summary>
    public const int PageSize = 20;

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
    /// <param name="Edition">The edition.</param>
    /// <param name="Column">Its column, or null where that is gone.</param>
    /// <param name="Body">The body.</param>
    /// <param name="History">All editions that have been seen, newest first.</param>
    public sealed record Read(Edition Edition, Column? Column, PublicBody Body, IReadOnlyList<Edition> History)
    {
        /// <summary>What the edition says; read once, because several parts of a page need it.</summary>
        public EditionContent Content { get; } = Edition.Content();

        /// <summary>The item.</summary>
        public Guid ItemId => Edition.PublicationId;

        /// <summary>Its index number, or null where it has none.</summary>
        public string? IndexNumber { get; init; }

        /// <summary>How often it has been read, as far as it is written down.</summary>
        public long Views { get; init; }

        /// <summary>Whether something that the public sees interprets it.</summary>
        public bool IsInterpreted { get; init; }

        /// <summary>Whether it is the edition that is valid now, not an earlier one.</summary>
        public bool IsCurrent => Edition.Number == History[0].Number;
    }

    /// <summary>The bodies that have columns here.</summary>
    public Task<IReadOnlyList<PublicBody>> BodiesAsync(CancellationToken cancel, Shelf? shelf = null) =>
        OnceAsync<IReadOnlyList<PublicBody>>(
            shelf,
            "bodies",
            async (from, until) =>
                await from.Set<Body>()
                    .Where(body => from.Set<Column>().Any(column => column.BodyId == body.Id && column.ClosedOn == null))
                    .OrderBy(body => body.Name)
                    .Select(body => new PublicBody(body.Id, body.Name, body.Contact, body.IsDemo))
                    .ToListAsync(until),
            cancel
        );

    /// <summary>The open columns of a body in their order.</summary>
    public Task<IReadOnlyList<Column>> ColumnsAsync(Guid bodyId, CancellationToken cancel, Shelf? shelf = null) =>
        OnceAsync<IReadOnlyList<Column>>(
            shelf,
            $"columns {bodyId:N}",
            async (from, until) =>
            {
                var columns = await from.Set<Column>()
                    .Where(column => column.BodyId == bodyId && column.ClosedOn == null)
                    .ToListAsync(until);
                return [.. columns.OrderBy(column => column.Block).ThenBy(column => column.Order).ThenBy(column => column.Name)];
            },
            cancel
        );

    /// <summary>The sections of a body by name.</summary>
    public Task<IReadOnlyList<Section>> SectionsAsync(Guid bodyId, CancellationToken cancel, Shelf? shelf = null) =>
        OnceAsync<IReadOnlyList<Section>>(
            shelf,
            $"sections {bodyId:N}",
            async (from, until) => await from.Set<Section>().Where(one => one.BodyId == bodyId).OrderBy(one => one.Name).ToListAsync(until),
            cancel
        );

    /// <summary>How the documents of a body stand today, by the items that show them.</summary>
    public Task<IReadOnlyDictionary<Guid, PublicValidityEntry>> ValidityAsync(Guid bodyId, CancellationToken cancel, Shelf? shelf = null)
    {
        var today = LegalClock.DayOf(Now);
        return OnceAsync(
            shelf,
            $"validity {bodyId:N} {today:yyyyMMdd}",
            (from, until) => ValidityOfItems.LoadAsync(from, bodyId, today, until),
            cancel
        );
    }

    /// <summary>From the shelf what pages have in common; what fills it belongs to no request, because others wait for it.</summary>
    private Task<T> OnceAsync<T>(Shelf? shelf, string name, Func<Db, CancellationToken, Task<T>> read, CancellationToken cancel)
        where T : notnull =>
        shelf is null
            ? read(db, cancel)
            : shelf.OnceAsync(
                name,
                async () =>
                {
                    await using var own = engine.OpenForReading();
                    return await read(own, CancellationToken.None);
                }
            );

    /// <summary>An item; null where the public does not see it now. Earlier editions are seen as long as the item is.</summary>
    public async Task<Read?> ItemAsync(Guid id, int? number, CancellationToken cancel, Shelf? shelf = null)
    {
        if (await question.AskAsync(db, id, Now, cancel) is not { } found)
            return null;
        IReadOnlyList<Edition> history =
            found.Edition.Number == 1
                ? [found.Edition]
                : await db.Set<Edition>().SeenSoFar(Now, id).OrderByDescending(edition => edition.Number).ToListAsync(cancel);
        if (history.FirstOrDefault(edition => number is null || edition.Number == number) is not { } wanted)
            return null;
        var around = await ItemSurroundings.OfAsync(engine, shelf, wanted.BodyId, Now);
        return new Read(wanted, around.Columns.GetValueOrDefault(wanted.ColumnId), around.Body, history)
        {
            IndexNumber = found.IndexNumber,
            Views = found.Views ?? 0,
            IsInterpreted = around.Interpreted.Contains(id),
        };
    }

    /// <summary>A page of what a filter leaves, newest first.</summary>
    public async Task<(int Total, IReadOnlyList<Line> Lines)> ListAsync(PublicFilter filter, int skip, int take, CancellationToken cancel)
    {
        var items = filter.Of(db.Set<Edition>(), Now);
        return (await items.CountAsync(cancel), await LinesAsync(items, skip, take, cancel));
    }

    /// <summary>The newest of what a filter leaves.</summary>
    public Task<IReadOnlyList<Line>> NewestAsync(PublicFilter filter, int count, CancellationToken cancel) =>
        LinesAsync(filter.Of(db.Set<Edition>(), Now), 0, count, cancel);

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
