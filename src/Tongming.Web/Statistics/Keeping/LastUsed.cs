namespace Tongming.Web.Statistics.Keeping;

/// <summary>
/// Things that never change under their names, read by the first that asks and shared by all others: at most so many, and so many bytes together. What was not asked for the longest
/// goes first; a thing that alone has too many bytes is given out and not kept.
/// </summary>
/// <param name="mostCount">Most things.</param>
/// <param name="mostBytes">Most bytes of all of them.</param>
/// <param name="left">Told of each thing that is not kept any more; whoever asked for it may still be using it.</param>
internal sealed class LastUsed<T>(int mostCount, long mostBytes = long.MaxValue, Action<T>? left = null)
    where T : class
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> known = new(StringComparer.Ordinal);

    /// <summary>The one that was asked for last stands first.</summary>
    private readonly LinkedList<Entry> order = new();

    private long bytes;

    private sealed class Entry(string name, Func<Task<(T Value, long Bytes)>> read)
    {
        public string Name { get; } = name;

        public Lazy<Task<(T Value, long Bytes)>> Reading { get; } = new(read);

        /// <summary>What it takes, once it is counted.</summary>
        public long? Counted { get; set; }
    }

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (turn)
                return known.Count;
        }
    }

    /// <summary>The thing of a name. What reads it belongs to no single request, because others wait for it; where it fails, the next one who asks tries again.</summary>
    public async Task<T> GetAsync(string name, Func<Task<(T Value, long Bytes)>> read)
    {
        var node = Touch(name, read);
        var isRead = false;
        try
        {
            var (value, size) = await node.Value.Reading.Value;
            isRead = true;
            Settle(node, size);
            return value;
        }
        finally
        {
            if (!isRead)
                Forget(node);
        }
    }

    /// <summary>Gives everything up.</summary>
    public void Clear()
    {
        lock (turn)
            while (order.Last is { } last)
                Drop(last);
    }

    private LinkedListNode<Entry> Touch(string name, Func<Task<(T Value, long Bytes)>> read)
    {
        lock (turn)
        {
            if (known.TryGetValue(name, out var node))
                order.Remove(node);
            else
                known[name] = node = new LinkedListNode<Entry>(new Entry(name, read));
            order.AddFirst(node);
            return node;
        }
    }

    private void Settle(LinkedListNode<Entry> node, long size)
    {
        lock (turn)
        {
            if (node.Value.Counted is not null)
                return;
            node.Value.Counted = size;
            bytes += size;
            // It was given up while it was read.
            if (node.List is null)
                Leave(node.Value);
            while (order.Last is { } last && (order.Count > mostCount || bytes > mostBytes))
                Drop(last);
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        lock (turn)
            if (node.List is not null)
                Drop(node);
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        order.Remove(node);
        known.Remove(node.Value.Name);
        if (node.Value.Counted is not null)
            Leave(node.Value);
    }

    private void Leave(Entry entry)
    {
        bytes -= entry.Counted!.Value;
        left?.Invoke(entry.Reading.Value.GetAwaiter().GetResult().Value);
    }
}
