using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Makes workbooks of tables written as text: cells separated by |, numbers as numbers, ! before the name of an error.</summary>
internal static class WorkbookMade
{
    /// <summary>A sheet with its merged cells.</summary>
    public static SheetMade.Made Sheet(string name, string table, params string[] merged) =>
        new(
            name,
            Rows(table),
            merged.Length == 0 ? "" : $"<mergeCells>{string.Concat(merged.Select(one => $"<mergeCell ref=\"{one}\"/>"))}</mergeCells>"
        );

    public static byte[] File(params SheetMade.Made[] sheets) => SheetMade.File([], null, sheets);

    /// <summary>A list with a number in every row, of the size of a real one, written as spreadsheets do: with shared texts.</summary>
    public static byte[] Long(int rows)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add(
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            );
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns:r=\"{relations}\"><sheets><sheet name=\"数据\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
            );
            string[] texts =
            [
                "指标",
                "时间",
                "地区",
                "数值",
                "产值",
                .. Enumerable.Range(0, 240).Select(at => $"{2000 + (at % 20)}年{(at / 20) + 1}月"),
                .. Enumerable.Range(0, (rows / 240) + 1).Select(at => $"第{at}村"),
            ];
            Add("xl/sharedStrings.xml", $"<sst>{string.Concat(texts.Select(one => $"<si><t>{one}</t></si>"))}</sst>");
            using var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
            sheet.Write("<worksheet><sheetData><row r=\"1\">");
            sheet.Write(string.Concat("ABCD".Select((letter, at) => $"<c r=\"{letter}1\" t=\"s\"><v>{at}</v></c>")));
            sheet.Write("</row>");
            for (var row = 0; row < rows; row++)
                sheet.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<row r=\"{row + 2}\"><c r=\"A{row + 2}\" t=\"s\"><v>4</v></c><c r=\"B{row + 2}\" t=\"s\"><v>{5 + (row % 240)}</v></c><c r=\"C{row + 2}\" t=\"s\"><v>{245 + (row / 240)}</v></c><c r=\"D{row + 2}\"><v>{row}</v></c></row>"
                    )
                );
            sheet.Write("</sheetData></worksheet>");

            void Add(string name, string xml)
            {
                using var to = archive.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return bytes.ToArray();
    }

    private static string Rows(string table)
    {
        var rows = new StringBuilder();
        var number = 0;
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.Length > 0)
                rows.Append(
                    $"<row r=\"{number}\">{string.Concat(line.Split('|').Select((text, column) => Cell(text, ImportRow.AddressOf(number, column))))}</row>"
                );
        }

        return rows.ToString();
    }

    private static string Cell(string text, string address) =>
        text.Length == 0 ? ""
        : text[0] == '!' ? $"<c r=\"{address}\" t=\"e\"><f>1/0</f><v>{text[1..]}</v></c>"
        : double.TryParse(text, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{address}\"><v>{text}</v></c>"
        : $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
}
