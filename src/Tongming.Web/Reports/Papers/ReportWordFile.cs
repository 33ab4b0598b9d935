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

    public static byte[] Write(ReportPaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Creator = paper.BodyName;
            document.PackageProperties.Title = paper.Title;
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
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{Width}" },
                TableLines.Of("000000"),
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(Enumerable.Range(0, grid.Columns).Select(_ => new GridColumn { Width = $"{Width / grid.Columns}" }))
        );
        var placed = grid.Placed().ToList();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            // A cell that began above and reaches down to here is written again, as its continuation.
            var here = placed.Where(one => one.Row <= row && row < one.Row + one.Cell.Rows).OrderBy(one => one.Column);
            table.Append(
                new TableRow([
                    new TableRowProperties(new CantSplit()),
                    .. here.Select(one => CellOf(one.Cell, one.Row == row, Width / grid.Columns * one.Cell.Columns)),
                ])
            );
        }

        return table;
    }

    private static TableCell CellOf(PrintedCell cell, bool begins, int width)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (cell.Columns > 1)
            properties.Append(new GridSpan { Val = cell.Columns });
        if (cell.Rows > 1)
            properties.Append(new VerticalMerge { Val = begins ? MergedCellValues.Restart : MergedCellValues.Continue });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, Paper.Line(begins ? cell.Words : "", halfPoints: 18));
    }
}
