using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>
/// The question that every page of an item asks, translated once: to put it together and to recognise it again cost as much as the answer.
/// One for each database, because it holds for one model.
/// </summary>
internal sealed class ItemQuestion
{
    private readonly Func<Db, Guid, DateTimeOffset, CancellationToken, Task<Row?>> asked = EF.CompileAsyncQuery(
        VisibleInside.Of<Func<Db, Guid, DateTimeOffset, CancellationToken, Row?>>(
            (db, id, moment, cancel) =>
                (
                    from edition in db.Set<Edition>().VisibleAt(moment)
                    where edition.PublicationId == id
                    join item in db.Set<Publication>()
                        on new { edition.BodyId, Id = edition.PublicationId } equals new { item.BodyId, item.Id }
                    join count in db.Set<ViewCount>()
                        on new { edition.BodyId, edition.PublicationId } equals new { count.BodyId, count.PublicationId }
                        into counts
                    from views in counts.DefaultIfEmpty()
                    select new Row(edition, item.IndexNumber, (long?)views.Count)
                ).FirstOrDefault()
        )
    );

    /// <summary>What is shown of an item.</summary>
    /// <param name="Edition">The edition that the public sees.</param>
    /// <param name="IndexNumber">Its index number, or null.</param>
    /// <param name="Views">How often it has been read, or null before anybody has.</param>
    internal sealed record Row(Edition Edition, string? IndexNumber, long? Views);

    /// <summary>The edition of an item that the public sees at a moment; null where it sees none.</summary>
    public Task<Row?> AskAsync(Db db, Guid id, DateTimeOffset moment, CancellationToken cancel) => asked(db, id, moment, cancel);
}
