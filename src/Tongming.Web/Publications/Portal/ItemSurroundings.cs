using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>
/// What the pages of a body's items have in common: the body, its columns, and which items something interprets that the public sees. It
/// is read once for as long as what the public sees stays the same; for whoever is signed in, each time.
/// </summary>
/// <param name="Body">The body.</param>
/// <param name="Columns">Its columns by id, closed ones too.</param>
/// <param name="Interpreted">The items that a visible item interprets.</param>
internal sealed record ItemSurroundings(
    PublicItems.PublicBody Body,
    IReadOnlyDictionary<Guid, Column> Columns,
    IReadOnlySet<Guid> Interpreted
)
{
    /// <summary>Reads them, or takes them from the shelf.</summary>
    public static Task<ItemSurroundings> OfAsync(Engine engine, Shelf? shelf, Guid bodyId, DateTimeOffset moment) =>
        shelf is null
            ? ReadAsync(engine, bodyId, moment)
            : shelf.OnceAsync($"surroundings {bodyId:N}", () => ReadAsync(engine, bodyId, moment));

    private static async Task<ItemSurroundings> ReadAsync(Engine engine, Guid bodyId, DateTimeOffset moment)
    {
        await using var db = engine.OpenForReading();
        var body = await db.Set<Body>().FirstAsync(one => one.Id == bodyId);
        var columns = await db.Set<Column>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id);
        var interpreted = await db.Set<Edition>()
            .VisibleAt(moment)
            .Where(one => one.BodyId == bodyId && one.InterpretsId != null)
            .Select(one => one.InterpretsId!.Value)
            .ToListAsync();
        return new ItemSurroundings(
            new PublicItems.PublicBody(body.Id, body.Name, body.Contact, body.IsDemo),
            columns,
            interpreted.ToHashSet()
        );
    }
}
