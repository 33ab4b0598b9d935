using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>Lays cells out as a table.</summary>
internal sealed class TableLaying(ICells cells, int[] side, int[] head)
{
    private readonly TableNotes notes = new();
    private readonly HashSet<string>?[] wholes = new HashSet<string>?[cells.Shape.Dimensions.Count];

    /// <summary>The table; at least one row stays.</summary>
    public TableLayout Lay(bool hideEmpty)
    {
        foreach (var note in cells.Shape.Heading.Notes)
            notes.MarkOf([note]);
        foreach (var dimension in cells.Shape.Dimensions)
            notes.MarkOf(dimension.Notes);
        IReadOnlyList<IReadOnlyList<TableSpan>> spans = [.. head.Select((_, level) => SpansOf(level))];
        var across = CountOf(head);
        var lines = new List<TableLine>();
        for (var row = 0L; row < CountOf(side); row++)
        {
            var line = LineAt(row, across);
            if (!hideEmpty || line.Values.Any(value => value.Status != CellStatus.Missing))
                lines.Add(line);
        }

        if (lines.Count == 0)
            lines.Add(LineAt(0, across));
        return new TableLayout([.. side.Select(at => cells.Shape.Dimensions[at].Label)], spans, lines, notes.All)
        {
            SideDimensions = [.. side.Select(at => cells.Shape.Dimensions[at])],
            HeadDimensions = [.. head.Select(at => cells.Shape.Dimensions[at])],
        };
    }

    private TableLine LineAt(long row, long across)
    {
        var from = PositionOf(side, row);
        var values = new TableValue[across];
        for (var column = 0L; column < across; column++)
        {
            var position = from + PositionOf(head, column);
            var cell = cells.At(position).ForOthers();
            values[column] = new TableValue(
                NumberWords.Of(cell, cells.Shape.UnitAt(position)),
                cell.Status,
                cells.Notes.TryGetValue(position, out var told) ? notes.MarkOf(told) : ""
            );
        }

        return new TableLine([.. side.Select((at, level) => TitleAt(at, PlaceOf(side, level, row)))], values);
    }

    private List<TableSpan> SpansOf(int level)
    {
        var inner = CountOf(head.AsSpan(level + 1));
        var outer = CountOf(head.AsSpan(0, level));
        var spans = new List<TableSpan>();
        for (var times = 0L; times < outer; times++)
        for (var index = 0; index < cells.Shape.Dimensions[head[level]].Categories.Count; index++)
            spans.Add(new TableSpan(TitleAt(head[level], index), (int)inner));
        return spans;
    }

    private TableTitle TitleAt(int dimension, int index)
    {
        var category = cells.Shape.Dimensions[dimension].Categories[index];
        return new TableTitle(category.Label, category.Unit?.Unit ?? "", notes.MarkOf(category.Notes), DepthOf(dimension, category))
        {
            Code = category.Code,
            IsWhole = WholesOf(dimension).Contains(category.Code),
        };
    }

    /// <summary>Codes of the categories of a dimension that are the whole of others there.</summary>
    private HashSet<string> WholesOf(int dimension) =>
        wholes[dimension] ??= [.. cells.Shape.Dimensions[dimension].Categories.Select(one => one.Parent).OfType<string>()];

    private int DepthOf(int dimension, Category category)
    {
        var depth = 0;
        for (var parent = category.Parent; parent is not null; depth++)
            parent = cells.Shape.Dimensions[dimension].Categories[cells.Shape.IndexOf(dimension, parent)].Parent;
        return depth;
    }

    private long CountOf(ReadOnlySpan<int> dimensions)
    {
        var count = 1L;
        foreach (var at in dimensions)
            count *= cells.Shape.Dimensions[at].Categories.Count;
        return count;
    }

    private int PlaceOf(int[] dimensions, int level, long number) =>
        (int)(number / CountOf(dimensions.AsSpan(level + 1)) % cells.Shape.Dimensions[dimensions[level]].Categories.Count);

    private long PositionOf(int[] dimensions, long number)
    {
        var position = 0L;
        for (var level = 0; level < dimensions.Length; level++)
            position += PlaceOf(dimensions, level, number) * cells.Shape.StrideOf(dimensions[level]);
        return position;
    }
}
