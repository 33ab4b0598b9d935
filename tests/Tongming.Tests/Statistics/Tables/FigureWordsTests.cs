using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;

namespace Tongming.Tests.Statistics.Tables;

/// <summary>The paragraph of a figure: each of its claims computed from the published numbers, and none from hidden ones.</summary>
public sealed partial class FigureWordsTests
{
    private static readonly IndicatorUnit Money = new("亿元", 1);

    private static readonly IndicatorUnit Rate = new("%", 1) { Measure = IndicatorMeasure.YearOnYear };

    [Fact]
    public void It_tells_the_newest_number_its_changes_the_run_and_since_when_it_is_the_highest() =>
        Assert.Equal(
            "2026年1月，产值为130.0亿元（初步数），比上年同期增长30.0%，比2025年12月增长8.3%。已连续 2 期上升。是 2025年1月以来 5 期中最高的。",
            Words(
                Money,
                [Point(202501, 100), Point(202502, 129), Point(202511, 90), Point(202512, 120), Point(202601, 130, CellStatus.Provisional)]
            )
        );

    [Fact]
    public void Rates_move_in_points_and_a_fall_is_told() =>
        Assert.Equal(
            "2026年1月，产值为4.8%，比2025年12月下降0.7个百分点。已连续 3 期下降。是 2025年10月以来 4 期中最低的。",
            Words(Rate, [Point(202510, 6), Point(202511, 5.8), Point(202512, 5.5), Point(202601, 4.8)])
        );

    [Fact]
    public void A_month_is_not_compared_with_a_quarter_that_stands_beside_it() =>
        Assert.Equal(
            "2026年2月，产值为6.0亿元，比2026年1月增长20.0%。",
            Words(Money, [Point(202601, 5), new("2026年一季度", "2026Q1", new CubeCell(90, CellStatus.Present)), Point(202602, 6)])
        );

    [Fact]
    public void A_gap_ends_what_is_said_of_a_run_and_of_the_period_before() =>
        Assert.Equal(
            "2026年1月，产值为5.0亿元，比上年同期增长25.0%。",
            Words(
                Money,
                [Point(202501, 4), Point(202510, 1), Point(202511, 2), new("2025年12月", "202512", CubeCell.Missing), Point(202601, 5)]
            )
        );

    [Fact]
    public void Sums_since_the_beginning_of_the_year_are_compared_with_the_year_before_only() =>
        Assert.Equal(
            "2026年3月，产值为40.0亿元，比上年同期增长33.3%。",
            Words(
                Money with
                {
                    Period = PeriodBasis.Cumulative,
                },
                [Point(202503, 30), Point(202512, 120), Point(202601, 12), Point(202602, 25), Point(202603, 40)]
            )
        );

    [Fact]
    public void Numbers_that_look_the_same_are_the_same() =>
        Assert.EndsWith(
            "已连续 3 期持平。",
            Words(Money, [Point(202510, 6.01), Point(202511, 6.02), Point(202512, 6.04), Point(202601, 6.03)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_confidential_and_missing_numbers_nothing_is_said()
    {
        IReadOnlyList<SeriesWords.Point> points =
        [
            Point(202512, 4),
            Point(202601, 99, CellStatus.Confidential),
            new("2026年2月", "202602", CubeCell.Missing),
        ];
        Assert.Equal("2025年12月，产值为4.0亿元。", Words(Money, points));
        Assert.Equal("", Words(Money, [.. points.Skip(1)]));
    }

    /// <summary>1.04 and 1.05 are published as 1.0 and 1.1: the paragraph says of them what its reader finds.</summary>
    [Fact]
    public void Changes_are_those_of_the_published_numbers() =>
        Assert.Equal(
            "2026年1月，产值为1.1亿元，比上年同期持平，比2025年12月增长10.0%。",
            Words(Money, [Point(202501, 1.14), Point(202512, 1.04), Point(202601, 1.05)])
        );

    [Fact]
    public void Regions_rank_with_equal_numbers_at_the_same_place_the_first_three_and_the_last() =>
        Assert.Equal(
            "2026年1月，产值为9.0亿元。有数的 6 个地区从高到低，甲第 1 位（5.0亿元），乙、丙并列第 2 位（4.0亿元），己最后一位（1.0亿元）。另有 1 个地区没有公开的数。",
            Words(
                Money,
                [Point(202601, 9)],
                Place("丁", 3),
                Place("甲", 5),
                Place("乙", 4),
                Place("丙", 4.04),
                Place("戊", 2),
                Hidden("庚", 77),
                Place("己", 1)
            )
        );

    [Fact]
    public void Regions_that_are_all_alike_or_but_one_have_no_ranks()
    {
        Assert.EndsWith(
            "有数的 2 个地区都是5.0亿元。",
            Words(Money, [Point(202601, 9)], Place("甲", 5), Place("乙", 5)),
            StringComparison.Ordinal
        );
        Assert.Equal("2026年1月，产值为9.0亿元。", Words(Money, [Point(202601, 9)], Place("甲", 5), Hidden("乙", 4)));
        Assert.Equal(
            "",
            Words(Money, [new("2026年1月", "202601", new CubeCell(9, CellStatus.Confidential))], Place("甲", 5), Place("乙", 4))
        );
    }

    [Fact]
    public void Whatever_is_hidden_the_words_are_the_same()
    {
        var random = new Random(6);
        for (var turn = 0; turn < 400; turn++)
        {
            var (points, places, unit) = Some(random);
            var words = FigureWords.Of("产值", unit, points, places);
            var other = points.Select(one => one with { Cell = Other(one.Cell, random) }).ToList();
            Assert.Equal(
                words,
                FigureWords.Of("产值", unit, other, [.. places.Select(one => one with { Cell = Other(one.Cell, random) })])
            );
        }
    }

    [Fact]
    public void Every_number_with_a_unit_is_a_published_number_or_a_change_between_two_of_them()
    {
        var random = new Random(7);
        var said = 0;
        for (var turn = 0; turn < 400; turn++)
        {
            var (points, places, unit) = Some(random);
            var words = FigureWords.Of("产值", unit, points, places);
            var cells = points.Select(one => one.Cell).Concat(places.Select(one => one.Cell)).Select(one => one.ForOthers()).ToList();
            var shown = cells.Where(one => one.Value is not null).Select(one => NumberWords.Of(one, unit)).ToHashSet();
            var latest = points.LastOrDefault(one => one.Cell.ForOthers().Value is not null)?.Cell.Number ?? 0;
            foreach (Match match in Numbers().Matches(words))
            {
                said++;
                var text = match.Groups["number"].Value;
                if (match.Groups["change"].Length == 0)
                    Assert.Contains(text, shown);
                else
                    Assert.Contains(
                        points.Where(one => one.Cell.ForOthers().Value is not null).Select(one => one.Cell.Number),
                        before => Changes(NumberWords.Rounded(before, 1), NumberWords.Rounded(latest, 1)).Contains(text)
                    );
            }
        }

        Assert.True(said > 800);
    }

    private static IEnumerable<string> Changes(double before, double after)
    {
        var difference = Math.Abs(after - before);
        foreach (var number in new[] { difference, difference / before * 100 })
            yield return NumberWords.Rounded(number, 1).ToString("0.0", CultureInfo.InvariantCulture);
        yield return NumberWords.Of(new CubeCell(difference, CellStatus.Present), Money);
    }

    private static (List<SeriesWords.Point> Points, List<FigureWords.Place> Places, IndicatorUnit Unit) Some(Random random)
    {
        var points = Enumerable
            .Range(0, random.Next(1, 20))
            .Select(at => Point(202401 + (at / 12 * 100) + (at % 12), 0) with { Cell = Cell(random) })
            .ToList();
        var places = Enumerable
            .Range(0, random.Next(0, 8))
            .Select(at => new FigureWords.Place($"地{(char)('甲' + at)}", Cell(random)))
            .ToList();
        return (points, places, random.Next(2) == 0 ? Money : Rate);
    }

    private static CubeCell Cell(Random random) =>
        random.Next(5) switch
        {
            0 => CubeCell.Missing,
            1 => new CubeCell(random.Next(1, 90) / 3.0, CellStatus.Confidential),
            _ => new CubeCell(random.Next(1, 90) / 3.0, CellStatus.Present),
        };

    private static CubeCell Other(CubeCell cell, Random random) =>
        cell.Status == CellStatus.Confidential ? new CubeCell(random.Next(-1000, 1000), CellStatus.Confidential) : cell;

    private static string Words(
        IndicatorUnit unit,
        IReadOnlyList<SeriesWords.Point> points,
        params IReadOnlyList<FigureWords.Place> places
    ) => FigureWords.Of("产值", unit, points, places);

    private static SeriesWords.Point Point(int month, double number, CellStatus status = CellStatus.Present) =>
        new($"{month / 100}年{month % 100}月", $"{month}", new CubeCell(number, status));

    private static FigureWords.Place Place(string name, double number) => new(name, new CubeCell(number, CellStatus.Present));

    private static FigureWords.Place Hidden(string name, double number) => new(name, new CubeCell(number, CellStatus.Confidential));

    [GeneratedRegex(
        "(?<change>增长|下降|上升|增加|减少)?(?<number>[0-9,]+\\.[0-9])(?:亿元|%|个百分点)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();
}
