using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

/// <summary>What is guessed reads the sheet that it was guessed from, without findings.</summary>
public sealed class MappingGuessTests
{
    [Fact]
    public void A_monthly_table_with_title_unit_line_and_notes()
    {
        var mapping = Guessed(
            "1月",
            """
            2026年全市工业主要指标||
            |单位：亿元|
            指标|1月|1-2月
            工业总产值|10|22
            　其中：轻工业|4|9
            　　　　重工业|6|13
            利润总额|…|1
            注：规模以上工业。||
            """,
            """
            工业总产值 202601 10
            工业总产值 202602 22
            轻工业 202601 4
            轻工业 202602 9
            重工业 202601 6
            重工业 202602 13
            利润总额 202602 1

            """
        );
        Assert.Equal(
            ("指标", 3, 3, 1),
            (mapping.Layout.Anchor, mapping.Layout.HeaderFirst, mapping.Layout.HeaderLast, mapping.Layout.FirstValue)
        );
        Assert.True(mapping.Dimensions[0].Parts[0].Nested);
    }

    [Fact]
    public void A_table_of_districts_whose_sheet_names_the_month()
    {
        var mapping = Guessed(
            "3月",
            "各区2026年主要指标\n地区|总产值（亿元）|增长（%）|利润（万元）\n甲|1|2|3\n全市|5|-1|7\n东区|2|3|4",
            "总产值 全市 202603 5\n总产值 东区 202603 2\n增长 全市 202603 -1\n增长 东区 202603 3\n利润 全市 202603 7\n利润 东区 202603 4\n"
        );
        Assert.Equal(LabelPlace.SheetName, mapping.Dimensions.Single(one => one.Code == "sj").Parts[0].Place);
    }

    [Fact]
    public void Years_of_numbers_are_a_header_and_no_values() =>
        Guessed(
            "年鉴",
            "表3 历年产值\n项目|2023|2024|2025\n一、工业|1900|2000|2100\n二、农业|1|2|3",
            "工业 2023 1900\n工业 2024 2000\n工业 2025 2100\n农业 2023 1\n农业 2024 2\n农业 2025 3\n"
        );

    [Fact]
    public void Two_rows_of_header_are_time_and_kind_of_number()
    {
        var mapping = Guessed(
            "a",
            "标题\n指标|2025年||2026年|\n|总量|增长（%）|总量|增长（%）\n产值|1|2|3|4",
            "产值 / 总量 2025 1\n产值 / 总量 2026 3\n产值 / 增长 2025 2\n产值 / 增长 2026 4\n"
        );
        Assert.Equal((2, 3), (mapping.Layout.HeaderFirst, mapping.Layout.HeaderLast));
    }

    [Fact]
    public void This_month_and_sum_of_a_title_are_two_indicators()
    {
        var mapping = Guessed(
            "a",
            "2026年2月主要指标\n指标|本月|累计|同比增长（%）\n产值（亿元）|1|2|3\n用电量（万千瓦时）|4|5|6",
            "产值 / 本月 202602 1\n产值 / 累计 202602 2\n产值 / 同比增长 202602 3\n"
                + "用电量 / 本月 202602 4\n用电量 / 累计 202602 5\n用电量 / 同比增长 202602 6\n"
        );
        Assert.Equal(LabelPlace.Title, mapping.Dimensions[^1].Parts[0].Place);
        var read = Read(mapping, Sheet("a", "2026年2月主要指标\n指标|本月|累计|同比增长（%）\n产值（亿元）|1|2|3"));
        Assert.Equal(
            [("亿元", IndicatorMeasure.Level), ("亿元", IndicatorMeasure.Level), ("%", IndicatorMeasure.YearOnYear)],
            read.Cube.Shape.Dimensions[0].Categories.Select(one => (one.Unit!.Unit, one.Unit.Measure))
        );
    }

    [Fact]
    public void A_list_with_codes_status_and_notes()
    {
        var mapping = Guessed(
            "data",
            "时间|地区代码|地区|指标|数值|状态|备注\n202601|01|东区|产值|1||\n202601|02|西区|产值|2|p|快报\n202602|01|东区|产值|3||",
            "产值 东区 202601 1\n产值 东区 202602 3\n产值 西区 202601 2p\n"
        );
        Assert.Equal(
            ("数值", "状态", "备注"),
            (mapping.Layout.Values.Single().Name, mapping.Layout.Status!.Name, mapping.Layout.Notes!.Name)
        );
    }

    [Fact]
    public void Year_and_month_in_two_columns_and_labels_that_are_left_out() =>
        Guessed(
            "a",
            "年份|月份|行业|性别|人数（人）\n2025|11|工业|男|1\n2025|11||女|2\n2025|12|工业|男|3\n2025|12||女|4",
            "人数 工业 男 202511 1\n人数 工业 男 202512 3\n人数 工业 女 202511 2\n人数 工业 女 202512 4\n"
        );

    [Fact]
    public void A_first_value_that_looks_like_a_year_is_a_value() =>
        Guessed(
            "a",
            "指标|年份|地区|数值\n产值|2024|东区|2000\n产值|2025|东区|31\n产值|2026|东区|2100",
            "产值 东区 2024 2000\n产值 东区 2025 31\n产值 东区 2026 2100\n"
        );

    [Fact]
    public void A_single_year_over_its_column_is_a_header() =>
        Guessed("a", "产值|单位：亿元\n项目|2024\n工业|1900\n农业|3", "工业 2024 1900\n农业 2024 3\n");

    [Fact]
    public void A_sheet_without_numbers_is_refused()
    {
        Assert.Equal("import.guess", MappingGuess.Of(Sheet("目录", "目录\n一、工业\n二、农业")).Refusal!.Code);
        Assert.Equal("import.guess", MappingGuess.Of(new ImportSheet("空", [])).Refusal!.Code);
        Assert.Equal("import.csv.quote", MappingGuess.Of(new ImportSheet("a", CsvRows.Of(new StringReader("\"a")))).Refusal!.Code);
    }

    private static ImportMapping Guessed(string name, string text, string cells)
    {
        var mapping = MappingGuess.Of(Sheet(name, text)).Value!;
        var result = Read(mapping, Sheet(name, text));
        Assert.Equal(("", cells.ReplaceLineEndings("\n")), (Findings(result), Cells(result.Cube)));
        AllRowsAreCounted(result.Counts);
        return mapping;
    }
}
