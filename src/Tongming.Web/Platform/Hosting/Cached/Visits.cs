using System.Collections.Concurrent;

namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>Counts visits of public pages until somebody takes the counts and writes them down. Nothing of the visitor is kept.</summary>
internal sealed class Visits
{
    private ConcurrentDictionary<Guid, int> counts = new();

    /// <summary>One visit more.</summary>
    public void Count(Guid thing) => counts.AddOrUpdate(thing, 1, (_, count) => count + 1);

    /// <summary>What came together since the last time.</summary>
    public IReadOnlyDictionary<Guid, int> Take() => Interlocked.Exchange(ref counts, new ConcurrentDictionary<Guid, int>());
}
