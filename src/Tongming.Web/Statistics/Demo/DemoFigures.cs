using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Demo;

/// <summary>演示数据: cubes that look like a district's months, made of a seed. No number of them is anybody's.</summary>
internal static partial class DemoFigures
{
    /// <summary>Months of a series: ten years.</summary>
    public const int Months = 120;

    private static readonly (string Code, string Name)[] Places =
    [
        ("00", "全区"),
        ("01", "甲镇"),
        ("02", "乙镇"),
        ("03", "丙镇"),
        ("04", "丁街道"),
        ("05", "戊街道"),
    ];

    /// <summary>An indicator of the demo.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Unit">Its unit; % for a rate.</param>
    /// <param name="Size">A usual number of the whole district.</param>
    /// <param name="Decimals">Decimals that are published.</param>
    internal sealed record Line(string Code, string Name, string Unit, double Size, int Decimals)
    {
        public bool IsRate => Unit == "%";

        /// <summary>Other words under which people look for it.</summary>
        public string Also { get; init; } = "";
    }

    /// <summary>A data set of the demo.</summary>
    internal sealed record Table(StatisticsField Field, string Code, string Title, IReadOnlyList<Line> Lines);

    /// <summary>The cube of a data set: its indicators, six places, and the months up to one, of which the last is provisional.</summary>
    /// <param name="table">The data set.</param>
    /// <param name="last">The first day of its last month.</param>
    /// <param name="isFirst">Whether it is the first version; the one after it has a month more, and the revised numbers of the month before.</param>
    public static Cube Of(Table table, DateOnly last, bool isFirst)
    {
        if (table == DemoPeople.Table)
            return DemoPeople.Of(last, isFirst);
        var count = isFirst ? Months : Months + 1;
        var months = Enumerable.Range(0, count).Select(back => last.AddMonths(back - count + 1)).ToList();
        var shape = CubeShape
            .Create(
                new CubeHeading($"{table.Title}（演示数据）")
                {
                    Code = table.Code,
                    Source = "演示区统计局",
                    Notes = ["演示数据：由程序按种子生成，不是任何地方的统计数据。"],
                },
                [
                    new Dimension("zb", "指标", DimensionRole.Indicator, [.. table.Lines.Select(CategoryOf)]),
                    new Dimension(
                        "dq",
                        "地区",
                        DimensionRole.Region,
                        [.. Places.Select((one, at) => new Category(one.Code, one.Name) { Parent = at == 0 ? null : Places[0].Code })]
                    ),
                    new Dimension("sj", "时间", DimensionRole.Time, [.. months.Select(MonthOf)]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var line = 0; line < table.Lines.Count; line++)
        for (var month = 0; month < count; month++)
            Set(
                builder,
                table.Lines[line],
                (line * Places.Length * count) + month,
                (months[month], count, !isFirst && month == count - 2, month == count - 1)
            );
        return builder.Build();
    }

    private static void Set(CubeBuilder builder, Line line, int from, (DateOnly Day, int Months, bool IsRevised, bool IsLast) of)
    {
        var random = new Random(HashOf(line.Code, of.Day));
        var total = 0.0;
        for (var place = Places.Length - 1; place >= 0; place--)
        {
            var number =
                line.IsRate ? line.Size + (3 * (random.NextDouble() - 0.5)) + Season(of.Day)
                : place == 0 ? total
                : line.Size
                    * Share(place)
                    * Math.Pow(1.05, (of.Day.Year - 2016) + (of.Day.Month / 12.0))
                    * (1 + (0.08 * Season(of.Day)))
                    * (0.96 + (0.08 * random.NextDouble()));
            number = NumberWords.Rounded(of.IsRevised && (line.IsRate || place != 0) ? number * 1.01 : number, line.Decimals);
            total += place == 0 ? 0 : number;
            builder.Set(
                from + (place * of.Months),
                number,
                of.IsLast ? CellStatus.Provisional
                    : of.IsRevised ? CellStatus.Revised
                    : CellStatus.Present
            );
        }
    }

    private static double Share(int place) =>
        place switch
        {
            1 => 0.31,
            2 => 0.22,
            3 => 0.12,
            4 => 0.21,
            _ => 0.14,
        };

    private static double Season(DateOnly day) => Math.Sin(2 * Math.PI * (day.Month - 3) / 12);

    /// <summary>The same on every machine, unlike the hash codes of texts.</summary>
    private static int HashOf(string code, DateOnly day)
    {
        var hash = (day.Year * 12) + day.Month;
        foreach (var letter in code)
            hash = unchecked((hash * 31) + letter);
        return hash;
    }

    private static Category CategoryOf(Line line) =>
        new(line.Code, line.Name)
        {
            Unit = new IndicatorUnit(line.Unit, line.Decimals)
            {
                Prices =
                    line.Name.EndsWith("产值", StringComparison.Ordinal) ? PriceBasis.Current
                    : line.Name.EndsWith("增加值增速", StringComparison.Ordinal) ? PriceBasis.Constant
                    : PriceBasis.None,
                Period = line.IsRate ? PeriodBasis.None : PeriodBasis.Single,
                Measure = line.Name.EndsWith("增速", StringComparison.Ordinal) ? IndicatorMeasure.YearOnYear : IndicatorMeasure.Level,
            },
        };

    private static Category MonthOf(DateOnly day) =>
        new(day.ToString("yyyyMM", CultureInfo.InvariantCulture), $"{day.Year}年{day.Month}月");
}
