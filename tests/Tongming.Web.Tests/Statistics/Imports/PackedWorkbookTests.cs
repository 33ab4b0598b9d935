using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Workbooks of today, cell by cell.</summary>
public sealed class PackedWorkbookTests
{
    private const string One = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    [Fact]
    public void Cells_are_read_as_they_are_stored_with_their_gaps() =>
        Assert.Equal(
            "表\n" + "B2:共享 D2=0.30000000000000004 \n" + "~B5:内联 C5:TRUE D5:公式 E5=7 AA5=-1E-07 \n" + "A6=3 B6=4 \n",
            Rows(
                "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"D2\"><v>0.30000000000000004</v></c></row>"
                    + "<row r=\"5\" hidden=\"1\"><c r=\"B5\" t=\"inlineStr\"><is><r><t>内</t></r><r><t>联</t></r><rPh sb=\"0\" eb=\"1\"><t>nei</t></rPh></is></c>"
                    + "<c r=\"C5\" t=\"b\"><v>1</v></c><c r=\"D5\" t=\"str\"><f>A1</f><v>公式</v></c><c r=\"E5\"><f>SUM(D2:D3)</f><v>7</v></c>"
                    + "<c r=\"AA5\"><v>-1E-7</v></c></row>"
                    + "<row><c><v>3</v></c><c><v>4</v></c></row>"
            )
        );

    [Fact]
    public void What_a_formula_could_not_compute_is_an_error_and_never_an_empty_cell() =>
        Assert.Equal(
            "表\nA9!#REF! B9!#DIV/0! C9!=A1+B1 D9!=A1*2 F9!= \n",
            Rows(
                "<row r=\"9\"><c r=\"A9\" t=\"e\"><v>#REF!</v></c><c r=\"B9\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"C9\"><f>A1+B1</f></c>"
                    + "<c r=\"D9\"><f>A1*2</f><v></v></c><c r=\"E9\" t=\"str\"><f>IF(TRUE,\"\")</f><v></v></c><c r=\"F9\"><f t=\"shared\" si=\"0\"/></c></row>"
            )
        );

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"", "46054", "A1@2026-02-01 ")]
    [InlineData("[$-804]yyyy\\-mm\\-dd;@", "46054.75", "A1@2026-02-01 ")]
    [InlineData("yyyy\"年\"", "46054", "A1:2026年 ")]
    [InlineData("m\"月\"", "46054", "A1:2月 ")]
    [InlineData("m\"月\"d\"日\"", "46024", "A1:1月2日 ")]
    [InlineData("h:mm", "0.5", "A1:12:00:00 ")]
    [InlineData("0.0%", "0.123", "A1=12.3 ")]
    [InlineData("0.0\"%\"", "12.3", "A1=12.3 ")]
    [InlineData("0.0\\%", "12.3", "A1=12.3 ")]
    [InlineData("#,##0.00_);[Red](#,##0.00)", "-1234.5678", "A1=-1234.5678 ")]
    [InlineData("0.00E+00", "1234.5", "A1=1234.5 ")]
    [InlineData("General\"年\"", "2026", "A1=2026 ")]
    [InlineData("yyyy\"年\"m\"月\"", "-5.3", "A1=-5.3 ")]
    public void The_format_of_a_cell_tells_dates_and_percentages_from_numbers(string format, string value, string read) =>
        Assert.Equal(
            "表\n" + read + "\n",
            Rows(
                $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{value}</v></c></row>",
                $"<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"{format.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
            )
        );

    [Fact]
    public void Merged_cells_hidden_columns_and_hidden_sheets_are_known_before_the_rows() =>
        Assert.Equal(
            "表 A1:B2 ~C ~D\nA1=1 \n草稿 hidden\nA1=1 \n",
            WorkbookRead.Of(
                Changed(
                    SheetMade.File(
                        [],
                        null,
                        new SheetMade.Made("表", One, "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1\"/></mergeCells>"),
                        new SheetMade.Made("草稿", One, IsHidden: true)
                    ),
                    "sheet1.xml",
                    xml =>
                        xml.Replace("<x:sheetData>", "<sheetData>", StringComparison.Ordinal)
                            .Replace(
                                "<sheetData>",
                                "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols><sheetData>",
                                StringComparison.Ordinal
                            )
                )
            )
        );

    [Fact]
    public void Days_may_be_counted_from_1904_and_line_ends_be_written_out() =>
        Assert.Equal(
            "表\nA1@2026-02-01 B1:指标\r\n名称 \n",
            WorkbookRead.Of(
                Changed(
                    SheetMade.File(
                        ["指标_x000D_\n名称"],
                        "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"0\"/></cellXfs>",
                        new SheetMade.Made(
                            "表",
                            "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44592</v></c><c r=\"B1\" t=\"s\" s=\"1\"><v>0</v></c></row>"
                        )
                    ),
                    "workbook.xml",
                    xml =>
                        Regex.Replace(
                            xml,
                            "<(?<prefix>x:)?sheets>",
                            "<${prefix}workbookPr date1904=\"1\"/>$0",
                            RegexOptions.ExplicitCapture,
                            TimeSpan.FromSeconds(1)
                        )
                )
            )
        );

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"/>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>5</v></c></row>")]
    public void A_sheet_that_contradicts_itself_is_refused_by_its_name(string rows) =>
        Assert.EndsWith("import.sheet.damaged 表\n", Rows(rows), StringComparison.Ordinal);

    [Fact]
    public void A_sheet_that_is_cut_off_or_names_what_is_outside_is_refused()
    {
        var file = SheetMade.File([], null, new SheetMade.Made("表", One));
        Assert.Equal("表\nimport.sheet.damaged 表\n", WorkbookRead.Of(Changed(file, "sheet1.xml", xml => xml[..^20])));
        Assert.Equal(
            "表\nimport.sheet.damaged 表\n",
            WorkbookRead.Of(
                Changed(
                    file,
                    "sheet1.xml",
                    xml =>
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                        + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..]
                )
            )
        );
        Assert.Equal("表\nimport.sheet.damaged 表\n", WorkbookRead.Of(Changed(file, "sheet1.xml", _ => null)));
    }

    [Fact]
    public void Nothing_that_is_changed_at_random_does_harm()
    {
        var random = new Random(7);
        const string cells =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"d\"><v>2026-01-31</v></c><c r=\"C1\"><f>A1</f><v>7</v></c></row>";
        var sound = SheetMade.File(["甲"], null, new SheetMade.Made("表", cells, "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"));
        for (var round = 0; round < 300; round++)
        {
            var spoilt = Changed(
                sound,
                "sheet1.xml",
                xml =>
                {
                    var at = random.Next(xml.Length - 8);
                    return xml[..at] + (char)random.Next(' ', 'z') + xml[(at + random.Next(4))..];
                }
            );
            Assert.StartsWith("表", WorkbookRead.Of(spoilt), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_many_rows_one_is_held_at_a_time()
    {
        var rows = string.Concat(Enumerable.Range(1, 2000).Select(at => $"<row r=\"{at}\"><c r=\"A{at}\"><v>{at}</v></c></row>"));
        var rooms = new HashSet<ImportCell[]>(ReferenceEqualityComparer.Instance);
        var read = Workbook.Read<string>(
            "a.xlsx",
            SheetMade.File([], null, new SheetMade.Made("表", rows)),
            sheets =>
            {
                foreach (var sheet in sheets)
                    while (sheet.Rows.Read(out var row))
                        if (MemoryMarshal.TryGetArray(row.Cells, out var room))
                            rooms.Add(room.Array!);
                return "read";
            }
        );
        Assert.True(read.Succeeded);
        Assert.Single(rooms);
    }

    private static string Rows(string rows, string? styles = null) =>
        WorkbookRead.Of(SheetMade.File(["共享"], styles, new SheetMade.Made("表", rows)));

    /// <summary>The package with one part changed, or taken out.</summary>
    private static byte[] Changed(byte[] file, string part, Func<string, string?> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.Single(one => one.Name == part);
            string xml;
            using (var text = new StreamReader(entry.Open()))
                xml = text.ReadToEnd();
            var name = entry.FullName;
            entry.Delete();
            if (change(xml) is { } changed)
            {
                using var to = archive.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(changed));
            }
        }

        return bytes.ToArray();
    }
}
