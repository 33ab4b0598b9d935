using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Publications.Items;

/// <summary>Writes down the visits that came together. Killed in between, some visits are lost, none is counted twice.</summary>
internal sealed class CountViews(Changes changes, Visits visits) : IJob
{
    /// <summary>Items of one change.</summary>
    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var some in visits.Take().Chunk(AtOnce))
            await changes.SaveAsync<int>(db => AddAsync(db, some), cancel);
    }

    private static async Task<Outcome<int>> AddAsync(Db db, KeyValuePair<Guid, int>[] some)
    {
        var ids = some.Select(one => one.Key).ToArray();
        var bodies = await db.Set<Publication>()
            .Where(item => ids.Contains(item.Id))
            .ToDictionaryAsync(item => item.Id, item => item.BodyId);
        foreach (var (id, count) in some)
        {
            if (!bodies.TryGetValue(id, out var body))
                continue;
            if (await db.Set<ViewCount>().FindAsync(body, id) is { } kept)
                kept.Count += count;
            else
                db.Add(
                    new ViewCount
                    {
                        BodyId = body,
                        PublicationId = id,
                        Count = count,
                    }
                );
        }

        return some.Length;
    }
}
