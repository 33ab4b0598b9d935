using Tongming.Texts;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class SheetFileTests
{
    [Fact]
    public async Task Cells_of_all_types_read_as_shown_and_lead_to_their_address()
    {
        var rows =
            "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"D2\"><v>21</v></c></row>"
            + "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r=\"C5\" t=\"b\"><v>1</v></c><c r=\"D5\" t=\"str\"><f>A1</f><v>公式</v></c></row>";
        var document = await Reading.ReadAsync("a.xlsx", SheetMade.File(["共享"], null, new SheetMade.Made("表三", rows)));
        Assert.Equal("共享@1 @2 21@3\n内联@1 TRUE@2 公式@3", Reading.Describe(document));
        Assert.Equal(
            new Place(2, 2, Part: "工作表“表三” D2"),
            document.Text.PlaceOf(document.Text.Text.IndexOf("21", StringComparison.Ordinal) + 1)
        );
        Assert.Empty(document.Notes);
    }

    [Theory]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("1234567", 1, "1234567")]
    [InlineData("0.0108", 2, "1.08%")]
    [InlineData("45291", 3, "2023-12-31")]
    [InlineData("475976.05", 4, "475976.05")]
    [InlineData("1E-7", 0, "0.0000001")]
    public async Task Numbers_are_written_as_their_format_shows_them(string value, int style, string expected)
    {
        const string Styles =
            "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.00&quot;元&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"3\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>";
        var document = await Reading.ReadAsync(
            "a.xlsx",
            SheetMade.File([], Styles, new SheetMade.Made("表", $"<row r=\"1\"><c r=\"A1\" s=\"{style}\"><v>{value}</v></c></row>"))
        );
        Assert.Equal(expected, document.Text.Text.Trim());
    }

    [Fact]
    public async Task Merged_cells_cover_the_rows_that_are_left()
    {
        var rows =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>信息</v></c><c r=\"C1\" t=\"str\"><v>人</v></c></row><row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>2</v></c></row>";
        var merges = "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"C1:D1\"/></mergeCells>";
        var document = await Reading.ReadAsync("a.xlsx", SheetMade.File([], null, new SheetMade.Made("表", rows, merges)));
        Assert.Equal("信息@0+2×2 人@2\n1@2\n2@0 @1 @2", Reading.Describe(document));
    }

    [Fact]
    public async Task A_cell_outside_of_a_row_still_leads_to_a_row_that_exists()
    {
        var sheet = ("xl/worksheets/s.xml", "<worksheet><sheetData><c r=\"B0\"><v>7</v></c></sheetData></worksheet>");
        var relation = ("xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/></r>");
        var document = await Reading.ReadAsync(
            "a.xlsx",
            WordMade.Packed(("xl/workbook.xml", "<workbook><sheet name=\"表\" id=\"a\"/></workbook>"), relation, sheet)
        );
        Assert.Equal(1, document.Text.PlaceOf(0).Line);
    }

    [Fact]
    public async Task Hidden_sheets_are_read_and_told_and_empty_ones_are_left_out()
    {
        const string Row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
        var document = await Reading.ReadAsync(
            "a.xlsx",
            SheetMade.File(
                [],
                null,
                new SheetMade.Made("空", ""),
                new SheetMade.Made("明", Row),
                new SheetMade.Made("暗", Row, IsHidden: true)
            )
        );
        Assert.Equal(2, document.Tables.Count);
        Assert.Contains("“暗”", Assert.Single(document.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_beyond_the_limits_is_cut_and_told()
    {
        var limits = new DocumentLimits { MaxCells = 100, MaxColumns = 50 };
        var rows = string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(row =>
                    $"<row r=\"{row * 1000}\"><c r=\"A{row * 1000}\"><v>{row}</v></c><c r=\"D{row * 1000}\"><v>{row}</v></c></row>"
                )
        );
        var document = await Reading.ReadAsync(
            "a.xlsx",
            SheetMade.File([], null, new SheetMade.Made("大", rows + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")),
            limits
        );
        Assert.Equal(25, Assert.Single(document.Tables).Rows.Count);
        Assert.Equal(SourceNoteKind.Limit, Assert.Single(document.Notes).Kind);
    }
}
