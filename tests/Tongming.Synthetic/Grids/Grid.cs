namespace Tongming.Synthetic;

/// <summary>What a cell of a printed table is.</summary>
public enum GridCellKind
{
    /// <summary>A column's or block's heading.</summary>
    Heading,

    /// <summary>The label of a group of rows.</summary>
    Group,

    /// <summary>The label of a row.</summary>
    Label,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>A cell of a printed table.</summary>
/// <param name="Words">What is printed in it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Columns">Grid columns that it covers.</param>
/// <param name="Rows">Rows that it covers.</param>
/// <param name="Cell">The cell of the form whose number it has.</param>
public sealed record GridCell(string Words, GridCellKind Kind, int Columns = 1, int Rows = 1, FormCell? Cell = null);

/// <summary>A cell with the grid column at which it begins; <paramref name="Above"/> is true where it only continues a merged cell of an earlier row.</summary>
public sealed record LaidCell(GridCell Cell, int Column, bool Above);

/// <summary>A table as the form prints it, with its merged cells.</summary>
/// <param name="Table">2, 3, 4, or 1 for the 统计表.</param>
/// <param name="Width">Number of grid columns.</param>
/// <param name="Rows">Rows; a cell merged from above does not stand in them again.</param>
public sealed record Grid(int Table, int Width, IReadOnlyList<IReadOnlyList<GridCell>> Rows)
{
    public Grid Map(Func<GridCell, GridCell> change) =>
        this with
        {
            Rows = [.. Rows.Select(row => (IReadOnlyList<GridCell>)[.. row.Select(change)])],
        };

    public Grid Words(Func<GridCell, string> write) => Map(cell => cell with { Words = write(cell) });

    /// <summary>The rows with their grid columns, the continuations of merged cells from above included.</summary>
    public IReadOnlyList<IReadOnlyList<LaidCell>> Lay()
    {
        var open = new (GridCell Cell, int Left)?[Width];
        var laid = new List<IReadOnlyList<LaidCell>>();
        foreach (var row in Rows)
        {
            var cells = new List<LaidCell>();
            var next = 0;
            for (var column = 0; column < Width; )
            {
                var fromAbove = open[column] is { Left: > 0 } above ? above.Cell : null;
                if (fromAbove is null && next >= row.Count)
                    break;
                var cell = fromAbove ?? row[next++];
                cells.Add(new LaidCell(cell, column, fromAbove is not null));
                for (var covered = 0; covered < cell.Columns; covered++, column++)
                    open[column] = (cell, fromAbove is null ? cell.Rows - 1 : open[column]!.Value.Left - 1);
            }

            laid.Add(cells);
        }

        return laid;
    }
}
