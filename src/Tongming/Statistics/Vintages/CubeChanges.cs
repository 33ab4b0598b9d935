using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Vintages;

/// <summary>
/// 修订内容: what differs between two versions of a data set, aligned by codes and never by places. Numbers are compared as others see
/// them, so that a confidential number shows in no list. Where dimensions came or went, cells cannot be aligned and none are listed.
/// </summary>
[Law("实施条例 第二十六条", "R6-05")]
public sealed class CubeChanges
{
    /// <summary>Most cells that are listed of each kind; the counts are of all.</summary>
    public const int MostListed = 100_000;

    private readonly List<CellChange> added = [];
    private readonly List<CellChange> removed = [];
    private readonly List<CellChange> changed = [];

    private CubeChanges(IReadOnlyList<ShapeChange> shape) => Shape = shape;

    /// <summary>Differences of shape.</summary>
    public IReadOnlyList<ShapeChange> Shape { get; }

    /// <summary>Cells with something in them whose categories were not there before.</summary>
    public IReadOnlyList<CellChange> Added => added;

    /// <summary>Cells with something in them whose categories are gone.</summary>
    public IReadOnlyList<CellChange> Removed => removed;

    /// <summary>Cells that were there and have another number, another status or other footnotes.</summary>
    public IReadOnlyList<CellChange> Changed => changed;

    /// <summary>Number of all added cells.</summary>
    public long AddedCount { get; private set; }

    /// <summary>Number of all removed cells.</summary>
    public long RemovedCount { get; private set; }

    /// <summary>Number of all changed cells.</summary>
    public long ChangedCount { get; private set; }

    /// <summary>True where both versions say the same.</summary>
    public bool AreNone => Shape.Count == 0 && AddedCount + RemovedCount + ChangedCount == 0;

    /// <summary>
    /// True where something that was said before is said otherwise, or no more: a number, a status or a note of a cell that had something in it, or the shape. What only came
    /// in, a new month, a cell that was empty, other words, revises nothing.
    /// </summary>
    public bool Revises { get; private set; }

    /// <summary>What differs.</summary>
    public static CubeChanges Between(ICells earlier, ICells later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var changes = new CubeChanges(ShapeComparison.Between(earlier.Shape, later.Shape));
        changes.Revises = changes.Shape.Any(change => change.Kind is not (ShapeChangeKind.CategoryAdded or ShapeChangeKind.WordingChanged));
        if (changes.Shape.Any(change => change.Kind is ShapeChangeKind.DimensionAdded or ShapeChangeKind.DimensionRemoved))
            return changes;
        var back = new CodeAlignment(later.Shape, earlier.Shape);
        for (var at = 0L; at < later.Shape.CellCount; at++)
            changes.Compare(at, back.PositionOf(at), earlier, later);
        var forth = new CodeAlignment(earlier.Shape, later.Shape);
        for (var at = 0L; at < earlier.Shape.CellCount; at++)
            if (forth.PositionOf(at) < 0 && earlier.At(at).ForOthers() is { Status: not CellStatus.Missing } cell)
                changes.Remove(forth.CodesOf(at), cell);
        return changes;
    }

    private static bool HasSameNotes(ICells earlier, long before, ICells later, long at)
    {
        if (earlier.Notes.Count + later.Notes.Count == 0)
            return true;
        return (earlier.Notes.GetValueOrDefault(before) ?? []).SequenceEqual(later.Notes.GetValueOrDefault(at) ?? []);
    }

    private void Compare(long at, long before, ICells earlier, ICells later)
    {
        var cell = later.At(at).ForOthers();
        if (before < 0)
        {
            if (cell.Status == CellStatus.Missing)
                return;
            AddedCount++;
            if (added.Count < MostListed)
                added.Add(new CellChange(later.Shape.CodesAt(at), CubeCell.Missing, cell));
            return;
        }

        var old = earlier.At(before).ForOthers();
        if (old == cell && HasSameNotes(earlier, before, later, at))
            return;
        ChangedCount++;
        Revises |= old.Status != CellStatus.Missing;
        if (changed.Count < MostListed)
            changed.Add(new CellChange(later.Shape.CodesAt(at), old, cell));
    }

    private void Remove(IReadOnlyList<string> codes, CubeCell cell)
    {
        RemovedCount++;
        Revises = true;
        if (removed.Count < MostListed)
            removed.Add(new CellChange(codes, cell, CubeCell.Missing));
    }
}
