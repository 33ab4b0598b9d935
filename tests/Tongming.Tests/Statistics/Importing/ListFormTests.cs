using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Screening;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

public sealed class ListFormTests
{
    internal static readonly ImportMapping Plain = new()
    {
        Layout = new ImportLayout
        {
            Values = [ColumnPlace.Of("数值")],
            Status = ColumnPlace.Of("状态"),
            Notes = ColumnPlace.Of("注"),
        },
        Dimensions =
        [
            Listed(
                "zb",
                DimensionRole.Indicator,
                new LabelPart(LabelPlace.Column) { Column = ColumnPlace.Of("指标") },
                [
                    new("gdp", "地区生产总值") { Unit = new IndicatorUnit("亿元", 1) },
                    new("zs", "增长速度") { Unit = new IndicatorUnit("%", 1) },
                ]
            ),
            Listed(
                "dq",
                DimensionRole.Region,
                new LabelPart(LabelPlace.Column) { Column = ColumnPlace.Of("地区") },
                [new("00", "全市"), new("01", "东区") { Parent = "00" }, new("02", "西区") { Parent = "00" }]
            ),
            Adding("sj", DimensionRole.Time, new LabelPart(LabelPlace.Column) { Column = ColumnPlace.Of("时间") }),
        ],
    };

    internal const string Head = "时间|地区|指标|数值|状态|注\n";

    [Fact]
    public void Every_row_is_a_cell_with_status_and_notes_whatever_the_order_of_columns()
    {
        var result = Read(
            Plain,
            Sheet(
                "a",
                Head
                    + "2026年1月|东区|地区生产总值|12.5||\n202601|01|增长速度（%）|5.1%|p|快报 ¦ 含铁路\n2026-02|西区|gdp||×|\n2026M02|西 区|增长速度|（3.2）|修订数|"
            )
        );
        Assert.Equal("", Findings(result));
        Assert.Equal("gdp 01 202601 12.5\ngdp 02 202602 c\nzs 01 202601 5.1p\nzs 02 202602 -3.2r\n", Cells(result.Cube));
        Assert.Equal(["快报", "含铁路"], Assert.Single(result.Cube.Notes).Value);
        Assert.Equal(["00", "01", "02"], result.Cube.Shape.Dimensions[1].Categories.Select(one => one.Code));
        Assert.Equal((ScreeningVerdict.Pass, 4L, 4L), (result.Verdict, result.Counts.Used, result.Counts.Values));
    }

    [Fact]
    public void What_cannot_be_taken_is_named_with_its_cell_and_left_out()
    {
        var result = Read(
            Plain,
            Sheet(
                "a",
                Head
                    + """
                    202601|东区|地区生产总值|1||
                    202601|南区|地区生产总值|2||
                    明年|东区|地区生产总值|3||
                    202602|东区|地区生产总值|约4||
                    202603|东区|地区生产总值|!#DIV/0!||
                    202604|东区|地区生产总值|#REF!||
                    202605||地区生产总值|5||
                    202601|01|gdp|1||
                    202601|全市|gdp|1||
                    202601|东区|地区生产总值|6||
                    202606|!#N/A|地区生产总值|7||
                    202607|东区|地区生产总值|8|q|
                    202608|东区|地区生产总值|8|z|
                    202609|东区|地区生产总值（万元）|9||
                    202610|东区|地区生产总值|9%||
                    202611|东区|地区生产总值|9|||多
                    """
            )
        );
        Assert.Equal(
            """
            UnknownCode a!B3 '南区' dq
            MissingLabel a!B8 '' dq
            UnreadablePeriod a!A4 '明年' sj
            DuplicateSame a!D9 '1' a D2
            DuplicateDifferent a!D11 '6' a D2
            FormulaError a!D6 '#DIV/0!'
            FormulaError a!D7 '#REF!'
            FormulaError a!B12 '#N/A'
            UnreadableNumber a!D5 '约4'
            UnreadableNumber a!D14 '8'
            UnknownStatus a!E13 'q'
            UnitChanged a!C15 '万元' gdp 亿元
            UnitChanged a!D16 '%' gdp 亿元
            RowTooLong a!G17 '多'

            """.ReplaceLineEndings("\n"),
            Findings(result)
        );
        AllRowsAreCounted(result.Counts);
        Assert.Equal((17L, 12L, 4L), (result.Counts.Rows, result.Counts.Used, result.Counts.Skipped));
        Assert.Equal((8L, 4L), (result.Counts.Values, result.Counts.SkippedValues));
        Assert.Equal(1, result.Cube.At("gdp", "01", "202601")!.Value.Number);
    }

    [Fact]
    public void Many_findings_are_counted_and_the_first_are_listed()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(_ => "202601|南区|gdp|1||\n"));
        var check = Read(Plain, Sheet("a", Head + "202601|东区|gdp|1||\n" + rows)).Of(ImportFindingKind.UnknownCode);
        Assert.Equal((500L, ScreeningResult.MostListed, "B3"), (check.Count, check.Findings.Count, check.Findings[0].Address));
    }

    [Fact]
    public void Hidden_sheets_are_named_and_read_only_where_the_mapping_says_so()
    {
        ImportSheet[] Sheets() =>
            [Sheet("a", Head + "202601|东区|gdp|1||"), new("b", Rows(Head + "202602|东区|gdp|2||")) { Hidden = true }];
        var left = Read(Plain, Sheets());
        Assert.Equal(("HiddenSheet b! 'b' False\n", 1), (Findings(left), left.Counts.Sheets));
        var read = Read(Plain with { WithHidden = true }, Sheets());
        Assert.Equal(("HiddenSheet b! 'b' True\n", 2L), (Findings(read), read.Counts.Values));
        var chosen = Read(Plain with { Sheets = ["a", "c"] }, Sheets());
        Assert.Equal(("MissingSheet c! 'c'\n", 1), (Findings(chosen), chosen.Counts.Sheets));
    }

    [Fact]
    public void A_column_that_is_not_there_and_a_sheet_without_values_are_told()
    {
        var result = Read(
            Plain,
            Sheet("a", Head + "202601|东区|gdp|1||"),
            Sheet("b", "时间|地区|数值|状态|注\n202601|东区|1||"),
            Sheet("c", Head),
            new("d", [])
        );
        Assert.Equal("LayoutNotFound b! '指标'\nEmptySheet c! 'c'\nEmptySheet d! 'd'\n", Findings(result));
        AllRowsAreCounted(result.Counts);
    }

    [Fact]
    public void Aliases_and_signs_of_the_mapping_and_lists_from_outside_count()
    {
        var mapping = Plain with
        {
            Signs = new Dictionary<string, CellStatus> { ["无"] = CellStatus.NotApplicable },
            Dimensions =
            [
                Plain.Dimensions[0] with
                {
                    Aliases = new Dictionary<string, string> { ["ＧＤＰ总量"] = "gdp" },
                },
                .. Plain.Dimensions.Skip(1),
            ],
        };
        var lists = new Dictionary<string, IReadOnlyList<CodeEntry>>
        {
            ["dq"] = [new CodeEntry(new Category("09", "新区")) { Aliases = ["开发区"] }],
        };
        var run = ImportRun.Of(mapping, lists).Value!;
        var result = run.Read([Sheet("a", Head + "202601|开发区|GDP总量|无||\n202601|东区|gdp|1||")]).Value!;
        Assert.Equal("gdp 09 202601 z\n", Cells(result.Cube));
        Assert.Equal("UnknownCode a!B3 '东区' dq\n", Findings(result));
    }

    [Fact]
    public void A_code_that_a_spreadsheet_took_for_a_number_is_known_by_its_digits()
    {
        var result = Read(Plain, Sheet("a", Head + "202601|1|gdp|7||\n202601|11|gdp|8||"));
        Assert.Equal(("gdp 01 202601 7\n", "UnknownCode a!B3 '11' dq\n"), (Cells(result.Cube), Findings(result)));
    }

    [Fact]
    public void Totals_that_do_not_add_up_are_found_in_the_cube_by_the_list_of_codes()
    {
        var cube = Read(Plain, Sheet("a", Head + "202601|全市|gdp|10||\n202601|东区|gdp|4||\n202601|西区|gdp|5||")).Cube;
        Assert.Equal(["gdp", "00", "202601"], Assert.Single(SumScreening.Check(cube).Findings).Codes);
    }

    [Fact]
    public void One_column_for_each_indicator_is_a_list_too()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout { Values = [ColumnPlace.Of("产值(亿元)"), ColumnPlace.Of("人数")] },
            Dimensions = [Adding("sj", DimensionRole.Time, Column(0)), Adding("zb", DimensionRole.Indicator, Header(0))],
        };
        var result = Read(mapping, Sheet("a", "年份|人数|产值（亿元）|备注\n2025|3|4|x\n2026|5||\n2026||6|"));
        Assert.Equal("2025 产值 4\n2025 人数 3\n2026 产值 6\n2026 人数 5\n", Cells(result.Cube));
        Assert.Equal(("", 2L), (Findings(result), result.Counts.BlankValues));
        var unused = Assert.Single(result.Of(ImportFindingKind.UnusedColumn).Findings);
        Assert.Equal(("D1", "备注", ScreeningVerdict.Pass), (unused.Address, unused.Text, result.Verdict));
    }

    [Fact]
    public void Dates_percentages_and_numbers_of_a_workbook_are_read_as_they_are_shown()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout
            {
                HeaderFirst = 0,
                HeaderLast = 0,
                Values = [ColumnPlace.At(1)],
            },
            Dimensions = [Adding("sj", DimensionRole.Time, Column(0))],
        };
        var rows = ListedRows.Of([
            [ImportCell.Of(new DateTime(2026, 1, 31)), ImportCell.Of(0.07, "0.0%")],
            [ImportCell.Of(202602), ImportCell.Of(1.5)],
            [ImportCell.Of("2026年3月"), ImportCell.Of(double.NaN)],
        ]);
        var result = Read(mapping, new ImportSheet("a", rows));
        Assert.Equal("202601 7\n202602 1.5\n", Cells(result.Cube));
        Assert.Equal("UnreadableNumber a!B3 'NaN'\n", Findings(result));
    }
}
