using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Reports.Exports;

namespace Tongming.Web.Reports.Papers;

/// <summary>Writes a report as a word-processor document with the merged tables of the form.</summary>
internal static class ReportWordFile
{
    private const int Width = 14_400;

    private const short Margin = 40;

    public static byte[] Write(ReportPaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Paper.Styles();
            main.Document = new Document(
                new Body([Paper.Line(paper.Title, bold: true, halfPoints: 36), .. paper.Blocks().SelectMany(Of), Paper.Landscape()])
            );
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Of(ReportBlock block) =>
        block.Kind switch
        {
            ReportBlockKind.Section => [Paper.Line(block.Text, bold: true, halfPoints: 28)],
            ReportBlockKind.Part => [Paper.Line(block.Text, bold: true, halfPoints: 24)],
            ReportBlockKind.Words => [Paper.Line($"　　{block.Text}", halfPoints: 24)],
            // Two tables that follow each other would become one.
            _ => [TableOf(block.Grid!), Paper.Line("")],
        };

    private static Table TableOf(ReportGrid grid)
    {
        var widths = WidthsOf(grid);
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{Width}" },
                TableLines.Of("000000"),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = Margin },
                    new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = Margin }
                )
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        var placed = grid.Placed().ToList();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            // A cell that began above and reaches down to here is written again, as its continuation.
            var here = placed.Where(one => one.Row <= row && row < one.Row + one.Cell.Rows).OrderBy(one => one.Column);
            table.Append(
                new TableRow([
                    new TableRowProperties(new CantSplit()),
                    .. here.Select(one =>
                        CellOf(one.Cell, one.Row == row, (widths.Skip(one.Column).Take(one.Cell.Columns).Sum(), grid.Table == 3 ? 16 : 18))
                    ),
                ])
            );
        }

        return table;
    }

    /// <summary>The labels of table 3 stand on one line each, so that they are found again in what is printed.</summary>
    private static IReadOnlyList<int> WidthsOf(ReportGrid grid) =>
        grid.Table == 3
            ? [1_550, 1_220, 6_170, .. Enumerable.Repeat(780, Tongming.Reports.Table3Form.ColumnCount)]
            : [.. Enumerable.Repeat(Width / grid.Columns, grid.Columns)];

    private static TableCell CellOf(PrintedCell cell, bool begins, (int Width, int HalfPoints) of)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{of.Width}" });
        if (cell.Columns > 1)
            properties.Append(new GridSpan { Val = cell.Columns });
        if (cell.Rows > 1)
            properties.Append(new VerticalMerge { Val = begins ? MergedCellValues.Restart : MergedCellValues.Continue });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, Paper.Line(begins ? cell.Words : "", halfPoints: of.HalfPoints));
    }
}
