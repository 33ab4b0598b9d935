using Spectre.Console;
using Spectre.Console.Rendering;
using Tongming.Web.Reports.Forms;

namespace Tongming.Web.Reports.Commands;

/// <summary>A redrawn table for a terminal. Failing cells have a colour and a sign.</summary>
internal static class GridTable
{
    public static Table Of(FormGrid grid)
    {
        var table = new Table().Border(TableBorder.Square).HideHeaders();
        table.AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn(""));
        for (var column = 0; column < grid.Columns; column++)
            table.AddColumn(new TableColumn("").RightAligned().NoWrap());
        foreach (var line in grid.Lines)
            table.AddRow(Row(line, grid.Columns));
        return table;
    }

    private static IEnumerable<IRenderable> Row(FormLine line, int columns)
    {
        var heading = line.Name is null;
        var style = heading ? new Style(decoration: Decoration.Bold) : Style.Plain;
        yield return new Text(line.Name ?? "");
        yield return new Text(line.Label, style);
        for (var column = 0; column < columns; column++)
            yield return column < line.Cells.Count ? Cell(line.Cells[column], style) : new Text("");
    }

    private static Text Cell(FormCell cell, Style style) =>
        new(Ink.Clean(cell.Words) + Ink.Sign(cell.Mark), cell.Mark is null ? style : Ink.Of(cell.Mark));
}
