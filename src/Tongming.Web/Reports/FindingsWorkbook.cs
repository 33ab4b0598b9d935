using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Web.Reports.Exports;
using Tongming.Web.Reports.Forms;

namespace Tongming.Web.Reports;

/// <summary>The findings as a workbook to send back to the reporting office: an overview, the findings, and the tables with failing cells in red.</summary>
public static class FindingsWorkbook
{
    /// <summary>More sheets than this nobody looks through; the findings name every cell anyway.</summary>
    private const int MostTables = 60;

    public static byte[] Write(CheckResult result)
    {
        var sheets = new List<FindingsSheet> { Overview(result), Findings(result) };
        sheets.AddRange(Tables(result));
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
            Fill(document, sheets);
        return stream.ToArray();
    }

    private static void Fill(SpreadsheetDocument document, List<FindingsSheet> sheets)
    {
        document.PackageProperties.Creator = ExportWords.Program;
        document.PackageProperties.Title = "政府信息公开工作年度报告核对结果";
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var list = new Sheets();
        foreach (var sheet in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = sheet.Build();
            list.Append(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = sheet.Name,
                    SheetId = (uint)list.ChildElements.Count + 1,
                    Id = workbook.GetIdOfPart(part),
                }
            );
        }

        workbook.Workbook = new Workbook(list);
    }

    private static FindingsSheet Overview(CheckResult result)
    {
        var sheet = new FindingsSheet("概况", 16, 80);
        sheet.Add(FindingsSheet.Words("政府信息公开工作年度报告核对结果", SheetStyle.Title));
        sheet.Add(FindingsSheet.Words("核对程序", SheetStyle.Heading), FindingsSheet.Words(ExportWords.Program));
        foreach (var file in result.Files)
        {
            sheet.Add();
            foreach (var (name, value) in ExportWords.Overview(file))
                sheet.Add(FindingsSheet.Words(name, SheetStyle.Heading), FindingsSheet.Words(value));
        }

        return sheet;
    }

    private static FindingsSheet Findings(CheckResult result)
    {
        var sheet = new FindingsSheet("发现", 6, 9, 9, 46, 24, 34, 40, 34, 30);
        sheet.Add([.. ExportWords.FindingTitles.Append("文件").Select(title => FindingsSheet.Words(title, SheetStyle.Heading))]);
        sheet.Freeze();
        var number = 0;
        foreach (var file in result.Files)
        foreach (var finding in file.Findings)
            sheet.Add([
                .. ExportWords
                    .Finding(++number, finding, file)
                    .Append(file.File)
                    .Select((words, index) => index == 0 ? FindingsSheet.Number(number) : FindingsSheet.Words(words)),
            ]);
        return sheet;
    }

    private static IEnumerable<FindingsSheet> Tables(CheckResult result)
    {
        var alone = result.Files.Count == 1;
        var drawn = result.Files.SelectMany(
            (file, index) => FormGrids.Of(file).Where(grid => alone || grid.HasMarks).Select(grid => (grid, index))
        );
        foreach (var (grid, index) in drawn.Take(MostTables))
            yield return Table(grid, alone ? $"表{"二三四"[grid.Table - 2]}" : $"{index + 1} 表{"二三四"[grid.Table - 2]}");
    }

    private static FindingsSheet Table(FormGrid grid, string name)
    {
        var sheet = new FindingsSheet(name, [7, 38, .. Enumerable.Repeat(13.0, grid.Columns), 50]);
        sheet.Add(FindingsSheet.Words(grid.Title, SheetStyle.Title));
        foreach (var line in grid.Lines)
        {
            var heading = line.Name is null;
            var style = heading ? SheetStyle.Heading : SheetStyle.Words;
            var cells = Enumerable
                .Range(0, grid.Columns)
                .Select(column => column < line.Cells.Count ? Cell(line.Cells[column], heading) : FindingsSheet.Words("", style));
            var note = heading && line.Cells.Count > 0 ? "核对说明" : line.Note;
            sheet.Add([
                FindingsSheet.Words(line.Name ?? "", style),
                FindingsSheet.Words(line.Label, style),
                .. cells,
                FindingsSheet.Words(note, style),
            ]);
        }

        return sheet;
    }

    private static Cell Cell(FormCell cell, bool heading)
    {
        if (heading)
            return FindingsSheet.Words(cell.Words, SheetStyle.Heading);
        var style = cell.Mark switch
        {
            "error" => SheetStyle.Error,
            "suspect" => SheetStyle.Suspect,
            _ => SheetStyle.Number,
        };
        return decimal.TryParse(cell.Words, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? FindingsSheet.Number(number, style)
            : FindingsSheet.Words(cell.Words, style);
    }
}
