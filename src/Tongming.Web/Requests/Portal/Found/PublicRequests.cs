using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Requests.Portal.Found;

/// <summary>Requests whose answer has become public (条例 第四十四条, R1-76): only their titles, never who asked.</summary>
internal sealed class PublicRequests(Engine engine) : IFindsPublished
{
    /// <summary>The latest ones that are compared.</summary>
    private const int MostCompared = 2000;

    /// <summary>One of them as everybody may see it.</summary>
    public sealed record Row(Guid BodyId, Guid Id, string Title, DateOnly On, string Wording);

    public async Task<IReadOnlyList<PublishedMatch>> FindAsync(Guid bodyId, string words, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var rows = await Public(db, bodyId)
            .OrderByDescending(request => request.ClosedOn)
            .Take(MostCompared)
            .Select(request => new
            {
                request.Id,
                request.Title,
                request.ClosedOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. Likeness
                .Alike(rows, row => row.Title, words)
                .Select(one => new PublishedMatch(
                    "依申请公开",
                    one.Thing.Title,
                    one.Thing.ClosedOn!.Value,
                    $"/requests/public/{bodyId}/{one.Thing.Id}",
                    one.Likeness
                )),
        ];
    }

    /// <summary>One, or null where it is not public.</summary>
    public async Task<Row?> ReadAsync(Guid bodyId, Guid id, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var request = await Public(db, bodyId).FirstOrDefaultAsync(request => request.Id == id, cancel);
        return request is null ? null : new Row(bodyId, id, request.Title, request.ClosedOn!.Value, request.Reply?.Wording ?? "");
    }

    private static IQueryable<InformationRequest> Public(Db db, Guid bodyId) =>
        db.Set<InformationRequest>()
            .Where(request =>
                request.BodyId == bodyId && request.Visibility == Visibility.Public && request.ClosedOn != null && request.Title != ""
            );
}
