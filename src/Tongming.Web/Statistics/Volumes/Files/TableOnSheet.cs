using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A sheet with a table: numbers are numbers, titles reach over what they are for, and the head stays in sight.</summary>
internal sealed class TableOnSheet
{
    /// <summary>Rows above the table: its heading, the way back and an empty one.</summary>
    private const int Above = 3;
    private const int MostFrozenColumns = 3;
    private const double MostFrozenWidth = 60;
    private const int MostFrozenRows = 9;
    private const double WidestColumn = 60;

    private readonly PlacedTable table;
    private readonly SheetPen pen;
    private readonly SheetLooks looks;
    private readonly PlacedCell?[] above;
    private readonly SortedDictionary<string, List<string>> unsigned = new(StringComparer.Ordinal);

    private TableOnSheet(PlacedTable table, SheetPen pen, SheetLooks looks)
    {
        (this.table, this.pen, this.looks) = (table, pen, looks);
        above = new PlacedCell?[table.Columns];
    }

    public static void Write(WorksheetPart part, SheetOfTable sheet, VolumeContent content, SheetLooks looks)
    {
        var whole = PlacedTable.Whole(sheet.Table);
        double[] widths = [.. new ColumnWidths(whole).Needed.Select(width => Math.Clamp(width * 2 + 2, 9, WidestColumn))];
        using var sheetPen = new SheetPen(part, widths, sheet.Chart is null ? FrozenOf(whole, widths) : (0, 0));
        sheetPen.Write(sheet.Title, SheetLook.Title);
        sheetPen.Write("返回目录", SheetLook.Link);
        sheetPen.Link(0, ContentsSheet.Name);
        sheetPen.Write("", SheetLook.Plain);
        var written = new TableOnSheet(whole, sheetPen, looks);
        written.WriteRows();
        foreach (var remark in TableRemarks.Of(sheet.Table, sheet.Source, content).Concat(written.Unsigned()))
            sheetPen.WriteBroken(remark);
        if (sheet.Chart is not null)
            ChartOnSheet.Write(part, sheetPen, sheet, Above + 1);
    }

    private static (int Rows, int Columns) FrozenOf(PlacedTable table, double[] widths)
    {
        var isNarrow = table.SideColumns <= MostFrozenColumns && widths.Take(table.SideColumns).Sum() <= MostFrozenWidth;
        var rows = Above + table.HeadRows;
        return (rows <= MostFrozenRows ? rows : 0, isNarrow && table.ValueColumns > 0 ? table.SideColumns : 0);
    }

    private void WriteRows()
    {
        var number = 0;
        foreach (var cells in table.Rows())
        {
            var height = cells
                .Where(cell => cell.Rows == 1 && cell.Kind != PlacedKind.Value)
                .Select(cell => pen.HeightOf(cell.Text + cell.Reference, cell.Column, cell.Columns))
                .Append(pen.HeightOf("", 0, 1))
                .Max();
            pen.Write([.. RowOf(number++, cells)], height);
            foreach (var cell in cells)
                pen.Merge(pen.Row, cell.Column, cell.Rows, cell.Columns);
        }
    }

    /// <summary>What other cells reach over gets the same lines, and stays empty.</summary>
    private IEnumerable<(int Column, Cell Cell)> RowOf(int number, IReadOnlyList<PlacedCell> cells)
    {
        var at = 0;
        for (var column = 0; column < table.Columns; )
        {
            var begins = at < cells.Count && cells[at].Column == column;
            if (begins)
                above[column] = cells[at++];
            else if (above[column] is { } upper && upper.Row + upper.Rows <= number)
                above[column] = null;
            var cell = above[column] ?? new PlacedCell(PlacedKind.Value, number, column, 1, 1);
            for (var covered = 0; covered < cell.Columns; covered++)
                yield return (column + covered, begins && covered == 0 ? CellOf(cell) : SheetPen.Blank(LookOf(cell)));
            column += cell.Columns;
        }
    }

    private Cell CellOf(PlacedCell cell)
    {
        if (ChartLines.NumberOf(cell.Text, cell.IsNumber) is not { } number)
            return SheetPen.Words(cell.Text + cell.Sign + cell.Reference, LookOf(cell));
        var decimals = cell.Text.LastIndexOf('.') is >= 0 and var point ? cell.Text.Length - point - 1 : 0;
        var (style, hasSign) = looks.NumberOf(decimals, cell.Sign + cell.Reference);
        if (!hasSign)
            Remember(cell);
        return SheetPen.Number(number, style);
    }

    private void Remember(PlacedCell cell)
    {
        var sign = cell.Sign + cell.Reference;
        if (!unsigned.TryGetValue(sign, out var places))
            unsigned[sign] = places = [];
        places.Add(SheetPen.Address(Above + 1 + cell.Row, cell.Column));
    }

    /// <summary>Signs and footnotes that could not stand behind their numbers.</summary>
    private IEnumerable<string> Unsigned() => unsigned.Select(sign => $"{sign.Key}：{string.Join("、", sign.Value)}");

    private static uint LookOf(PlacedCell cell) =>
        cell.Kind switch
        {
            PlacedKind.Value => (uint)SheetLook.Sign,
            PlacedKind.Title => SheetLooks.SideOf(cell.Depth),
            _ => (uint)SheetLook.Head,
        };
}
