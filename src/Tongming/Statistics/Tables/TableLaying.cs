using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>Lays cells out as a table.</summary>
internal sealed class TableLaying(ICells cells, int[] side, int[] head)
{
    private readonly TableNotes notes = new();
    private readonly HashSet<string>?[] wholes = new HashSet<string>?[cells.Shape.Dimensions.Count];

    /// <summary>The table; at least one row and one column stay.</summary>
    public TableLayout Lay(bool hidesRows, bool hidesColumns)
    {
        foreach (var note in cells.Shape.Heading.Notes)
            notes.MarkOf([note]);
        foreach (var dimension in cells.Shape.Dimensions)
            notes.MarkOf(dimension.Notes);
        var (rows, columns) = Shown(hidesRows, hidesColumns);
        IReadOnlyList<IReadOnlyList<TableSpan>> spans = [.. head.Select((_, level) => SpansOf(level, columns))];
        IReadOnlyList<TableLine> lines = [.. rows.Select(row => LineAt(row, columns))];
        return new TableLayout([.. side.Select(at => cells.Shape.Dimensions[at].Label)], spans, lines, notes.All)
        {
            SideDimensions = [.. side.Select((_, level) => Narrowed(side, level, rows))],
            HeadDimensions = [.. head.Select((_, level) => Narrowed(head, level, columns))],
        };
    }

    /// <summary>The rows and columns that are laid out, from 0.</summary>
    private (long[] Rows, long[] Columns) Shown(bool hidesRows, bool hidesColumns)
    {
        var (isRow, isColumn) = (new bool[CountOf(side)], new bool[CountOf(head)]);
        if (hidesRows || hidesColumns)
            for (var row = 0L; row < isRow.Length; row++)
            for (var column = 0L; column < isColumn.Length; column++)
                if (cells.At(PositionOf(side, row) + PositionOf(head, column)).Status != CellStatus.Missing)
                    isRow[row] = isColumn[column] = true;
        return (Kept(isRow, hidesRows), Kept(isColumn, hidesColumns));
    }

    private static long[] Kept(bool[] filled, bool hides)
    {
        var kept = Enumerable.Range(0, filled.Length).Where(at => !hides || filled[at]).Select(at => (long)at).ToArray();
        return kept.Length > 0 ? kept : [0];
    }

    /// <summary>A dimension with those of its categories that are laid out.</summary>
    private Dimension Narrowed(int[] dimensions, int level, long[] numbers)
    {
        var dimension = cells.Shape.Dimensions[dimensions[level]];
        var places = numbers.Select(number => PlaceOf(dimensions, level, number)).Distinct().Order().ToList();
        return places.Count == dimension.Categories.Count
            ? dimension
            : dimension with
            {
                Categories = [.. places.Select(at => dimension.Categories[at])],
            };
    }

    private TableLine LineAt(long row, long[] columns)
    {
        var from = PositionOf(side, row);
        var values = new TableValue[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            var position = from + PositionOf(head, columns[column]);
            var cell = cells.At(position).ForOthers();
            values[column] = new TableValue(
                NumberWords.Of(cell, cells.Shape.UnitAt(position)),
                cell.Status,
                cells.Notes.TryGetValue(position, out var told) ? notes.MarkOf(told) : ""
            );
        }

        return new TableLine([.. side.Select((at, level) => TitleAt(at, PlaceOf(side, level, row)))], values);
    }

    private List<TableSpan> SpansOf(int level, long[] columns)
    {
        var inner = CountOf(head.AsSpan(level + 1));
        return
        [
            .. columns
                .GroupBy(column => column / inner)
                .Select(span => new TableSpan(TitleAt(head[level], PlaceOf(head, level, span.First())), span.Count())),
        ];
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
