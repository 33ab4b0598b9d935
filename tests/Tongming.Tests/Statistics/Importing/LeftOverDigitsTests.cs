using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

/// <summary>What formulas leave over in the last digits of their results.</summary>
public sealed class LeftOverDigitsTests
{
    [Theory]
    [InlineData(0.1 + 0.2, 0.3)]
    [InlineData(-14.200000000000001, -14.2)]
    [InlineData(0.12345678901234, 0.12345678901234)]
    [InlineData(123456789012345, 123456789012345)]
    [InlineData(1.0000000000000002e-11, 1.0000000000000002e-11)]
    [InlineData(1.0000000000000002e20, 1.0000000000000002e20)]
    [InlineData(0, 0)]
    public void A_cell_shows_fifteen_digits(double stored, double shown)
    {
        var cell = ImportCell.Of(stored);
        Assert.Equal((stored, shown), (cell.Number, cell.Shown));
    }

    [Theory]
    [InlineData(0.07, 7)]
    [InlineData(-0.02, -2)]
    [InlineData(1d / (1L << 50), 100d / (1L << 50))]
    public void A_percentage_is_a_hundred_times_as_large(double stored, double shown) =>
        Assert.Equal(shown, ImportCell.Of(stored, "0.0%").Number);

    [Fact]
    public void They_are_no_numbers_of_a_table_so_that_the_next_month_revises_nothing()
    {
        var table = Sheet("表", "指标|2026年1月|2026年2月\n产值|0.30000000000000004|14.200000000000001\n利润|30.299999999999997|1e-3");
        Assert.Equal("产值 202601 0.3\n产值 202602 14.2\n利润 202601 30.3\n利润 202602 0.001\n", Cells(Read(Table, table).Cube));
    }

    [Fact]
    public void A_list_with_statuses_is_made_by_a_program_and_exact()
    {
        var read = Read(ListFormTests.Plain, Sheet("a", ListFormTests.Head + "202601|东区|地区生产总值|0.30000000000000004||"));
        Assert.Equal("gdp 01 202601 0.30000000000000004\n", Cells(read.Cube));
    }

    private static ImportMapping Table =>
        new()
        {
            Layout = new ImportLayout { HeaderFirst = 1, HeaderLast = 1 },
            Dimensions = [Adding("zb", DimensionRole.Indicator, Column(0)), Adding("sj", DimensionRole.Time, Header(0))],
        };
}
