using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Events;

/// <summary>A delivery that is not done, as the page shows it: without what it says.</summary>
internal sealed record DeliveryStatus(
    Guid BodyId,
    Guid Id,
    string Kind,
    DateTimeOffset DueAt,
    int Attempts,
    DateTimeOffset? FailedAt,
    string LastError
)
{
    /// <summary>Most that one page shows.</summary>
    public const int Most = 100;

    /// <summary>What an administrator may see of those given up and those that have failed before, the given-up first.</summary>
    public static async Task<IReadOnlyList<DeliveryStatus>> LoadAsync(Db db, Actor actor, CancellationToken cancel)
    {
        var everywhere = actor.BodyId == Guid.Empty;
        return await db.Set<OutboxEntry>()
            .Where(entry => entry.DoneAt == null && (entry.FailedAt != null || entry.LastError != ""))
            .Where(entry => everywhere || entry.BodyId == actor.BodyId)
            .OrderBy(entry => entry.FailedAt == null)
            .ThenByDescending(entry => entry.FailedAt)
            .ThenBy(entry => entry.DueAt)
            .Take(Most)
            .Select(entry => new DeliveryStatus(
                entry.BodyId,
                entry.Id,
                entry.Kind,
                entry.DueAt,
                entry.Attempts,
                entry.FailedAt,
                entry.LastError
            ))
            .ToListAsync(cancel);
    }
}
