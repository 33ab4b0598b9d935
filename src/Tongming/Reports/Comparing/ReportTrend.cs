using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;

namespace Tongming.Reports.Comparing;

/// <summary>A row of a chart over the years.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Values">Its number in each year, in the order of the years; null where the year's report is not known or does not state it.</param>
public sealed record TrendLine(string Name, IReadOnlyList<decimal?> Values);

/// <summary>历年变化: what the reports of several years say of the same thing.</summary>
[Law("国办公开办函〔2021〕30号")]
public static class ReportTrend
{
    private const int FirstRefusal = 5;

    private static readonly (string Name, int First, int Last)[] Outcomes =
    [
        ("予以公开", 3, 3),
        ("部分公开", 4, 4),
        ("不予公开", FirstRefusal, 12),
        ("无法提供", 13, 15),
        ("不予处理", 16, 20),
        ("其他处理", 21, 23),
    ];

    /// <summary>Applications received, dealt with and carried over, of all applicants.</summary>
    public static IReadOnlyList<TrendLine> Requests(IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years) =>
        [
            Line("新收申请", years, year => Of(year, [1], Table3Form.ColumnCount)),
            Line("办结申请", years, year => Of(year, [24], Table3Form.ColumnCount)),
            Line("结转下年度", years, year => Of(year, [25], Table3Form.ColumnCount)),
        ];

    /// <summary>
    /// What came of them, by the groups of the form; they add up to what was dealt with. Of years before 2019 the refusals are those of all
    /// reasons of that form, and what that form does not tell apart is not stated.
    /// </summary>
    public static IReadOnlyList<TrendLine> Results(IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years) =>
        [
            .. Outcomes.Select(outcome =>
                Line(
                    outcome.Name,
                    years,
                    year =>
                        Of(year, [.. Enumerable.Range(outcome.First, outcome.Last - outcome.First + 1)], Table3Form.ColumnCount)
                        ?? (outcome.First == FirstRefusal ? Stated(year, EarlierNumbers.Refused) : null)
                )
            ),
        ];

    /// <summary>Applications received by class of the applicant; they add up to those received. Before 2019 nobody counted them.</summary>
    public static IReadOnlyList<TrendLine> Applicants(IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years) =>
        [
            .. Enumerable
                .Range(1, Table3Form.ColumnCount - 1)
                .Select(column => Line(Table3Form.Columns[column - 1].Label, years, year => Of(year, [1], column))),
        ];

    /// <summary>Working days to the answer on average, by the clock. Only the ledger knows them: of years that were typed or read they are not known.</summary>
    [Law("条例 第三十三条")]
    public static IReadOnlyList<TrendLine> AnswerDays(IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years) =>
        [Line("平均用时", years, AnswerNumbers.Average)];

    /// <summary>Answers that went out, and those of them within the period without extension; not known as <see cref="AnswerDays"/>.</summary>
    [Law("条例 第三十三条")]
    public static IReadOnlyList<TrendLine> Answers(IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years) =>
        [
            Line("发出的答复", years, year => AnswerNumbers.Average(year) is null ? null : Stated(year, AnswerNumbers.Answered)),
            Line(
                "其中：期限（不含延长）内的",
                years,
                year => AnswerNumbers.Average(year) is null ? null : Stated(year, AnswerNumbers.InPeriod)
            ),
        ];

    private static TrendLine Line(
        string name,
        IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years,
        Func<IReadOnlyDictionary<string, decimal>, decimal?> of
    ) => new(name, [.. years.Select(year => year is null ? null : of(year))]);

    /// <summary>The sum of the rows that are stated; null where none is.</summary>
    private static decimal? Of(IReadOnlyDictionary<string, decimal> year, IReadOnlyList<int> rows, int column)
    {
        var stated = rows.Select(row => ReportCells.Of3(row, column)).Where(year.ContainsKey).ToList();
        return stated.Count == 0 ? null : stated.Sum(key => year[key]);
    }

    private static decimal? Stated(IReadOnlyDictionary<string, decimal> year, string key) =>
        year.TryGetValue(key, out var value) ? value : null;
}
