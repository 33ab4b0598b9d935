using Tongming.Statistics.Cubes;

namespace Tongming.Tests.Statistics;

/// <summary>A small cube as a bureau has it, to be changed by one detail per test: 2 indicators × 3 regions × 6 months.</summary>
internal static class Cubed
{
    public static readonly IReadOnlyList<string> Months = ["202601", "202602", "202603", "202604", "202605", "202606"];

    public static Dimension Indicators { get; } =
        new(
            "zb",
            "指标",
            DimensionRole.Indicator,
            [
                new Category("gyzcz", "工业总产值")
                {
                    Unit = new IndicatorUnit("亿元", 1) { Prices = PriceBasis.Current, Period = PeriodBasis.Single },
                    Notes = ["规模以上工业。"],
                },
                new Category("gyzs", "工业增长速度") { Unit = new IndicatorUnit("%", 1) { Measure = IndicatorMeasure.YearOnYear } },
            ]
        );

    public static Dimension Regions { get; } =
        new(
            "dq",
            "地区",
            DimensionRole.Region,
            [new Category("00", "全市"), new Category("01", "东区") { Parent = "00" }, new Category("02", "西区") { Parent = "00" }]
        );

    public static Dimension Times { get; } = new("sj", "时间", DimensionRole.Time, [.. Months.Select(month => new Category(month, month))]);

    public static CubeHeading Heading { get; } = new("工业生产情况") { Code = "GY01", Notes = ["本表为快报数。"] };

    public static CubeShape Shape(params IReadOnlyList<Dimension> dimensions) =>
        CubeShape.Create(Heading, dimensions.Count > 0 ? dimensions : [Indicators, Regions, Times]).Value!;

    /// <summary>All cells: the city is the sum of its two districts, the district's value 10 and 20 plus the number of the month.</summary>
    public static CubeBuilder Builder(CubeShape? given = null)
    {
        var shape = given ?? Shape();
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
        {
            var codes = shape.CodesAt(at);
            var month = int.Parse(codes[^1][4..]);
            var east = 10 + month;
            var west = 20 + month;
            var level = codes[1] switch
            {
                "00" => east + west,
                "01" => east,
                _ => west,
            };
            builder.Set(at, codes[0] == "gyzcz" ? level : 5.5);
        }

        return builder;
    }

    public static long At(CubeShape shape, params IReadOnlyList<string> codes) =>
        shape.PositionOf([.. codes.Select((code, at) => shape.IndexOf(at, code))]);
}
