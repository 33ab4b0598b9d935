using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;

namespace Tongming.Bench.Numbers;

/// <summary>
/// Cubes of indicators × classes × regions × months, the same in every run. The codes of every second category begin with e, those of the others
/// with o, so that <c>e*</c> chooses every second one. Two numbers of a hundred are provisional.
/// </summary>
internal sealed class BenchCube
{
    private const int Seed = 20261123;

    private BenchCube(Cube cube, double[] numbers) => (Cube, Numbers) = (cube, numbers);

    /// <summary>Categories of the dimensions of the large cube: 10,000,000 cells.</summary>
    public static (int Indicators, int Classes, int Regions, int Months) Large => (40, 20, 100, 125);

    /// <summary>Cells of the strided slice of the large cube: every second category of three dimensions, one month.</summary>
    public const int Selected = 20 * 10 * 50;

    public Cube Cube { get; }

    /// <summary>The numbers in the order of the cells.</summary>
    public double[] Numbers { get; }

    public static BenchCube Make(string title, (int Indicators, int Classes, int Regions, int Months) of)
    {
        var shape = CubeShape
            .Create(
                new CubeHeading(title),
                [
                    new Dimension("zb", "指标", DimensionRole.Indicator, Many(of.Indicators, "指标", new IndicatorUnit("万元", 1))),
                    new Dimension("fl", "行业", DimensionRole.Classification, Many(of.Classes, "行业", null)),
                    new Dimension("dq", "地区", DimensionRole.Region, Many(of.Regions, "街道", null)),
                    new Dimension("sj", "时期", DimensionRole.Time, [.. Enumerable.Range(0, of.Months).Select(Month)]),
                ]
            )
            .Value!;
        var (random, builder, numbers) = (new Random(Seed), new CubeBuilder(shape), new double[shape.CellCount]);
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = random.Next(1, 10_000_000) / 10.0;
            builder.Set(at, numbers[at], random.Next(50) == 0 ? CellStatus.Provisional : CellStatus.Present);
        }

        return new BenchCube(builder.Build(), numbers);
    }

    /// <summary>Code of a month, from 0.</summary>
    public static string MonthOf(int number) => Month(number).Code;

    /// <summary>The choice of a strided slice of the large cube.</summary>
    public static IReadOnlyList<DimensionChoice> Strided(int month) =>
        [new("zb", ["e*"]), new("fl", ["e*"]), new("dq", ["e*"]), new("sj", [MonthOf(month)])];

    /// <summary>The same read of bare doubles in the order of the cells.</summary>
    public static void Read(ReadOnlySpan<double> all, int month, Span<double> to)
    {
        var (next, of) = (0, Large);
        for (var indicator = 0; indicator < of.Indicators; indicator += 2)
        for (var one = 0; one < of.Classes; one += 2)
        for (var region = 0; region < of.Regions; region += 2)
            to[next++] = all[(((((indicator * of.Classes) + one) * of.Regions) + region) * of.Months) + month];
    }

    private static Category Month(int number)
    {
        var month = new DateOnly(2015, 1, 1).AddMonths(number);
        return new Category(month.ToString("yyyyMM", CultureInfo.InvariantCulture), $"{month.Year}年{month.Month}月");
    }

    private static Category[] Many(int count, string name, IndicatorUnit? unit) =>
        [.. Enumerable.Range(0, count).Select(at => new Category($"{(at % 2 == 0 ? 'e' : 'o')}{at:d3}", $"{name}{at:d3}") { Unit = unit })];
}
