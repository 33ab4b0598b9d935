using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Maps;
using Tongming.Statistics.Tables;

namespace Tongming.Tests.Statistics.Tables;

/// <summary>Which tables can be drawn as a pyramid or on a map, and why the others cannot.</summary>
public sealed class ChartFitTests
{
    private static readonly Dimension Sexes = new("xb", "性别", DimensionRole.Classification, [new("1", "男"), new("2", "女")]);

    private static readonly Dimension Ages = new(
        "nl",
        "年龄",
        DimensionRole.Classification,
        [new("t", "合计"), new("0", "0—14岁") { Parent = "t" }, new("15", "15—64岁") { Parent = "t" }]
    );

    [Fact]
    public void Ages_down_and_two_sexes_across_make_a_pyramid_whatever_stands_beside_them_with_one_category()
    {
        var one = new Dimension("dq", "地区", DimensionRole.Region, [new("00", "全市")]);
        var table = Lay([one, Ages, Sexes], ["dq", "nl"], ["xb"]);
        Assert.Null(ChartFit.WhyNoPyramid(table));
        Assert.Equal(["合计", "0—14岁", "15—64岁"], Enumerable.Range(0, 3).Select(row => table.NameOf(row)));
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(table.IsWhole));
    }

    [Fact]
    public void Everything_else_is_no_pyramid()
    {
        Assert.Equal("chart.pyramid.columns", WhyNot(Lay([Ages, Sexes], ["xb"], ["nl"])));
        Assert.Equal("chart.pyramid.columns", WhyNot(Lay([Ages, Sexes], ["nl", "xb"], [])));
        var whole = new Dimension("xb", "性别", DimensionRole.Classification, [new("0", "合计"), new("1", "男") { Parent = "0" }]);
        Assert.Equal("chart.pyramid.columns", WhyNot(Lay([Ages, whole], ["nl"], ["xb"])));
        var years = new Dimension("sj", "时间", DimensionRole.Time, [new("2024", "2024年"), new("2025", "2025年")]);
        Assert.Equal("chart.pyramid.columns", WhyNot(Lay([Ages, years], ["nl"], ["sj"])));
        Assert.Equal("chart.pyramid.rows", WhyNot(Lay([years, Sexes], ["sj"], ["xb"])));
        Assert.Equal("chart.pyramid.rows", WhyNot(Lay([Cubed.Regions, Ages, Sexes], ["dq", "nl"], ["xb"])));
        Assert.Equal("chart.pyramid.negative", WhyNot(Lay([Ages, Sexes], ["nl"], ["xb"], -1)));
    }

    [Fact]
    public void Regions_down_the_side_make_a_map_where_the_map_has_two_of_them()
    {
        var table = Lay([Cubed.Indicators, Cubed.Regions, Cubed.Times], ["zb", "dq"], ["sj"]);
        Assert.Null(ChartFit.WhyNoMap(table, Map("01", "02")));
        Assert.Equal(2, ChartFit.RegionsOn(table, Map("01", "02", "77")));
        Assert.Equal("工业总产值", table.NameOf(1, table.RegionLevel));
        Assert.Equal("chart.map.none", ChartFit.WhyNoMap(table, null)!.Code);
        Assert.Equal("chart.map.regions", ChartFit.WhyNoMap(table, Map("01", "77"))!.Code);
        Assert.Equal("chart.map.rows", ChartFit.WhyNoMap(Lay([Cubed.Regions, Cubed.Times], ["sj"], ["dq"]), Map("01", "02"))!.Code);
        Assert.Equal(
            "chart.map.columns",
            ChartFit.WhyNoMap(Lay([Cubed.Regions, Ages, Sexes], ["dq"], ["nl", "xb"]), Map("01", "02"))!.Code
        );
    }

    private static string? WhyNot(TableLayout table) => ChartFit.WhyNoPyramid(table)?.Code;

    private static TableLayout Lay(IReadOnlyList<Dimension> dimensions, string[] side, string[] head, double number = 1)
    {
        var shape = CubeShape.Create(Cubed.Heading, dimensions).Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, number);
        return TableLayout.Of(builder.Build(), side, head).Value!;
    }

    private static RegionMap Map(params string[] codes) =>
        RegionMap
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    {"type":"FeatureCollection","features":[{{string.Join(
                        ',',
                        codes.Select(code =>
                            $$"""{"type":"Feature","properties":{"code":"{{code}}"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]] } }"""
                        )
                    )}}]}
                    """
                )
            )
            .Value!;
}
