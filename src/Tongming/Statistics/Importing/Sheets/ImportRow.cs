using System.Globalization;

namespace Tongming.Statistics.Importing.Sheets;

/// <summary>One row of a worksheet. Its cells hold until the next row is read.</summary>
/// <param name="Number">Its number in the sheet, from 1, as spreadsheets show it.</param>
/// <param name="Cells">Its cells from column A on; empty ones at the end may be left out.</param>
public readonly record struct ImportRow(int Number, ReadOnlyMemory<ImportCell> Cells)
{
    /// <summary>True where the workbook does not show the row.</summary>
    public bool Hidden { get; init; }

    /// <summary>The cell of a column, counted from 0; empty behind the last.</summary>
    public ImportCell this[int column] => (uint)column < (uint)Cells.Length ? Cells.Span[column] : ImportCell.Empty;

    /// <summary>The same row with cells that last.</summary>
    public ImportRow Kept()
    {
        var kept = new ImportCell[Cells.Length];
        for (var at = 0; at < kept.Length; at++)
            kept[at] = Cells.Span[at].Kept();
        return this with { Cells = kept };
    }

    /// <summary>The name of a cell as spreadsheets have it.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="column">The column, from 0. Example: row 7 and column 27 give AB7.</param>
    public static string AddressOf(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Cells that are shown as one; what they say stands in the upper left one.</summary>
/// <param name="FirstRow">First row, from 1.</param>
/// <param name="LastRow">Last row, included.</param>
/// <param name="FirstColumn">First column, from 0.</param>
/// <param name="LastColumn">Last column, included.</param>
public readonly record struct MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
