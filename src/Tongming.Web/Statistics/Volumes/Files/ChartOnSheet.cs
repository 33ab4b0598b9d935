using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>
/// A chart under the table of its sheet. It takes its numbers from the table where every cell has one; else from rows of their own in which such
/// cells are empty, because spreadsheets draw a sign as zero.
/// </summary>
internal static class ChartOnSheet
{
    private const long Width = 7_200_000;
    private const long Height = 3_960_000;

    /// <summary>Rows that a chart covers, rather one more.</summary>
    private const int Rows = 22;
    private const string DrawingRelation = "rIdDrawing";
    private const string ChartRelation = "rIdChart";
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Draws it below the row that was written last.</summary>
    /// <param name="part">The sheet.</param>
    /// <param name="pen">What is written on it.</param>
    /// <param name="sheet">What stands on it.</param>
    /// <param name="firstRow">The row in which its table begins, from 1.</param>
    public static void Write(WorksheetPart part, SheetPen pen, SheetOfTable sheet, int firstRow)
    {
        var lines = ChartLines.Of(sheet.Chart!);
        if (!lines.HasPoints)
        {
            pen.WriteBroken("（没有可以绘出的数字）");
            return;
        }

        var top = pen.Row + 1;
        var head = IsPlain(PlacedTable.Whole(sheet.Table), lines) ? firstRow : WriteNumbers(pen, lines);
        var cells = new ChartCells(
            Range(sheet.Name, head, 1, lines.Points.Count),
            series => Range(sheet.Name, head + 1 + series, 0, 0),
            series => Range(sheet.Name, head + 1 + series, 1, lines.Points.Count)
        );
        var drawing = part.AddNewPart<DrawingsPart>(DrawingRelation);
        drawing.AddNewPart<ChartPart>(ChartRelation).ChartSpace = ChartForm.Of(lines, cells);
        drawing.WorksheetDrawing = new WorksheetDrawing(Frame(lines.Title, top));
        pen.Drawing = DrawingRelation;
    }

    /// <summary>True where a row of the table is a series and a row of its head the points, with a number in every cell.</summary>
    private static bool IsPlain(PlacedTable table, ChartLines lines) =>
        !lines.HasGaps
        && table.Layout is { Corner.Count: 1, Head: [var head] }
        && head.All(span => span.Columns == 1)
        && head.Count == table.ValueColumns
        && table.Layout.Lines.All(line => line.Values.All(value => ChartLines.NumberOf(value.Text, true) is not null));

    /// <summary>Writes what is drawn below the chart and tells the row of its head.</summary>
    private static int WriteNumbers(SheetPen pen, ChartLines lines)
    {
        for (var row = 0; row < Rows; row++)
            pen.Write("", SheetLook.Plain);
        pen.WriteBroken("绘图用数（没有数字的点留空）");
        pen.Write([
            (0, SheetPen.Blank((uint)SheetLook.Head)),
            .. lines.Points.Select((point, at) => (at + 1, SheetPen.Words(point, (uint)SheetLook.Head))),
        ]);
        var head = pen.Row;
        foreach (var series in lines.Series)
            pen.Write([
                (0, SheetPen.Words(series.Name, SheetLooks.SideOf(0))),
                .. series.Points.Select((point, at) => (at + 1, CellOf(point))),
            ]);
        return head;
    }

    private static Cell CellOf(double? point) =>
        point is { } number ? SheetPen.Number(number, (uint)SheetLook.Sign) : SheetPen.Blank((uint)SheetLook.Sign);

    private static string Range(string sheet, int row, int from, int to)
    {
        string At(int column) => $"${Platform.Documents.Office.Sheet.Letters(column)}${row}";
        return $"'{sheet}'!{At(from)}" + (from == to ? "" : $":{At(to)}");
    }

    private static OneCellAnchor Frame(string title, int top) =>
        new(
            new FromMarker(new ColumnId("0"), new ColumnOffset("0"), new RowId($"{top}"), new RowOffset("0")),
            new Extent { Cx = Width, Cy = Height },
            new GraphicFrame(
                new NonVisualGraphicFrameProperties(
                    new NonVisualDrawingProperties
                    {
                        Id = 2,
                        Name = "统计图",
                        Description = $"{title}，数字见本表",
                    },
                    new NonVisualGraphicFrameDrawingProperties()
                ),
                new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = ChartRelation }) { Uri = ChartUri })
            )
            {
                Macro = "",
            },
            new ClientData()
        );
}
