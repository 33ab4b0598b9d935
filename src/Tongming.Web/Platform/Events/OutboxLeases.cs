using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Events;

/// <summary>Who delivers an entry, and what came of it: conditional updates, each one short change.</summary>
internal sealed class OutboxLeases(Changes changes, LegalClock clock)
{
    /// <summary>Entries that wait for an attempt now.</summary>
    public IQueryable<OutboxEntry> Due(Db db)
    {
        var now = clock.Now().Instant;
        return Due(db.Set<OutboxEntry>(), now);
    }

    /// <summary>Takes an entry and counts the attempt; false where another program was first.</summary>
    public Task<bool> TakeAsync(OutboxEntry entry, CancellationToken cancel) =>
        ChangeAsync(
            (rows, now) => Due(rows, now).Where(row => row.Attempts == entry.Attempts),
            entry,
            (set, now) =>
                set.SetProperty(row => row.LeaseUntil, now + Attempts.Lease).SetProperty(row => row.Attempts, row => row.Attempts + 1),
            cancel
        );

    /// <summary>It was delivered. What it said is not needed any more.</summary>
    public Task FinishAsync(OutboxEntry entry) =>
        ChangeAsync(
            Open,
            entry,
            (set, now) =>
                set.SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(row => row.DoneAt, now)
                    .SetProperty(row => row.LastError, "")
                    .SetProperty(row => row.Payload, "{}"),
            CancellationToken.None
        );

    /// <summary>It failed: later again, or given up after the last attempt.</summary>
    public Task PutOffAsync(OutboxEntry entry, int attempt, string fault) =>
        attempt >= Attempts.Most
            ? GiveUpAsync(entry, fault)
            : ChangeAsync(
                Open,
                entry,
                (set, now) =>
                    set.SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(row => row.DueAt, now + Attempts.PauseAfter(attempt))
                        .SetProperty(row => row.LastError, fault),
                CancellationToken.None
            );

    /// <summary>It is not tried again unless somebody asks.</summary>
    public Task GiveUpAsync(OutboxEntry entry, string fault) =>
        ChangeAsync(
            Open,
            entry,
            (set, now) =>
                set.SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(row => row.FailedAt, now)
                    .SetProperty(row => row.LastError, fault),
            CancellationToken.None
        );

    private static IQueryable<OutboxEntry> Due(IQueryable<OutboxEntry> rows, DateTimeOffset now) =>
        Open(rows, now).Where(row => row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil <= now));

    private static IQueryable<OutboxEntry> Open(IQueryable<OutboxEntry> rows, DateTimeOffset now) =>
        rows.Where(row => row.DoneAt == null && row.FailedAt == null);

    private async Task<bool> ChangeAsync(
        Func<IQueryable<OutboxEntry>, DateTimeOffset, IQueryable<OutboxEntry>> which,
        OutboxEntry entry,
        Action<UpdateSettersBuilder<OutboxEntry>, DateTimeOffset> set,
        CancellationToken cancel
    )
    {
        var changed = await changes.SaveAsync<int>(
            async db =>
            {
                var now = clock.Now().Instant;
                return await which(db.Set<OutboxEntry>(), now)
                    .Where(row => row.BodyId == entry.BodyId && row.Id == entry.Id)
                    .ExecuteUpdateAsync(setters => set(setters, now));
            },
            cancel
        );
        return changed.Succeeded && changed.Value == 1;
    }
}
