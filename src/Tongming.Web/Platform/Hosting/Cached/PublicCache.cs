using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>
/// Keeps what strangers read. A shelf ends with any act that this program saves, at the next release or end of a window, at midnight,
/// after ten minutes, and at the latest half a second after another program (a second server, a command) has written an act.
/// </summary>
internal sealed class PublicCache(Engine engine, Changes changes, LegalClock clock, IEnumerable<PublicMoment> moments) : IDisposable
{
    private static readonly TimeSpan LongestShelf = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Asking = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim turn = new(1, 1);
    private Shelf? shelf;

    /// <summary>The shelf of this moment.</summary>
    public ValueTask<Shelf> NowAsync(CancellationToken cancel)
    {
        var now = clock.Now().Instant;
        var kept = Volatile.Read(ref shelf);
        return kept is not null && IsGood(kept, now) && now.Ticks - kept.AskedAt < Asking.Ticks
            ? ValueTask.FromResult(kept)
            : new ValueTask<Shelf>(LookAsync(cancel));
    }

    public void Dispose() => turn.Dispose();

    private bool IsGood(Shelf kept, DateTimeOffset now) => kept.Written == changes.Acted && now < kept.Until;

    private async Task<Shelf> LookAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var (now, kept) = (clock.Now().Instant, shelf);
            if (kept is not null && IsGood(kept, now) && now.Ticks - kept.AskedAt < Asking.Ticks)
                return kept;
            // Read before the ledgers: what is saved in between ends the new shelf too.
            var written = changes.Acted;
            await using var db = engine.OpenForReading();
            var acts = await ActsAsync(db, cancel);
            if (kept is null || !IsGood(kept, now) || kept.Acts != acts)
                kept = new Shelf(written, acts, await EndAsync(db, now, cancel));
            kept.AskedAt = now.Ticks;
            Volatile.Write(ref shelf, kept);
            return kept;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>How many acts all bodies have in their ledgers: each begins at one and has no gaps.</summary>
    private static async Task<long> ActsAsync(Db db, CancellationToken cancel)
    {
        var bodies = await db.Set<Body>().Select(body => body.Id).ToListAsync(cancel);
        var sum = 0L;
        foreach (var body in bodies.Append(Guid.Empty))
            sum +=
                await db.Set<LedgerEntry>()
                    .Where(entry => entry.BodyId == body)
                    .OrderByDescending(entry => entry.Seq)
                    .Select(entry => (long?)entry.Seq)
                    .FirstOrDefaultAsync(cancel)
                ?? 0;
        return sum;
    }

    private async Task<DateTimeOffset> EndAsync(Db db, DateTimeOffset now, CancellationToken cancel)
    {
        var midnight = new DateTimeOffset(LegalClock.DayOf(now).AddDays(1).ToDateTime(TimeOnly.MinValue), LegalClock.Zone);
        var end = now + LongestShelf;
        end = midnight < end ? midnight : end;
        foreach (var moment in moments)
            if (await moment.NextAfter(db, now, cancel) is { } next && next < end)
                end = next;
        return end;
    }
}
