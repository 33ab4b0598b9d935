using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Demo;

/// <summary>演示数据: people by age and sex, made of a seed, so that a pyramid can be seen.</summary>
internal static class DemoPeople
{
    /// <summary>Years of the data set.</summary>
    private const int Years = 5;

    private const int Step = 5;

    private const int Oldest = 85;

    /// <summary>The data set.</summary>
    public static DemoFigures.Table Table { get; } =
        new(StatisticsField.Population, "population-age", "常住人口年龄构成", [new("czrk", "常住人口", "人", 9800, 0)]);

    /// <summary>The cube: ages in steps of five years, men and women, and the years up to the one before a month. The second version revises the last year.</summary>
    public static Cube Of(DateOnly last, bool isFirst)
    {
        var line = Table.Lines[0];
        var ages = Enumerable.Range(0, (Oldest / Step) + 1).Select(at => at * Step).ToList();
        var years = Enumerable.Range(0, Years).Select(at => last.AddMonths(isFirst ? 1 : 0).Year - Years + at).ToList();
        var shape = CubeShape
            .Create(
                new CubeHeading($"{Table.Title}（演示数据）")
                {
                    Code = Table.Code,
                    Source = "演示区统计局",
                    Notes = ["演示数据：由程序按种子生成，不是任何地方的统计数据。"],
                },
                [
                    new Dimension(
                        "zb",
                        "指标",
                        DimensionRole.Indicator,
                        [new(line.Code, line.Name) { Unit = new IndicatorUnit(line.Unit, 0) { Period = PeriodBasis.EndOfPeriod } }]
                    ),
                    new Dimension(
                        "nl",
                        "年龄",
                        DimensionRole.Classification,
                        [.. ages.Select(age => new Category($"{age}", age == Oldest ? $"{age}岁及以上" : $"{age}—{age + Step - 1}岁"))]
                    ),
                    new Dimension("xb", "性别", DimensionRole.Classification, [new("1", "男"), new("2", "女")]),
                    new Dimension("sj", "时间", DimensionRole.Time, [.. years.Select(year => new Category($"{year}", $"{year}年"))]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        var random = new Random(Oldest);
        for (var at = 0L; at < shape.CellCount; at++)
        {
            var (age, sex) = (ages[shape.IndexAt(at, 1)], shape.IndexAt(at, 2));
            var year = shape.IndexAt(at, 3);
            // Two waves of births, and more women than men at high ages.
            var wave = 1 + (0.25 * Math.Sin((age - year - 20) / 9.0));
            var alive = age < 55 ? 1 : Math.Exp(-(age - 55) * (sex == 0 ? 0.055 : 0.045));
            var number = NumberWords.Rounded(line.Size / 2 * wave * alive * (0.98 + (0.04 * random.NextDouble())), 0);
            builder.Set(
                at,
                !isFirst && year == Years - 1 ? number + 12 : number,
                !isFirst && year == Years - 1 ? CellStatus.Revised : CellStatus.Present
            );
        }

        return builder.Build();
    }
}
