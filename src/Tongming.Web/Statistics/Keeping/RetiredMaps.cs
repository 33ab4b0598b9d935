namespace Tongming.Web.Statistics.Keeping;

/// <summary>
/// Maps that are kept no longer but may still be read: each is closed when nobody holds a piece of it any more, and only a while after that was noticed, because the last reader may be in
/// the middle of a read.
/// </summary>
internal sealed class RetiredMaps : IDisposable
{
    /// <summary>From when nobody holds it until it is closed.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly Lock turn = new();
    private readonly List<Retired> waiting = [];

    private sealed class Retired(MappedBytes bytes)
    {
        public MappedBytes.Mapping Map { get; } = bytes.Map;

        public WeakReference<MappedBytes> Holders { get; } = new(bytes);

        public DateTimeOffset? FreeSince { get; set; }
    }

    /// <summary>How many are not closed yet.</summary>
    public int Count
    {
        get
        {
            lock (turn)
                return waiting.Count;
        }
    }

    /// <summary>Takes one over.</summary>
    public void Add(MappedBytes bytes)
    {
        lock (turn)
            waiting.Add(new Retired(bytes));
    }

    /// <summary>Closes those that can be closed.</summary>
    public void Close(DateTimeOffset now)
    {
        lock (turn)
            waiting.RemoveAll(one => IsClosed(one, now));
    }

    /// <summary>The program ends: nobody reads any more.</summary>
    public void Dispose()
    {
        lock (turn)
        {
            foreach (var one in waiting)
                one.Map.Dispose();
            waiting.Clear();
        }
    }

    private static bool IsClosed(Retired one, DateTimeOffset now)
    {
        if (one.Holders.TryGetTarget(out _))
            return false;
        one.FreeSince ??= now;
        if (now - one.FreeSince < Grace)
            return false;
        one.Map.Dispose();
        return true;
    }
}
