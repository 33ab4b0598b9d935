using Tongming.Texts;

namespace Tongming.Web.Platform.Documents;

/// <summary>Lays the cells of a table out on columns while its rows are read, cells that reach over several rows and columns included.</summary>
internal sealed class TableGrid(int maxColumns)
{
    private readonly List<List<Laid>> rows = [];
    private readonly List<Laid> above = [];
    private int column;

    /// <summary>Cells so far.</summary>
    public int CellCount { get; private set; }

    /// <summary>Rows so far.</summary>
    public int RowCount => rows.Count;

    /// <summary>True where cells were given up because the table is too wide.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The column at which the next cell of this row will stand, counted from 0.</summary>
    public int NextColumn
    {
        get
        {
            while (column < above.Count && above[column].End >= rows.Count)
                column++;
            return column;
        }
    }

    public void StartRow()
    {
        rows.Add([]);
        column = 0;
    }

    /// <summary>Leaves columns of this row without a cell.</summary>
    public void Skip(int columns) => column = Math.Clamp(columns, 0, maxColumns) + NextColumn;

    /// <summary>Sets a cell at the next free column of the row.</summary>
    public void Add(Span span, int columns = 1, int height = 1)
    {
        if (rows.Count == 0)
            StartRow();
        var start = NextColumn;
        if (start >= maxColumns)
        {
            IsCut = true;
            return;
        }

        var cell = new Laid(span, start, Math.Clamp(columns, 1, maxColumns - start), rows.Count)
        {
            Height = Math.Clamp(height, 1, ushort.MaxValue),
        };
        IsCut |= columns > cell.Columns;
        rows[^1].Add(cell);
        CellCount++;
        Cover(cell);
    }

    /// <summary>Lets the cell above reach into this row; without one, a blank cell stands here.</summary>
    public void Continue(int position, int columns)
    {
        var start = NextColumn;
        if (start < above.Count && above[start] is { } cell && cell.Column == start && cell.End == rows.Count - 1)
        {
            cell.Height++;
            column = start + cell.Columns;
        }
        else
            Add(new Span(position, 0), columns);
    }

    /// <summary>The table, or null where it has no cell.</summary>
    public SourceTable? Build()
    {
        if (CellCount == 0)
            return null;
        var first = rows.First(row => row.Count > 0)[0].Span;
        var last = rows.Last(row => row.Count > 0)[^1].Span;
        return new SourceTable(
            Span.Between(first.Start, last.End),
            [.. rows.Select((row, index) => new SourceRow([.. row.Select(cell => cell.Finish(rows.Count - index))]))]
        );
    }

    private void Cover(Laid cell)
    {
        while (above.Count < cell.Column + cell.Columns)
            above.Add(Laid.Nothing);
        for (var covered = cell.Column; covered < cell.Column + cell.Columns; covered++)
            above[covered] = cell;
        column = cell.Column + cell.Columns;
    }

    /// <summary>A cell on the grid; rows are counted from 1, so the row being read is the number of rows.</summary>
    private sealed class Laid(Span span, int column, int columns, int row)
    {
        public static readonly Laid Nothing = new(default, 0, 1, 0) { Height = 0 };

        public Span Span => span;

        public int Column => column;

        public int Columns => columns;

        public int Height { get; set; } = 1;

        /// <summary>The last row that it reaches, counted from 1.</summary>
        public int End => row + Height - 1;

        public SourceCell Finish(int rowsLeft) => new(span, column, columns, Math.Min(Height, rowsLeft));
    }
}
