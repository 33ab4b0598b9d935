using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>Volumes and tables for tests.</summary>
internal static class VolumeMade
{
    public const string Publisher = "某市统计局";

    public static readonly DateOnly Day = new(2026, 4, 16);

    private static readonly VolumeSource[] Sources =
    [
        new("gyzjz", "规模以上工业增加值", "1.2.0", "0123456789abcdef0123456789abcdef"),
        new("czsr", "城镇居民人均可支配收入", "2.0.0", "fedcba9876543210fedcba9876543210"),
    ];

    /// <summary>A volume of one chapter without sections.</summary>
    public static VolumeContent Of(params VolumeBlock[] blocks) =>
        new("某市统计月报", "202603", "2026年3月", [new VolumeChapter("综合", [new VolumeSection("", blocks)])], Sources);

    public static VolumeTable Tabled(TableLayout layout, string title = "主要指标") => new(title, layout, "gyzjz");

    public static VolumeChart Charted(TableLayout layout, ChartKind kind, string title = "走势") => new(title, kind, layout, "gyzjz");

    /// <summary>Two dimensions down the side, two across, with signs and footnotes.</summary>
    public static TableLayout Crossed() =>
        new(
            ["地区", "指标"],
            [
                [new(Title("2025年"), 2), new(Title("2026年", mark: "2"), 2)],
                [.. new[] { "绝对量", "同比增长", "绝对量", "同比增长" }.Select(name => new TableSpan(Title(name), 1))],
            ],
            [
                Line(
                    [Title("全市"), Title("工业增加值", "亿元")],
                    Value("1,234.5"),
                    Value("5.10"),
                    Value("1,300.0", mark: "1"),
                    Value("5.3", CellStatus.Provisional)
                ),
                Line(
                    [Title("全市"), Title("其中：采矿业", "亿元", depth: 1)],
                    Value("-12.0"),
                    Sign(CellStatus.NotApplicable),
                    Sign(CellStatus.Confidential),
                    Sign(CellStatus.Missing)
                ),
                Line(
                    [Title("东区"), Title("工业增加值", "亿元")],
                    Value("0.25", CellStatus.Revised, "1,2"),
                    Value("100"),
                    Value("12,345,678.9"),
                    Value("0.0")
                ),
            ],
            ["按可比价格计算。", "快报数，以年报为准。"]
        );

    /// <summary>A row for each name, with months across; null is missing.</summary>
    public static TableLayout Months(params (string Name, double?[] Numbers)[] rows) =>
        new(
            ["指标"],
            [
                [.. Enumerable.Range(1, rows.Max(row => row.Numbers.Length)).Select(month => new TableSpan(Title($"{month}月"), 1))],
            ],
            [.. rows.Select(row => Line([Title(row.Name, "亿元")], [.. row.Numbers.Select(Number)]))],
            []
        );

    /// <summary>Many columns of numbers that all differ.</summary>
    public static TableLayout Wide(int columns, int rows = 3) =>
        new(
            ["地区"],
            [
                [.. Enumerable.Range(1, columns).Select(column => new TableSpan(Title($"指标{column}", "万元"), 1))],
            ],
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(row =>
                        Line([Title($"第{row}区")], [.. Enumerable.Range(1, columns).Select(column => Number(row * 1000 + column + 0.5))])
                    ),
            ],
            []
        );

    public static TableTitle Title(string text, string unit = "", string mark = "", int depth = 0) => new(text, unit, mark, depth);

    public static TableLine Line(TableTitle[] titles, params TableValue[] values) => new(titles, values);

    public static TableValue Value(string text, CellStatus status = CellStatus.Present, string mark = "") => new(text, status, mark);

    public static TableValue Sign(CellStatus status) => new(CellSigns.SignOf(status), status, "");

    private static TableValue Number(double? number) =>
        number is { } known ? Value(known.ToString("N1", CultureInfo.InvariantCulture)) : Sign(CellStatus.Missing);

    /// <summary>Any table that could be laid out: up to three dimensions on each side, any status, any number of decimals.</summary>
    public static TableLayout Any(int seed)
    {
        var random = new Random(seed);
        var (side, head) = (SizesOf(random), SizesOf(random));
        var columns = head.Aggregate(1, (all, size) => all * size);
        return new TableLayout(
            [.. side.Select((_, level) => $"维度{level}")],
            [.. head.Select((_, level) => Spans(head, level))],
            [
                .. Enumerable
                    .Range(0, side.Aggregate(1, (all, size) => all * size))
                    .Select(row => new TableLine(
                        [.. side.Select((_, level) => Title($"侧{level}.{IndexAt(side, level, row)}", depth: random.Next(3)))],
                        [.. Enumerable.Range(0, columns).Select(_ => AnyValue(random))]
                    )),
            ],
            [.. Enumerable.Range(0, random.Next(3)).Select(note => $"附注{note}")]
        );
    }

    private static int[] SizesOf(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, 5))];

    private static TableSpan[] Spans(int[] sizes, int level)
    {
        var outer = sizes.Take(level).Aggregate(1, (all, size) => all * size);
        var inner = sizes.Skip(level + 1).Aggregate(1, (all, size) => all * size);
        return [.. Enumerable.Range(0, outer * sizes[level]).Select(at => new TableSpan(Title($"头{level}.{at % sizes[level]}"), inner))];
    }

    private static int IndexAt(int[] sizes, int level, int row) =>
        row / sizes.Skip(level + 1).Aggregate(1, (all, size) => all * size) % sizes[level];

    private static TableValue AnyValue(Random random)
    {
        var status = (CellStatus)random.Next(6);
        if (!CellSigns.HasNumber(status))
            return Sign(status) with { Mark = random.Next(4) == 0 ? "1" : "" };
        var decimals = random.Next(5);
        var number = NumberWords.Rounded((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(10)), decimals);
        return Value(number.ToString("N" + decimals, CultureInfo.InvariantCulture), status, random.Next(5) == 0 ? "1,2" : "");
    }
}
