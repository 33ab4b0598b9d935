using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>Data sets as readers find them hard: every status, notes everywhere, levels, gaps, codes and labels of any kind.</summary>
internal static class PublishedTables
{
    /// <summary>Four dimensions, three levels of regions, all statuses, notes of table, dimension, category and cell.</summary>
    public static Cube Rich { get; } = MakeRich();

    /// <summary>Few numbers, no indicators, codes that no identifier may have, years.</summary>
    public static Cube Sparse { get; } = MakeSparse();

    /// <summary>One dimension, one status for all.</summary>
    public static Cube Single { get; } = MakeSingle();

    /// <summary>More cells than one answer gives.</summary>
    public static Cube Wide { get; } = MakeWide();

    /// <summary>The file that an office brings.</summary>
    public static byte[] FileOf(Cube cube)
    {
        using var bytes = new MemoryStream();
        using (var json = JsonStatDataset.Writer(bytes))
            JsonStatDataset.Write(cube, json);
        return bytes.ToArray();
    }

    private static Cube MakeRich()
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("工业“生产”, 规模以上")
                {
                    Code = "GY01",
                    Source = "测试区统计局",
                    Updated = new DateTimeOffset(2026, 1, 20, 1, 30, 0, TimeSpan.Zero),
                    Notes = ["本表为快报数。", "合计数与分项之和\n因四舍五入可能不等。"],
                },
                [
                    new Dimension(
                        "zb",
                        "指标",
                        DimensionRole.Indicator,
                        [
                            new Category("gyzcz", "工业总产值")
                            {
                                Unit = new IndicatorUnit("亿元", 1) { Prices = PriceBasis.Current, Period = PeriodBasis.Cumulative },
                                Notes = ["不含个体。"],
                            },
                            new Category("zs", "增速")
                            {
                                Unit = new IndicatorUnit("%", 2) { Measure = IndicatorMeasure.YearOnYear, Base = "2020年=100" },
                            },
                        ]
                    ),
                    new Dimension(
                        "dq",
                        "地区",
                        DimensionRole.Region,
                        [
                            new Category("00", "全区"),
                            new Category("01", "东镇") { Parent = "00", Location = new CategoryLocation(116.4, 39.9) },
                            new Category("0101", "东镇一村") { Parent = "01" },
                            new Category("02", "西镇") { Parent = "00", Notes = ["2024年由原西乡改设。"] },
                        ]
                    )
                    {
                        Notes = ["按2025年区划。"],
                    },
                    new Dimension(
                        "djlx",
                        "登记类型",
                        DimensionRole.Classification,
                        [
                            new Category("HJ", "合计"),
                            new Category("GY", "国有 <独资>") { Parent = "HJ" },
                            new Category("QT", "其他, “混合”&'港澳'") { Parent = "HJ" },
                        ]
                    ),
                    new Dimension(
                        "sj",
                        "时间",
                        DimensionRole.Time,
                        [.. Enumerable.Range(9, 4).Select(month => new Category($"2025{month:00}", $"2025年{month}月"))]
                    ),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var month = 0; month < 4; month++)
        for (var type = 0; type < 3; type++)
        for (var region = 0; region < 4; region++)
        {
            // The whole is the sum of its types, the district of its towns; the latest month is preliminary.
            var parts = (type == 0 ? 2 : 1) * (region == 0 ? 2 : 1);
            var status = month == 3 ? CellStatus.Provisional : CellStatus.Present;
            builder.Set(shape.PositionOf(0, region, type, month), parts * (10.25 + month), status);
            builder.Set(shape.PositionOf(1, region, type, month), -0.5 + region, month == 2 ? CellStatus.Revised : CellStatus.Present);
        }

        // The village too: it is all of its town.
        foreach (var region in new[] { 1, 2, 3 })
        foreach (var type in new[] { 1, 2 })
            builder.Set(shape.PositionOf(0, region, type, 1), new CubeCell(double.NaN, CellStatus.Confidential));
        builder.Set(shape.PositionOf(1, 3, 1, 0), new CubeCell(double.NaN, CellStatus.NotApplicable));
        builder.Set(shape.PositionOf(1, 3, 2, 0), CubeCell.Missing);
        builder.Set(shape.PositionOf(1, 2, 2, 0), CubeCell.Missing);
        Assert.True(builder.Note(shape.PositionOf(1, 2, 2, 0), "未调查。"));
        Assert.True(builder.Note(shape.PositionOf(0, 0, 0, 3), "初步, “核算”\n数"));
        Assert.True(builder.Note(shape.PositionOf(0, 0, 0, 3), "含补报"));
        return builder.Build();
    }

    private static Cube MakeSparse()
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("人口"),
                [
                    new Dimension(
                        "地区",
                        "地区",
                        DimensionRole.Region,
                        [new Category("一/二", "甲乡"), new Category("三,四", "乙乡"), new Category("a b", "丙乡")]
                    ),
                    new Dimension("性别", "性别", DimensionRole.Classification, [new Category("男", "男"), new Category("女", "女")]),
                    new Dimension("nd", "年份", DimensionRole.Time, [new Category("2020", "2020年"), new Category("2025", "2025年")]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        builder.Set(shape.PositionOf(0, 1, 1), 1234567.5);
        builder.Set(shape.PositionOf(2, 0, 0), 0, CellStatus.Revised);
        builder.Set(shape.PositionOf(1, 0, 1), new CubeCell(double.NaN, CellStatus.NotApplicable));
        return builder.Build();
    }

    private static Cube MakeSingle()
    {
        var quarters = Enumerable.Range(1, 3).Select(at => new Category($"2025Q{at}", $"2025年{at}季度")).ToList();
        var shape = CubeShape.Create(new CubeHeading("景气指数"), [new Dimension("jd", "季度", DimensionRole.Time, quarters)]).Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0; at < quarters.Count; at++)
            builder.Set(at, 100.125 + at, CellStatus.Provisional);
        return builder.Build();
    }

    private static Cube MakeWide()
    {
        var all = Enumerable.Range(0, 330).Select(at => new Category($"{at}", $"第{at}")).ToList();
        var shape = CubeShape
            .Create(
                new CubeHeading("很宽"),
                [new Dimension("a", "甲", DimensionRole.Classification, all), new Dimension("b", "乙", DimensionRole.Classification, all)]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        builder.Set(0, 1);
        return builder.Build();
    }
}
