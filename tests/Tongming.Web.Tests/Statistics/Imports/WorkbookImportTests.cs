using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Screening;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Statistics.Imports.WorkbookMade;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Workbooks as bureaus have them: several sheets, merged headers, notes, errors, and the own one.</summary>
public sealed class WorkbookImportTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    private static readonly string[] Merged = ["A1:E1", "A3:A4", "B3:C3", "D3:E3"];

    [Fact]
    public async Task A_sheet_for_each_month_with_merged_headers_is_one_table_and_the_next_month_is_read_alike()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var year = File(Sheet("目录", "工业主要指标\n一、1月\n二、2月"), Month(1), Month(2), Month(9, "草稿") with { IsHidden = true });
        var run = await office.ImportAsync(set, year, "gy.xlsx");
        Assert.Equal((ImportState.Screened, "", ScreeningVerdict.Warning), (run.State, run.Problem, run.Verdict()));
        Assert.Equal(
            [(ImportFindingKind.HiddenSheet, "草稿"), (ImportFindingKind.EmptySheet, "目录")],
            run.Checks().Where(one => one.Verdict == ScreeningVerdict.Warning).Select(one => (one.Kind, one.Findings.Single().Sheet))
        );
        var cube = ReadNumbers.Run("gy.xlsx", year, "", null).Value!.Cube;
        Assert.Equal(
            ["工业总产值 / 总量 亿元", "工业总产值 / 同比增长 %", "利润总额 / 总量 亿元", "利润总额 / 同比增长 %"],
            cube.Shape.Dimensions[0].Categories.Select(one => $"{one.Label} {one.Unit?.Unit}")
        );
        Assert.Equal(["202601", "202602"], cube.Shape.Dimensions[^1].Categories.Select(one => one.Code));
        Assert.Equal(["全区", "东镇", "西镇"], cube.Shape.Dimensions[1].Categories.Select(one => one.Label));
        Assert.Equal(
            (31d, 32d, 5.5d),
            (
                cube.At(cube.Shape.PositionOf(0, 0, 0)).Number,
                cube.At(cube.Shape.PositionOf(0, 0, 1)).Number,
                cube.At(cube.Shape.PositionOf(1, 0, 1)).Number
            )
        );
        Assert.Equal(["注：规模以上工业。"], cube.Shape.Heading.Notes);
        StatisticsOffice.Must(await office.TakeAsync(run.Id, "草稿不用，目录没有数"));

        var next = await office.ImportAsync(set, File(Month(1), Month(2), Month(3)), "gy2.xlsx");
        Assert.Equal((ImportState.Screened, "", "新增 12 个数，目录变动 1 处"), (next.State, next.Problem, next.Extent));
        Assert.Equal(run.Mapping, next.Mapping);
    }

    [Fact]
    public async Task A_formula_error_is_named_by_its_sheet_and_cell_and_keeps_the_numbers_out()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var file = File(Table("表1", "21"), Table("表2", "!#REF!"));
        var run = await office.ImportAsync(set, file, "gy.xlsx");
        Assert.Equal(ScreeningVerdict.Fail, run.Verdict());
        using var officer = await office.Office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await officer.GetAsync($"/desk/statistics/imports/{run.Id}"));
        Assert.Contains("公式出错：1 处", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("表2!C7 “#REF!”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("import.failed-checks", (await office.TakeAsync(run.Id, "仍要收入")).Refusal!.Code);

        static SheetMade.Made Table(string name, string last) =>
            Sheet(
                name,
                $"{(name == "表1" ? 2025 : 2026)}年工业总产值\n\n|单位：亿元\n地区|1月|2月\n全区|30|32\n　东镇|10|11\n　西镇|20|{last}"
            );
    }

    [Fact]
    public void An_error_in_a_header_or_beside_the_table_is_told_once_too()
    {
        var read = ReadNumbers.Run("a.xlsx", File(Sheet("表", "地区|1月|!#N/A\n全区|30|32\n东区|1|2||!#VALUE!")), "", null).Value!;
        var check = read.Checks.Single(one => one.Kind == ImportFindingKind.FormulaError);
        Assert.Equal(["C1 #N/A", "E3 #VALUE!"], check.Findings.Select(one => $"{one.Address} {one.Text}"));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_told()
    {
        const string hidden =
            "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"inlineStr\"><is><t>东镇</t></is></c><c r=\"B3\"><v>10</v></c></row>";
        var sheet = Sheet("表", "地区|2026年1月\n全区|30");
        var read = ReadNumbers.Run("a.xlsx", File(sheet with { Rows = sheet.Rows + hidden }), "", null).Value!;
        Assert.Equal(2, read.Cube.Shape.CellCount);
        var check = read.Checks.Single(one => one.Kind == ImportFindingKind.HiddenCells);
        Assert.Equal(
            (ScreeningVerdict.Warning, "3 东镇 10"),
            (check.Verdict, $"{check.Findings.Single().Address} {check.Findings[0].Text}")
        );
    }

    [Fact]
    public void Days_in_a_column_are_months()
    {
        var days = string.Concat(
            new[] { 46023, 46054, 46082 }.Select(
                (day, at) =>
                    $"<row r=\"{at + 2}\"><c r=\"A{at + 2}\" s=\"1\"><v>{day}</v></c><c r=\"B{at + 2}\"><v>{at + 0.5}</v></c></row>"
            )
        );
        var sheet = Sheet("表", "时间|产值（亿元）");
        var file = SheetMade.File(
            [],
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"57\"/></cellXfs>",
            sheet with
            {
                Rows = sheet.Rows + days,
            }
        );
        var cube = ReadNumbers.Run("a.xlsx", file, "", null).Value!.Cube;
        Assert.Equal(["202601", "202602", "202603"], cube.Shape.Dimensions[^1].Categories.Select(one => one.Code));
        Assert.Equal([0.5, 1.5, 2.5], Enumerable.Range(0, 3).Select(at => cube.At(at).Number));
    }

    [Fact]
    public void Three_hundred_thousand_rows_are_read()
    {
        var read = ReadNumbers.Run("gy.xlsx", Long(300_000), "", null);
        Assert.True(read.Succeeded, $"{read.Refusal}");
        Assert.Equal(300_000L, read.Value!.Cube.Shape.CellCount);
        Assert.Equal(299_999d, Enumerable.Range(0, 300_000).Max(at => read.Value.Cube.At(at).Number));
    }

    [Fact]
    public void The_worksheet_of_a_data_set_is_read_back_with_its_numbers_statuses_and_notes()
    {
        var numbers = StatisticsOffice.Numbers(
            change: (builder, shape) =>
            {
                builder.Set(shape.PositionOf(0, 1, 0), new CubeCell(-1234.5678901, CellStatus.Provisional));
                builder.Set(shape.PositionOf(0, 1, 1), new CubeCell(0.1 + 0.2, CellStatus.Revised));
                builder.Set(shape.PositionOf(0, 2, 0), new CubeCell(double.NaN, CellStatus.NotApplicable));
                builder.Set(shape.PositionOf(0, 2, 1), new CubeCell(7, CellStatus.Confidential));
                builder.Set(shape.PositionOf(0, 2, 2), CubeCell.Missing);
                builder.Note(shape.PositionOf(0, 1, 0), "第一个注 | 有竖线");
                builder.Note(shape.PositionOf(0, 1, 0), "第二个注；也是");
                builder.Note(shape.PositionOf(0, 2, 2), "还没有数");
            }
        );
        var cube = JsonStatDataset.Read(numbers, 1000).Value!.Cube;
        var read = ReadNumbers.Run("a.xlsx", NumberFiles.SheetOf(cube), "", null).Value!;
        Assert.DoesNotContain(read.Checks, one => one.Verdict != ScreeningVerdict.Pass);
        Assert.Equal(Told(cube), Told(read.Cube));
        // The names and codes of the version before come back where there is one.
        var again = ReadNumbers.Run("a.xlsx", NumberFiles.SheetOf(cube), read.Mapping, cube.Shape).Value!;
        Assert.Equal(
            cube.Shape.Dimensions[0].Categories.Select(one => (one.Code, one.Unit?.Unit)),
            again.Cube.Shape.Dimensions[0].Categories.Select(one => (one.Code, one.Unit?.Unit))
        );
        Assert.Equal(Told(cube), Told(again.Cube));
    }

    private static SheetMade.Made Month(int month, string? name = null) =>
        Sheet(
            name ?? $"{month}月",
            "2026年全区工业主要指标\n||单位：亿元\n地区|工业总产值||利润总额\n|总量|同比增长（%）|总量|同比增长（%）\n"
                + $"全区|{30 + month}|5.5|3|1\n　东镇|10|-2|1|5\n　西镇|{20 + month}|7|2|2\n注：规模以上工业。",
            Merged
        );

    /// <summary>Labels, number, status and notes of every cell that says something, sorted.</summary>
    private static List<string> Told(Cube cube) =>
        [
            .. Enumerable
                .Range(0, (int)cube.Shape.CellCount)
                .Where(at => cube.At(at) != CubeCell.Missing || cube.Notes.ContainsKey(at))
                .Select(at =>
                    string.Join(
                        ' ',
                        cube.Shape.Dimensions.Select((one, dimension) => one.Categories[cube.Shape.IndexAt(at, dimension)].Label)
                            .Order(StringComparer.Ordinal)
                    )
                    + $" {cube.At(at).ForOthers().Value:R} {cube.At(at).Status} {string.Join('/', cube.Notes.GetValueOrDefault(at) ?? [])}"
                )
                .Order(StringComparer.Ordinal),
        ];
}
