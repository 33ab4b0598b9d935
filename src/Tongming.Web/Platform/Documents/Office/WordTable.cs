using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>A table of a word-processor file while it is read.</summary>
/// <param name="around">The table in one of whose cells it stands, or null.</param>
/// <param name="maxColumns">Widest grid.</param>
/// <param name="number">Which table of the file it is, counted from 1.</param>
internal sealed class WordTable(WordTable? around, int maxColumns, int number)
{
    private bool holdsTable;

    public WordTable? Around => around;

    public TableGrid Grid { get; } = new(maxColumns);

    /// <summary>The cell being read, in its users' words.</summary>
    public string Part { get; private set; } = "";

    public void EnterCell() => Part = $"第{number}个表格第{Grid.RowCount}行第{Grid.NextColumn + 1}列";

    /// <summary>The finished table; null where it only holds another one.</summary>
    public SourceTable? Finish()
    {
        var table = holdsTable ? null : Grid.Build();
        if (around is not null && (table is null || Grid.CellCount == 1))
            table = null;
        if (around is not null)
            around.holdsTable |= holdsTable || table is not null;
        return table;
    }
}
