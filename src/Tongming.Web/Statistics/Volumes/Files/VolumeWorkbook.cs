using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A volume as a workbook (.xlsx): a sheet for each table and chart behind one with the contents.</summary>
internal static class VolumeWorkbook
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>The workbook: the same volume always gives the same bytes, and nothing tells who made it or when.</summary>
    public static byte[] Write(VolumeContent content)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
            var looks = new SheetLooks();
            var tables = SheetOfTable.All(content);
            ContentsSheet.Write(workbook.AddNewPart<WorksheetPart>("rIdSheet0"), content, tables);
            for (var at = 0; at < tables.Count; at++)
            {
                var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{at + 1}");
                TableOnSheet.Write(part, tables[at], content, looks);
            }

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = looks.Make();
            workbook.Workbook = new Workbook(
                new BookViews(new WorkbookView()),
                new Sheets([NamedSheet(ContentsSheet.Name, 0), .. tables.Select((table, at) => NamedSheet(table.Name, at + 1))])
            );
        }

        return PackedVolume.Of(stream);
    }

    private static Sheet NamedSheet(string name, int number) =>
        new()
        {
            Name = name,
            SheetId = (uint)number + 1,
            Id = $"rIdSheet{number}",
        };
}
