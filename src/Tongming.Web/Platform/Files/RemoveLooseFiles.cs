using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Files;

/// <summary>
/// Deletes contents that no <see cref="KeptFile"/> names any more: uploads that were given up, and files whose row was destroyed.
/// For a job; it may be stopped at any point and run again.
/// </summary>
internal sealed class RemoveLooseFiles(Engine engine, IFileStore store, LegalClock clock)
{
    /// <summary>Contents of one body that are looked up together.</summary>
    private const int AtOnce = 500;

    /// <summary>How long a content may wait for its row: an upload, and the form that it belongs to, take their time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Deletes them; answers how many went.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var last = clock.Now().Instant - Grace;
        var waiting = new Dictionary<Guid, List<string>>();
        var gone = 0;
        await foreach (var name in store.AllAsync(cancel))
        {
            if (!waiting.TryGetValue(name.BodyId, out var some))
                waiting[name.BodyId] = some = [];
            some.Add(name.Sha256);
            if (some.Count < AtOnce)
                continue;
            gone += await RemoveAsync(name.BodyId, some, last, cancel);
            some.Clear();
        }

        foreach (var (body, some) in waiting)
            gone += await RemoveAsync(body, some, last, cancel);
        return gone;
    }

    private async Task<int> RemoveAsync(Guid body, IReadOnlyCollection<string> some, DateTimeOffset last, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var kept = await db.Set<KeptFile>()
            .Where(file => file.BodyId == body && some.Contains(file.Sha256))
            .Select(file => file.Sha256)
            .ToListAsync(cancel);
        var gone = 0;
        foreach (var sha in some.Except(kept, StringComparer.Ordinal))
            if (await store.DeleteAsync(new StoredName(body, sha), last, cancel))
                gone++;
        return gone;
    }
}
