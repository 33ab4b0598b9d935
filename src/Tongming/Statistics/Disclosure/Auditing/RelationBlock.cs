using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>Some relations around a cell, with the cells in them that may move.</summary>
/// <param name="Relations">The relations, in order.</param>
/// <param name="Cells">All cells in them that may move.</param>
/// <param name="Border">Those of the cells that stand in further relations as well.</param>
internal sealed record RelationBlock(IReadOnlyCollection<int> Relations, IReadOnlyList<int> Cells, IReadOnlyList<int> Border)
{
    /// <summary>True where nothing that could move is left outside.</summary>
    public bool IsWhole => Border.Count == 0;

    /// <summary>
    /// Grows around a cell: next is always the cell that lacks the fewest relations of being inside, and among these the one that is preferred
    /// most (the lowest number); its relations are added, until there are enough. So rectangles and cuboids are closed before others are begun.
    /// </summary>
    public static RelationBlock Around(DisclosureTable table, int cell, int most, Func<int, bool> mayMove, Func<int, double> preference)
    {
        var relations = new List<int>();
        var taken = new HashSet<int>();
        var lacking = new SortedDictionary<int, int>();
        var waiting = new PriorityQueue<int, (int Lacking, double Preference, int Cell)>();
        Take(cell);
        while (relations.Count < most && Next() is >= 0 and var next)
            Take(next);
        return new RelationBlock(relations, [.. lacking.Keys], [.. lacking.Where(one => one.Value > 0).Select(one => one.Key)]);

        int Next()
        {
            // A cell waits once for each number of relations that it lacked; only the last one counts.
            while (waiting.TryDequeue(out var first, out var rank))
                if (lacking[first] == rank.Lacking && rank.Lacking > 0)
                    return first;
            return -1;
        }

        void Take(int from)
        {
            foreach (var relation in table.RelationsOf(from))
            {
                if (!taken.Add(relation))
                    continue;
                relations.Add(relation);
                foreach (var (other, _) in table.Relations[relation].Terms)
                    if (mayMove(other))
                        Near(other);
            }

            lacking.TryAdd(from, 0);
        }

        void Near(int other)
        {
            var now = lacking.GetValueOrDefault(other, table.RelationsOf(other).Length) - 1;
            lacking[other] = now;
            if (now > 0)
                waiting.Enqueue(other, (now, preference(other), other));
        }
    }
}
