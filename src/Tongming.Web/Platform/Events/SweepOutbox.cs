using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Events;

/// <summary>Removes entries that were delivered a month ago, and those given up half a year ago.</summary>
internal sealed class SweepOutbox(Changes changes, LegalClock clock) : IJob
{
    /// <summary>How long delivered entries are kept, so that one can see what was sent when.</summary>
    public static readonly TimeSpan Delivered = TimeSpan.FromDays(30);

    /// <summary>How long entries that were given up can be tried again by hand.</summary>
    public static readonly TimeSpan GivenUp = TimeSpan.FromDays(180);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.Now().Instant;
        var (delivered, givenUp) = (now - Delivered, now - GivenUp);
        await changes.SaveAsync<int>(
            async db =>
                await db.Set<OutboxEntry>()
                    .Where(entry => entry.DoneAt < delivered || entry.FailedAt < givenUp)
                    .ExecuteDeleteAsync(CancellationToken.None),
            cancel
        );
    }
}
