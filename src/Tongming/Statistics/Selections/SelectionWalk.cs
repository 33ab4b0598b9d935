namespace Tongming.Statistics.Selections;

/// <summary>
/// Walks the positions of a selection in order without dividing: the offsets of the last dimensions are added up beforehand to one
/// <see cref="Row"/>, and a row is met again at every <see cref="Start"/>.
/// </summary>
internal sealed class SelectionWalk
{
    /// <summary>A row is made of as many dimensions as give at most this number of cells.</summary>
    private const int LongestRow = 4096;

    private readonly long[][] outer;
    private readonly int[] counters;

    public SelectionWalk(CubeSelection selection)
    {
        var offsets = selection
            .Indices.Select((places, at) => places.Select(place => place * selection.Shape.StrideOf(at)).ToArray())
            .ToArray();
        var left = offsets.Length - 1;
        Row = offsets[left];
        while (left > 0 && (long)Row.Length * offsets[left - 1].Length <= LongestRow)
            Row = Joined(offsets[--left], Row);
        outer = offsets[..left];
        counters = new int[left];
        Start = outer.Sum(offset => offset[0]);
    }

    public long[] Row { get; }

    /// <summary>What is to be added to every offset of the row.</summary>
    public long Start { get; private set; }

    /// <summary>Goes to the next start; false after the last.</summary>
    public bool Next()
    {
        for (var at = outer.Length - 1; at >= 0; at--)
        {
            var offsets = outer[at];
            Start -= offsets[counters[at]];
            if (++counters[at] < offsets.Length)
            {
                Start += offsets[counters[at]];
                return true;
            }

            counters[at] = 0;
            Start += offsets[0];
        }

        return false;
    }

    private static long[] Joined(long[] slow, long[] fast)
    {
        var joined = new long[slow.Length * fast.Length];
        var to = 0;
        foreach (var start in slow)
        foreach (var offset in fast)
            joined[to++] = start + offset;
        return joined;
    }
}
