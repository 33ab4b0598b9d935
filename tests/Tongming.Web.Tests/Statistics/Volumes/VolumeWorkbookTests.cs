using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;
using Tongming.Web.Statistics.Volumes.Files;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Tongming.Web.Tests.Statistics.Volumes;

public sealed class VolumeWorkbookTests
{
    private const int FirstRow = 4;

    private static byte[] Written(params VolumeBlock[] blocks) => VolumeWorkbook.Write(VolumeMade.Of(blocks));

    [Fact]
    public void A_table_stands_on_its_sheet_with_numbers_as_numbers_and_titles_over_theirs()
    {
        var file = Written(new VolumeParagraph("文。"), VolumeMade.Tabled(VolumeMade.Crossed()));
        ReadBack.AssertValid(file, isWorkbook: true);
        var sheets = ReadBack.Workbook(file);
        Assert.Equal(["目录", "1-1"], sheets.Keys);
        var sheet = sheets["1-1"];
        Assert.Equal(
            ["主要指标", "地区", "指标", "2025年", "2026年[2]", "绝对量", "全市", "工业增加值（亿元）", "其中：采矿业（亿元）"],
            new[] { "A1", "A4", "B4", "C4", "E4", "C5", "A6", "B6", "B7" }.Select(sheet.At)
        );
        Assert.Equal(["A4:A5", "B4:B5", "C4:D4", "E4:F4", "A6:A7"], sheet.Merged.Take(5));
        Assert.Equal(
            [1234.5, 5.1, 1300, 5.3, -12, 0.25, 100, 12345678.9, 0],
            new[] { "C6", "D6", "E6", "F6", "C7", "C8", "D8", "E8", "F8" }.Select(address => sheet.Cells[address].Number)
        );
        Assert.Equal(["-", "×", "…"], new[] { "D7", "E7", "F7" }.Select(sheet.At));
        Assert.Equal(
            [
                "符号说明：… 缺失　× 保密　- 不适用　ᵖ 初步数　ʳ 修订数",
                "[1] 按可比价格计算。",
                "[2] 快报数，以年报为准。",
                "数据来源：规模以上工业增加值（gyzjz），版本 1.2.0",
            ],
            new[] { "A9", "A10", "A11", "A12" }.Select(sheet.At)
        );
    }

    [Fact]
    public void Numbers_show_the_decimals_the_signs_and_the_footnotes_of_the_table()
    {
        using var document = Opened(Written(VolumeMade.Tabled(VolumeMade.Crossed())));
        var workbook = document.WorkbookPart!;
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        var codes = styles
            .NumberingFormats!.Elements<NumberingFormat>()
            .ToDictionary(one => one.NumberFormatId!.Value, one => one.FormatCode!.Value);
        var formats = styles.CellFormats!.Elements<CellFormat>().ToList();
        var cells = Sheet(workbook, "1-1").Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal(
            ["#,##0.0", "#,##0.00", "#,##0.0\"[1]\"", "#,##0.0\"ᵖ\"", "#,##0.00\"ʳ[1,2]\"", "#,##0"],
            new[] { "C6", "D6", "E6", "F6", "C8", "D8" }.Select(address =>
                codes[formats[(int)cells[address].StyleIndex!.Value].NumberFormatId!.Value]
            )
        );
    }

    [Fact]
    public void The_first_sheet_leads_to_every_other_and_names_the_sources()
    {
        var content = new VolumeContent(
            "年鉴",
            "2025",
            "2025年",
            [
                new(
                    "人口",
                    [new("常住人口", [VolumeMade.Tabled(VolumeMade.Crossed(), "表一"), VolumeMade.Tabled(VolumeMade.Wide(3), "表二")])]
                ),
                new("工业", [new("", [VolumeMade.Charted(VolumeMade.Months(("甲", [1, 2])), ChartKind.Bar, "图一")])]),
            ],
            [new("gyzjz", "工业增加值", "1.2.0", "0123456789abcdef")]
        );
        var file = VolumeWorkbook.Write(content);
        ReadBack.AssertValid(file, isWorkbook: true);
        var sheets = ReadBack.Workbook(file);
        Assert.Equal(["目录", "1-1", "1-2", "2-1"], sheets.Keys);
        var words = sheets["目录"].Cells.Select(cell => $"{cell.Value}").ToList();
        Assert.All(
            ["年鉴", "人口", "常住人口", "表一", "表二", "工业", "图一", "1.2.0", "0123456789ab"],
            one => Assert.Contains(one, words)
        );
        using var document = Opened(file);
        var links = Sheet(document.WorkbookPart!, "目录").Worksheet!.Descendants<Hyperlink>();
        Assert.Equal(["'1-1'!A1", "'1-2'!A1", "'2-1'!A1"], links.Select(link => link.Location!.Value).Distinct());
        Assert.Equal("'目录'!A1", Sheet(document.WorkbookPart!, "2-1").Worksheet!.Descendants<Hyperlink>().Single().Location!.Value);
    }

    [Fact]
    public void The_head_and_the_titles_down_the_side_stay_in_sight()
    {
        using var document = Opened(Written(VolumeMade.Tabled(VolumeMade.Crossed())));
        var pane = Sheet(document.WorkbookPart!, "1-1").Worksheet!.Descendants<Pane>().Single();
        Assert.Equal((2d, 5d, "C6"), (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
    }

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Stacked)]
    public void A_chart_takes_its_numbers_from_the_table(ChartKind kind)
    {
        var file = Written(VolumeMade.Charted(VolumeMade.Months(("工业", [1, 2]), ("农业", [3, 4])), kind));
        ReadBack.AssertValid(file, isWorkbook: true);
        using var document = Opened(file);
        var chart = ChartOf(document);
        Assert.Equal(
            ["'1-1'!$A$5", "'1-1'!$B$4:$C$4", "'1-1'!$B$5:$C$5", "'1-1'!$A$6", "'1-1'!$B$4:$C$4", "'1-1'!$B$6:$C$6"],
            chart.Descendants<C.Formula>().Select(one => one.Text)
        );
        Assert.Equal(["1", "2", "3", "4"], chart.Descendants<C.NumericPoint>().Select(one => one.InnerText));
    }

    [Fact]
    public void Where_a_number_is_missing_a_chart_takes_them_from_rows_with_an_empty_cell_because_a_sign_would_be_drawn_as_zero()
    {
        var file = Written(VolumeMade.Charted(VolumeMade.Months(("工业", [1, null, 3])), ChartKind.Line));
        ReadBack.AssertValid(file, isWorkbook: true);
        using var document = Opened(file);
        var formula = ChartOf(document).Descendants<C.NumberReference>().Single().Formula!.Text;
        var row = formula.Split('$')[2].TrimEnd(':');
        Assert.Equal($"'1-1'!$B${row}:$D${row}", formula);
        var sheet = ReadBack.Workbook(file)["1-1"];
        Assert.Equal(("1", "", "3"), (sheet.At($"B{row}"), sheet.At($"C{row}"), sheet.At($"D{row}")));
        Assert.Equal("…", sheet.At("C5"));
        Assert.Equal("工业（亿元）", sheet.At($"A{row}"));
    }

    [Fact]
    public void The_same_volume_gives_the_same_bytes_and_tells_no_author()
    {
        VolumeBlock[] blocks =
        [
            VolumeMade.Tabled(VolumeMade.Crossed()),
            VolumeMade.Charted(VolumeMade.Months(("甲", [1])), ChartKind.Line),
        ];
        var first = Written(blocks);
        Assert.Equal(first, VolumeWorkbook.Write(VolumeContent.Of(VolumeMade.Of(blocks).ToBytes())));
        using var document = Opened(first);
        Assert.Null(document.CoreFilePropertiesPart);
    }

    [Theory]
    [MemberData(nameof(Hostile.Names), MemberType = typeof(Hostile))]
    public void Hostile_content_does_no_harm(string name)
    {
        var file = VolumeWorkbook.Write(Hostile.Volumes[name]);
        ReadBack.AssertValid(file, isWorkbook: true);
        ReadBack.Workbook(file);
        using var document = Opened(file);
        Assert.All(
            document.WorkbookPart!.WorksheetParts,
            part =>
            {
                Assert.Empty(part.Worksheet!.Descendants<CellFormula>());
                Assert.Empty(part.HyperlinkRelationships);
                Assert.All(part.Worksheet.Descendants<Text>(), text => Assert.InRange(text.Text.Length, 0, 32_767));
            }
        );
    }

    [Fact]
    public void Words_that_look_like_a_formula_stay_words() =>
        Assert.StartsWith(
            "=HYPERLINK(\"x\",\"y\")",
            ReadBack.Workbook(VolumeWorkbook.Write(Hostile.Volumes["words"]))["1-1"].At("A1"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_that_a_spreadsheet_would_change_stays_as_it_was_published()
    {
        var sheet = ReadBack.Workbook(VolumeWorkbook.Write(Hostile.Volumes["odd numbers"]))["1-1"];
        Assert.Equal("123,456,789,012,345,678,901,234,567,890ᵖ", sheet.At("E5"));
        Assert.Equal("0.1234567891234567ᵖ", sheet.At("F5"));
        Assert.Equal(ImportCellKind.Text, sheet.Cells["E5"].Kind);
    }

    [Fact]
    public void Footnotes_for_which_there_are_too_many_formats_are_told_under_the_table()
    {
        var cells = ReadBack.Workbook(VolumeWorkbook.Write(Hostile.Volumes["many signs"]))["1-1"].Cells;
        using var document = Opened(VolumeWorkbook.Write(Hostile.Volumes["many signs"]));
        Assert.InRange(document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.ChildElements.Count, 100, 200);
        Assert.Equal(400, cells["B404"].Number);
        Assert.Contains("[400]：B404", cells.Values.Select(cell => $"{cell}"));
    }

    [Fact]
    public void The_numbers_of_any_table_come_back()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var layout = VolumeMade.Any(seed);
            var file = Written(VolumeMade.Tabled(layout));
            if (seed % 6 == 0)
                ReadBack.AssertValid(file, isWorkbook: true);
            var sheet = ReadBack.Workbook(file)["1-1"];
            var (side, head) = (Math.Max(1, layout.Corner.Count), Math.Max(1, layout.Head.Count));
            for (var row = 0; row < layout.Lines.Count; row++)
            for (var column = 0; column < layout.Lines[row].Values.Count; column++)
                AssertSame(layout.Lines[row].Values[column], sheet.Cells[ImportRow.AddressOf(FirstRow + head + row, side + column)]);
        }
    }

    private static void AssertSame(TableValue value, ImportCell cell)
    {
        if (CellSigns.HasNumber(value.Status))
            Assert.Equal(
                (ImportCellKind.Number, double.Parse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture)),
                (cell.Kind, cell.Number)
            );
        else
            Assert.Equal(value.Text + (value.Mark.Length > 0 ? $"[{value.Mark}]" : ""), $"{cell}");
    }

    private static SpreadsheetDocument Opened(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), false);

    private static WorksheetPart Sheet(WorkbookPart workbook, string name) =>
        (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);

    private static C.ChartSpace ChartOf(SpreadsheetDocument document) =>
        Sheet(document.WorkbookPart!, "1-1").DrawingsPart!.ChartParts.Single().ChartSpace!;
}
