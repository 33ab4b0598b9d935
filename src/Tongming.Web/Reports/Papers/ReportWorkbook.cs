using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Web.Reports.Exports;

namespace Tongming.Web.Reports.Papers;

/// <summary>Writes a report as a workbook of one sheet: the words line by line and the tables with their merged cells.</summary>
internal static class ReportWorkbook
{
    private const int Columns = 15;

    public static byte[] Write(ReportPaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = SheetOf(paper);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Name = "年度报告",
                        SheetId = 1,
                        Id = workbook.GetIdOfPart(part),
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static Worksheet SheetOf(ReportPaper paper)
    {
        var (data, merges) = (new SheetData(), new MergeCells());
        var row = 0;
        Line(paper.Title, SheetStyle.Title);
        foreach (var block in paper.Blocks())
        {
            if (block.Grid is not { } grid)
            {
                Line(block.Text, block.Kind == ReportBlockKind.Words ? SheetStyle.Words : SheetStyle.Title);
                continue;
            }

            foreach (var line in grid.Placed().GroupBy(one => one.Row))
                Append(line.Select(one => (one.Cell, one.Column)));
            Line("", SheetStyle.Plain);
        }

        return new Worksheet(
            new Columns(
                new Column
                {
                    Min = 1,
                    Max = Columns,
                    Width = 13,
                    CustomWidth = true,
                }
            ),
            data,
            merges
        );

        void Line(string words, SheetStyle style)
        {
            row++;
            data.Append(new Row(At(FindingsSheet.Words(words, style), 0)) { RowIndex = (uint)row });
            merges.Append(new MergeCell { Reference = $"{Address(0, row)}:{Address(Columns - 1, row)}" });
        }

        void Append(IEnumerable<(PrintedCell Cell, int Column)> cells)
        {
            row++;
            var written = new Row { RowIndex = (uint)row };
            foreach (var (cell, column) in cells)
            {
                written.Append(At(CellOf(cell), column));
                if (cell.Columns > 1 || cell.Rows > 1)
                    merges.Append(
                        new MergeCell { Reference = $"{Address(column, row)}:{Address(column + cell.Columns - 1, row + cell.Rows - 1)}" }
                    );
            }

            data.Append(written);
        }

        Cell At(Cell cell, int column)
        {
            cell.CellReference = Address(column, row);
            return cell;
        }
    }

    private static Cell CellOf(PrintedCell cell) =>
        cell.Key is null
            ? FindingsSheet.Words(cell.Words, SheetStyle.Heading)
            : FindingsSheet.Number(decimal.Parse(cell.Words, System.Globalization.CultureInfo.InvariantCulture));

    private static string Address(int column, int row) => $"{(char)('A' + column)}{row}";
}
