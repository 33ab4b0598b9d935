using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;

namespace Tongming.Tests.Statistics.Tables;

/// <summary>Cross tables of a cube: what stands where, how it is written, and what a confidential cell shows.</summary>
public sealed class TableLayoutTests
{
    [Fact]
    public void Dimensions_run_down_the_side_and_across_the_head()
    {
        var table = TableLayout.Of(Cubed.Builder().Build(), ["zb", "dq"], ["sj"]).Value!;
        Assert.Equal(["指标", "地区"], table.Corner);
        Assert.Equal(Cubed.Months, table.Head.Single().Select(span => span.Title.Text));
        Assert.Equal(6, table.Lines.Count);
        Assert.Equal(["工业总产值", "东区"], table.Lines[1].Titles.Select(title => title.Text));
        Assert.Equal(["11.0", "12.0", "13.0", "14.0", "15.0", "16.0"], table.Lines[1].Values.Select(value => value.Text));
        Assert.Equal(1, table.Lines[1].Titles[1].Depth);
    }

    [Fact]
    public void Two_dimensions_across_span_each_other()
    {
        var table = TableLayout.Of(Cubed.Builder().Build(), ["sj"], ["zb", "dq"]).Value!;
        Assert.Equal([("工业总产值", 3), ("工业增长速度", 3)], table.Head[0].Select(span => (span.Title.Text, span.Columns)));
        Assert.Equal(["全市", "东区", "西区", "全市", "东区", "西区"], table.Head[1].Select(span => span.Title.Text));
        Assert.Equal(["32.0", "11.0", "21.0", "5.5", "5.5", "5.5"], table.Lines[0].Values.Select(value => value.Text));
    }

    [Fact]
    public void Everything_may_stand_on_one_side()
    {
        var cube = Cubed.Builder().Build();
        var column = TableLayout.Of(cube, ["zb", "dq", "sj"], []).Value!;
        Assert.Equal((36, 1, 0), (column.Lines.Count, column.Lines[0].Values.Count, column.Head.Count));
        var row = TableLayout.Of(cube, [], ["zb", "dq", "sj"]).Value!;
        Assert.Equal((1, 36), (row.Lines.Count, row.Lines[0].Values.Count));
        Assert.Equal(column.Lines.Select(line => line.Values[0].Text), row.Lines[0].Values.Select(value => value.Text));
    }

    [Fact]
    public void A_dimension_that_is_missing_unknown_or_named_twice_is_refused()
    {
        var cube = Cubed.Builder().Build();
        foreach (
            var (side, head) in new (string[], string[])[] { (["zb"], ["sj"]), (["zb", "dq", "xx"], ["sj"]), (["zb", "dq"], ["sj", "zb"]) }
        )
            Assert.Equal("table.dimensions", TableLayout.Of(cube, side, head).Refusal!.Code);
    }

    [Fact]
    public void Rows_are_sorted_by_the_numbers_of_a_column_and_those_without_stand_last()
    {
        var builder = Cubed.Builder();
        var shape = Cubed.Shape();
        builder.Set(Cubed.At(shape, "gyzcz", "00", "202602"), 1234.5);
        builder.Set(Cubed.At(shape, "gyzcz", "01", "202602"), 99, CellStatus.Confidential);
        builder.Set(Cubed.At(shape, "gyzs", "02", "202602"), -3.5);
        var table = TableLayout.Of(builder.Build(), ["zb", "dq"], ["sj"]).Value!;
        string[] Sorted(bool ascending) => [.. table.Sorted(1, ascending).Lines.Select(line => line.Values[1].Text)];
        Assert.Equal(["1,234.5", "22.0", "5.5", "5.5", "-3.5", "×"], Sorted(ascending: false));
        Assert.Equal(["-3.5", "5.5", "5.5", "22.0", "1,234.5", "×"], Sorted(ascending: true));
        Assert.Equal(["全市", "东区"], table.Sorted(1, ascending: true).Lines.Skip(1).Take(2).Select(line => line.Titles[1].Text));
        Assert.Equal("东区", table.Lines[1].Titles[1].Text);
    }

    [Fact]
    public void A_confidential_cell_shows_its_sign_and_never_its_number()
    {
        var builder = Cubed.Builder();
        var shape = Cubed.Shape();
        var at = shape.PositionOf(0, 1, 0);
        builder.Set(at, 77.7, CellStatus.Confidential);
        builder.Set(at + 1, CubeCell.Missing);
        builder.Note(at, "只有两户。");
        builder.Note(at + 2, "只有两户。");
        var table = TableLayout.Of(builder.Build(), ["zb", "dq"], ["sj"]).Value!;
        var line = table.Lines[1];
        Assert.Equal(["×", "…", "13.0"], line.Values.Take(3).Select(value => value.Text));
        Assert.DoesNotContain(table.Lines.SelectMany(one => one.Values), value => value.Text.Contains("77", StringComparison.Ordinal));
        Assert.Equal(line.Values[0].Mark, line.Values[2].Mark);
        Assert.Equal(["本表为快报数。", "规模以上工业。", "只有两户。"], table.Notes);
        Assert.Equal("3", line.Values[0].Mark);
    }

    [Fact]
    public void Rows_without_numbers_can_be_left_out_and_one_always_stays()
    {
        var shape = Cubed.Shape();
        var builder = new CubeBuilder(shape);
        Assert.Single(TableLayout.Of(builder.Build(), ["zb", "dq"], ["sj"], hideEmpty: true).Value!.Lines);
        builder = new CubeBuilder(shape);
        builder.Set(shape.PositionOf(1, 2, 3), 4);
        Assert.Equal("西区", TableLayout.Of(builder.Build(), ["zb", "dq"], ["sj"], hideEmpty: true).Value!.Lines.Single().Titles[1].Text);
    }

    [Fact]
    public void Columns_without_numbers_can_be_left_out_too_and_one_always_stays()
    {
        var shape = Cubed.Shape();
        Assert.Single(TableLayout.Of(new CubeBuilder(shape).Build(), ["zb"], ["dq", "sj"], true, true).Value!.Lines.Single().Values);
        var builder = new CubeBuilder(shape);
        builder.Set(shape.PositionOf(1, 0, 3), 4);
        builder.Set(shape.PositionOf(1, 2, 3), 5, CellStatus.Confidential);
        builder.Set(shape.PositionOf(1, 2, 5), 6);
        var table = TableLayout.Of(builder.Build(), ["zb"], ["dq", "sj"], hideEmpty: true, columnsToo: true).Value!;
        Assert.Equal(["全市 1", "西区 2"], table.Head[0].Select(span => $"{span.Title.Text} {span.Columns}"));
        Assert.Equal(["202604", "202604", "202606"], table.Head[1].Select(span => span.Title.Code));
        Assert.Equal(["4.0", "×", "6.0"], Assert.Single(table.Lines).Values.Select(value => value.Text));
        Assert.Equal(["全市", "西区"], table.HeadDimensions[0].Categories.Select(one => one.Label));
        Assert.Equal("工业增长速度", Assert.Single(table.SideDimensions[0].Categories).Label);
        // Hidden rows alone leave the columns as they are.
        Assert.Equal(18, TableLayout.Of(builder.Build(), ["zb"], ["dq", "sj"], hideEmpty: true).Value!.Lines[0].Values.Count);
    }

    [Theory]
    [InlineData("1,234.5", CellStatus.Present, 1234.5)]
    [InlineData("-0.1", CellStatus.Provisional, -0.1)]
    [InlineData("-", CellStatus.NotApplicable, null)]
    [InlineData("×", CellStatus.Confidential, null)]
    [InlineData("…", CellStatus.Missing, null)]
    public void A_cell_knows_its_number_as_written(string text, CellStatus status, double? number) =>
        Assert.Equal((decimal?)number, new TableValue(text, status, "").Number);

    [Fact]
    public void Signs_stand_behind_numbers_and_are_explained_once_each()
    {
        Assert.Equal(["", "", "ᵖ", "ʳ", "", ""], Enum.GetValues<CellStatus>().Select(CellSigns.BehindOf));
        Assert.Equal("… 缺失　× 保密　- 不适用　ᵖ 初步数　ʳ 修订数", CellSigns.LegendOf(Enum.GetValues<CellStatus>()));
        Assert.Equal(
            "× 保密　ʳ 修订数",
            CellSigns.LegendOf([CellStatus.Revised, CellStatus.Present, CellStatus.Confidential, CellStatus.Revised])
        );
        Assert.Equal("", CellSigns.LegendOf([CellStatus.Present]));
    }

    [Fact]
    public void The_traits_of_an_indicator_are_words()
    {
        var unit = new IndicatorUnit("%", 1)
        {
            Prices = PriceBasis.Constant,
            Period = PeriodBasis.Cumulative,
            Measure = IndicatorMeasure.YearOnYear,
            Base = "2020年=100",
        };
        Assert.Equal(["不变价", "累计", "同比", "2020年=100"], unit.Traits());
        Assert.Equal(["现价"], new IndicatorUnit("亿元", 1) { Prices = PriceBasis.Current }.Traits());
        Assert.Empty(new IndicatorUnit("亿元", 1).Traits());
    }

    [Theory]
    [InlineData(1234.45, 1, "1,234.5")]
    [InlineData(-0.05, 1, "-0.1")]
    [InlineData(2.5, 0, "3")]
    [InlineData(1234.45, null, "1,234.45")]
    [InlineData(12, 2, "12.00")]
    public void Numbers_are_written_with_the_decimals_of_their_indicator(double number, int? decimals, string text) =>
        Assert.Equal(text, NumberWords.Of(new CubeCell(number, CellStatus.Present), new IndicatorUnit("亿元", decimals)));
}
