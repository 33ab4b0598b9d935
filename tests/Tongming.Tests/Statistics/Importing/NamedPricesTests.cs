using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

/// <summary>价格口径: how a bureau says it in a table.</summary>
public sealed class NamedPricesTests
{
    [Fact]
    public void The_name_of_an_indicator_says_in_which_prices_it_is()
    {
        var mapping = new ImportMapping
        {
            Layout = new ImportLayout { HeaderFirst = 2, HeaderLast = 2 },
            DefaultUnit = new IndicatorUnit("万元", 1) { Prices = PriceBasis.Constant },
            Dimensions =
            [
                Adding("dq", DimensionRole.Region, Column(0)),
                Adding("zb", DimensionRole.Indicator, Header(0)),
                Adding("sj", DimensionRole.Time, new LabelPart(LabelPlace.SheetName)),
            ],
        };
        const string rows = "2026年各区主要指标\n地区|产值（现价）（亿元）|产值（可比价）|利润（亿元）\n东区|1|2|3";
        Assert.Equal(
            [("亿元", PriceBasis.Current), ("万元", PriceBasis.Constant), ("亿元", PriceBasis.Constant)],
            Read(mapping, Sheet("1月", rows)).Cube.Shape.Dimensions[1].Categories.Select(one => (one.Unit!.Unit, one.Unit.Prices))
        );
        const string bare = "2026年各区主要指标\n地区|产值（现价）|利润\n东区|1|2";
        Assert.Equal(
            [PriceBasis.Current, null],
            Read(mapping with { DefaultUnit = null }, Sheet("1月", bare))
                .Cube.Shape.Dimensions[1]
                .Categories.Select(one => one.Unit?.Prices)
        );
    }
}
