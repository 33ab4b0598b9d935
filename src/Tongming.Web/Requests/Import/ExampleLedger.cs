using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tongming.Web.Requests.Import;

/// <summary>Writes a workbook with the headings of a ledger. Words are inline strings, so that none becomes a formula.</summary>
internal static class ExampleLedger
{
    private static readonly string[][] Examples =
    [
        [
            "",
            "2026-03-02",
            "当面",
            "自然人",
            "（示例）王某某",
            "13800000000",
            "2025年全区分行业用电量",
            "",
            "",
            "",
            "",
            "",
            "2026-03-20",
            "A2",
            "2026-03-24",
            "",
        ],
        [
            "",
            "2026-03-05",
            "网上",
            "商业企业",
            "（示例）某某公司",
            "",
            "2025年全区建筑业总产值",
            "2026-03-10",
            "2026-03-18",
            "",
            "",
            "",
            "",
            "",
            "",
            "办理中",
        ],
    ];

    /// <summary>The file that people download and fill in.</summary>
    public static byte[] Write() => Write(Examples);

    /// <summary>A file with these rows below the headings.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData(rows.Prepend(LedgerColumns.All).Select(row => new Row(row.Select(Words))));
            var widths = new Columns(
                new Column
                {
                    Min = 1,
                    Max = (uint)LedgerColumns.All.Count,
                    Width = 16,
                    CustomWidth = true,
                }
            );
            part.Worksheet = new Worksheet(widths, data);
            var sheet = new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Name = "台账",
                SheetId = 1,
                Id = workbook.GetIdOfPart(part),
            };
            workbook.Workbook = new Workbook(new Sheets(sheet));
        }

        return stream.ToArray();
    }

    private static Cell Words(string words) =>
        new()
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }),
        };
}
