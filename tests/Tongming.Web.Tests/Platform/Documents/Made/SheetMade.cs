using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>Makes workbooks in memory.</summary>
internal static class SheetMade
{
    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public sealed record Made(string Name, string Rows, string After = "", bool IsHidden = false);

    /// <summary>A workbook written by the Open XML SDK; rows are SpreadsheetML.</summary>
    public static byte[] File(string[] shared, string? styles, params Made[] sheets)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                shared.Select(one => new SharedStringItem(new Text(one)))
            );
            if (styles is not null)
                workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet($"<styleSheet {Namespace}>{styles}</styleSheet>");
            foreach (var sheet in sheets)
                Add(workbook, sheet);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Made sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet($"<worksheet {Namespace}><sheetData>{sheet.Rows}</sheetData>{sheet.After}</worksheet>");
        var sheets = workbook.Workbook.GetFirstChild<Sheets>()!;
        var entry = new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Name = sheet.Name,
            SheetId = (uint)sheets.ChildElements.Count + 1,
            Id = workbook.GetIdOfPart(part),
        };
        if (sheet.IsHidden)
            entry.State = SheetStateValues.Hidden;
        sheets.Append(entry);
    }
}
