using System.Collections.Concurrent;

namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>
/// Answers in two halves, the newer and the older one. A full newer half becomes the older one, and what was there and not asked for again is forgotten: whoever asks for
/// thousands of addresses of his own takes no room from the pages that everybody reads.
/// </summary>
/// <param name="most">Most bytes of both halves together.</param>
internal sealed class KeptPages(long most)
{
    private volatile Half newer = new(null);

    private sealed class Half(Half? older)
    {
        public readonly ConcurrentDictionary<string, KeptPage> Pages = new(StringComparer.Ordinal);
        public readonly ConcurrentDictionary<string, KeptPage>? Older = older?.Pages;
        public long Bytes;
    }

    /// <summary>How many answers are kept; one of both halves counts twice.</summary>
    public int Count => newer is var half ? half.Pages.Count + (half.Older?.Count ?? 0) : 0;

    /// <summary>What is kept for an address. What is asked for is forgotten last.</summary>
    public KeptPage? Find(string key)
    {
        var half = newer;
        if (half.Pages.TryGetValue(key, out var page))
            return page;
        if (half.Older?.TryGetValue(key, out page) == true)
            Keep(key, page);
        return page;
    }

    /// <summary>Keeps an answer, unless it would need more than one half for itself.</summary>
    public void Keep(string key, KeptPage page)
    {
        // Packed forms are made later; three times the size of the plain one is more than all of them together.
        var room = page.Length * 3L;
        if (room > most / 2)
            return;
        var half = newer;
        while (Interlocked.Add(ref half.Bytes, room) > most / 2)
        {
            Interlocked.Add(ref half.Bytes, -room);
            Interlocked.CompareExchange(ref newer, new Half(half), half);
            half = newer;
        }

        // What somebody else kept in the meantime takes no room twice.
        if (!half.Pages.TryAdd(key, page))
            Interlocked.Add(ref half.Bytes, -room);
    }
}
