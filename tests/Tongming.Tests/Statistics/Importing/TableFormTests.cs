using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.Screening;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

public sealed class TableFormTests
{
    /// <summary>A stub of nested indicators, two rows of header over months with value and growth.</summary>
    internal static readonly ImportMapping Nested = new()
    {
        TakesTitle = true,
        Layout = new ImportLayout
        {
            HeaderFirst = 3,
            HeaderLast = 4,
            FirstValue = 1,
            Anchor = "指标",
        },
        Dimensions =
        [
            Adding("zb", DimensionRole.Indicator, Column(0, nested: true)),
            Adding("sj", DimensionRole.Time, Header(0)),
            Adding("kj", DimensionRole.Classification, Header(1)),
        ],
    };

    [Fact]
    public void A_cross_table_with_merged_headers_a_nested_stub_and_notes_becomes_a_cube()
    {
        var sheet = new ImportSheet(
            "主要指标",
            Rows(
                """
                全市工业主要指标||||
                |||单位：亿元|
                指　标|2026年1月||2026年1-2月|
                |总量|占比（%）|总量|占比（%）
                工业总产值|100|100|210|100
                　其中：轻工业|40|40|90|42.9
                　　　　重工业|60|60|120|57.1
                |||
                利润总额*|5|…|11|-
                注：规模以上工业企业。|||
                　　本月为快报数。|||
                """
            )
        )
        {
            Merged = [new(1, 1, 0, 4), new(3, 4, 0, 0), new(3, 3, 1, 2), new(3, 3, 3, 4)],
        };
        var result = Read(Nested, sheet);
        Assert.Equal("", Findings(result));
        AllRowsAreCounted(result.Counts);
        Assert.Equal(
            (11L, 4L, 4L, 2L, 1L),
            (result.Counts.Rows, result.Counts.Head, result.Counts.Used, result.Counts.Notes, result.Counts.Blank)
        );
        Assert.Equal("全市工业主要指标", result.Cube.Shape.Heading.Title);
        Assert.Equal(["注：规模以上工业企业。", "本月为快报数。"], result.Cube.Shape.Heading.Notes);
        var stub = result.Cube.Shape.Dimensions[0].Categories;
        Assert.Equal(
            ["工业总产值", "轻工业<工业总产值", "重工业<工业总产值", "利润总额"],
            stub.Select(one => one.Parent is null ? one.Label : $"{one.Label}<{one.Parent}")
        );
        Assert.Equal("亿元", stub[0].Unit!.Unit);
        Assert.Equal(["202601", "202602"], result.Cube.Shape.Dimensions[1].Categories.Select(one => one.Code));
        Assert.Equal(120, result.Cube.At("重工业", "202602", "总量")!.Value.Number);
        Assert.Equal(42.9, result.Cube.At("轻工业", "202602", "占比")!.Value.Number);
        Assert.Equal(CellStatus.Missing, result.Cube.At("利润总额", "202601", "占比")!.Value.Status);
        Assert.Equal(CellStatus.NotApplicable, result.Cube.At("利润总额", "202602", "占比")!.Value.Status);
    }

    [Fact]
    public void A_header_that_moved_is_found_by_its_anchor_and_a_sheet_without_it_is_named()
    {
        var result = Read(
            Nested,
            Sheet("目录", "本书目录\n一、工业"),
            Sheet("other", "本书附表\n农业|8"),
            Sheet("moved", "标题\n副标题\n制表：某科\n（单位：亿元）\n指标|2026年1月\n|总量\n产值|7")
        );
        // What holds no figure loses none.
        Assert.Equal("LayoutNotFound other! '指标'\nEmptySheet 目录! '目录'\n", Findings(result));
        Assert.Equal("产值 202601 总量 7\n", Cells(result.Cube));
        AllRowsAreCounted(result.Counts);
        Assert.Equal((4L, 6L), (result.Counts.Skipped, result.Counts.Head));
    }

    [Fact]
    public void One_sheet_for_each_month_makes_one_cube()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout { HeaderFirst = 2, HeaderLast = 2 },
            Dimensions =
            [
                Adding("dq", DimensionRole.Region, Column(0)),
                Adding("zb", DimensionRole.Indicator, Header(0)),
                Adding("sj", DimensionRole.Time, new LabelPart(LabelPlace.SheetName)),
            ],
        };
        const string rows = "2026年各区主要指标\n地区|产值（亿元）|增长（%）\n东区|1|2\n西区|3|4";
        var result = Read(mapping, Sheet("1月", rows), Sheet("1-2月", rows), Sheet("202603", rows), Sheet("说明", rows));
        Assert.Equal(["202601", "202602", "202603"], result.Cube.Shape.Dimensions[2].Categories.Select(one => one.Code));
        Assert.Equal(12, result.Counts.Values);
        Assert.Equal("UnreadablePeriod 说明! '说明' sj\n", Findings(result));
        AllRowsAreCounted(result.Counts);
        var units = result.Cube.Shape.Dimensions[1].Categories;
        Assert.Equal(
            [("产值", "亿元", IndicatorMeasure.Level), ("增长", "%", IndicatorMeasure.YearOnYear)],
            units.Select(one => (one.Code, one.Unit!.Unit, one.Unit.Measure))
        );
    }

    [Fact]
    public void The_period_of_a_title_is_that_of_all_numbers()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout { HeaderFirst = 2, HeaderLast = 2 },
            Dimensions =
            [
                Adding("dq", DimensionRole.Region, Column(0)),
                Adding("sj", DimensionRole.Time, new LabelPart(LabelPlace.Title)) with
                {
                    Scale = PeriodScale.Quarter,
                },
            ],
        };
        Assert.Equal("东区 2026Q2 1\n", Cells(Read(mapping, Sheet("a", "全市2026年上半年产值\n地区|产值\n东区|1")).Cube));
    }

    [Fact]
    public void Month_and_sum_side_by_side_are_two_indicators()
    {
        var mapping = new ImportMapping
        {
            Dimensions =
            [
                Adding("zb", DimensionRole.Indicator, Column(0), Header(0, basis: true)),
                Adding("sj", DimensionRole.Time, Header(0)),
            ],
        };
        var result = Read(mapping, Sheet("a", "指标|2026年2月|2026年1-2月\n产值|1|2"));
        Assert.Equal("产值 202602 1\n产值 / 累计 202602 2\n", Cells(result.Cube));
        Assert.Equal("", Findings(result));
        var mixed = mapping with { Dimensions = [Adding("zb", DimensionRole.Indicator, Column(0)), mapping.Dimensions[1]] };
        Assert.Equal(
            "DuplicateDifferent a!C2 '2' a B2\nMixedBasis a!C1 '202602' 202602\n",
            Findings(Read(mixed, Sheet("a", "指标|2026年2月|2026年1-2月\n产值|1|2")))
        );
    }

    [Fact]
    public void Labels_that_are_merged_or_left_out_downwards_mean_the_one_above()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout { FirstValue = 2 },
            Dimensions =
            [
                Adding("dq", DimensionRole.Region, Column(0)),
                Adding("fl", DimensionRole.Classification, Column(1)),
                Adding("zb", DimensionRole.Indicator, Header(0)),
            ],
        };
        const string rows = "地区|性别|人数\n东区|男|1\n|女|2\n西区|男|3\n|女|4";
        const string cells = "东区 男 人数 1\n东区 女 人数 2\n西区 男 人数 3\n西区 女 人数 4\n";
        var down = mapping with { Layout = mapping.Layout with { FillsDown = true } };
        Assert.Equal(cells, Cells(Read(down, Sheet("a", rows)).Cube));
        Assert.Equal("MissingLabel a!B4 '' fl\n", Findings(Read(down, Sheet("a", "地区|性别|人数\n东区|男|1\n|女|2\n西区||3"))));
        var merged = new ImportSheet("a", Rows(rows)) { Merged = [new(2, 3, 0, 0), new(4, 5, 0, 0)] };
        Assert.Equal(cells, Cells(Read(mapping, merged).Cube));
        Assert.Equal("MissingLabel a!A3 '' dq\nMissingLabel a!A5 '' dq\n", Findings(Read(mapping, Sheet("a", rows))));
    }

    [Fact]
    public void A_header_of_CSV_goes_on_to_the_right_where_it_is_blank()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout { HeaderFirst = 1, HeaderLast = 2 },
            Dimensions = [Adding("dq", DimensionRole.Region, Column(0)), Adding("sj", DimensionRole.Time, Header(0), Header(1))],
        };
        var rows = CsvRows.Of(new StringReader("地区,2025年,,2026年,\n,11月,12月,1月,2月\n东区,1,2,3,4\n"));
        Assert.Equal("东区 202511 1\n东区 202512 2\n东区 202601 3\n东区 202602 4\n", Cells(Read(mapping, new ImportSheet("a", rows)).Cube));
    }

    [Fact]
    public void The_same_label_below_two_others_is_two_categories_and_stays_the_same_in_every_sheet()
    {
        var mapping = new ImportMapping
        {
            Dimensions =
            [
                Adding("fl", DimensionRole.Classification, Column(0, nested: true)),
                Adding("sj", DimensionRole.Time, new LabelPart(LabelPlace.SheetName)),
            ],
            Layout = new ImportLayout { Values = [ColumnPlace.Of("人数")] },
        };
        const string rows = "项目|人数\n一、城镇|1\n（一）男|2\n（二）女|3\n二、乡村|4\n（一）男|5\n（二）女|6";
        var result = Read(mapping, Sheet("202601", rows), Sheet("202602", rows));
        Assert.Equal("", Findings(result));
        Assert.Equal(
            ["城镇", "男", "女", "乡村", "乡村/男", "乡村/女"],
            result.Cube.Shape.Dimensions[0].Categories.Select(one => one.Code)
        );
        Assert.Equal(6, result.Cube.At("乡村/女", "202602")!.Value.Number);
    }

    [Fact]
    public void In_a_list_of_codes_the_label_below_another_is_told_from_its_namesakes()
    {
        var mapping = new ImportMapping
        {
            Dimensions =
            [
                Listed(
                    "fl",
                    DimensionRole.Classification,
                    Column(0, nested: true),
                    [new("1", "城镇"), new("11", "男") { Parent = "1" }, new("2", "乡村"), new("21", "男") { Parent = "2" }]
                ),
            ],
            Layout = new ImportLayout { Values = [ColumnPlace.At(1)] },
        };
        Assert.Equal("1 1\n11 2\n2 3\n21 4\n", Cells(Read(mapping, Sheet("a", "项目|人数\n城镇|1\n　男|2\n乡村|3\n　男|4")).Cube));
        var flat = mapping with { Dimensions = [mapping.Dimensions[0] with { Parts = [Column(0)] }] };
        var result = Read(flat, Sheet("a", "项目|人数\n城镇|1\n　男|2\n乡村|3\n　男|4"));
        Assert.Equal("AmbiguousLabel a!A3 '　男' fl\nAmbiguousLabel a!A5 '　男' fl\n", Findings(result));
        Assert.Equal(ScreeningVerdict.Fail, result.Verdict);
    }
}
