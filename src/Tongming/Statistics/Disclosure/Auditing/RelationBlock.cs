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
    /// Goes from the cell through its relations to their cells, on to the relations of those, and so on, until there are enough. Of each
    /// relation those cells are followed that are chosen. Few lead far away, many stay near; no number of them is best for every table.
    /// </summary>
    public static RelationBlock Around(
        DisclosureTable table,
        int cell,
        AuditLimits limits,
        Func<int, bool> mayMove,
        Func<IEnumerable<int>, IEnumerable<int>> followed
    )
    {
        var relations = new List<int>();
        var taken = new HashSet<int>();
        Take(cell);
        for (var at = 0; at < relations.Count && relations.Count < limits.BlockRelations; at++)
        {
            var there = table.Relations[relations[at]].Terms.Select(term => term.Cell).Where(mayMove);
            foreach (var next in followed(there))
                if (relations.Count < limits.BlockRelations)
                    Take(next);
        }

        var cells = new SortedSet<int>(relations.SelectMany(one => table.Relations[one].Terms).Select(term => term.Cell).Where(mayMove))
        {
            cell,
        };
        return new RelationBlock(relations, [.. cells], [.. cells.Where(one => !IsInside(one))]);

        void Take(int from)
        {
            foreach (var relation in table.RelationsOf(from))
                if (taken.Add(relation))
                    relations.Add(relation);
        }

        bool IsInside(int one)
        {
            foreach (var relation in table.RelationsOf(one))
                if (!taken.Contains(relation))
                    return false;
            return true;
        }
    }
}
