using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Portal;

/// <summary>A body as the public sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">Office, address, hours and phone; empty where not told yet.</param>
/// <param name="IsDemo">Whether it only shows how the program works.</param>
internal sealed record PortalBody(Guid Id, string Name, string Contact, bool IsDemo);

/// <summary>The bodies to which a request can be sent.</summary>
internal sealed class PortalBodies(Engine engine, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, (PortalBody Body, long ReadAt)> kept = new();

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<PortalBody>> AllAsync(CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        return await Rows(db.Set<Body>().OrderBy(body => body.Name)).ToListAsync(cancel);
    }

    /// <summary>One of them, or null. Kept for half a minute: every submission asks.</summary>
    public async Task<PortalBody?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        if (kept.TryGetValue(id, out var entry) && time.GetElapsedTime(entry.ReadAt) < Life)
            return entry.Body;
        await using var db = engine.OpenForReading();
        if (await Rows(db.Set<Body>().Where(body => body.Id == id)).FirstOrDefaultAsync(cancel) is not { } found)
            return null;
        kept[id] = (found, time.GetTimestamp());
        return found;
    }

    private static IQueryable<PortalBody> Rows(IQueryable<Body> bodies) =>
        bodies.Select(body => new PortalBody(body.Id, body.Name, body.Contact, body.IsDemo));
}
