using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Disclosure.Records;

/// <summary>What the rules said of a cube by what lies behind its cells.</summary>
/// <param name="Findings">Sensitive cells by position.</param>
/// <param name="Rows">Rows that were read, the head left out.</param>
/// <param name="Judged">Cells that were judged.</param>
/// <param name="AreCounts">True where the file gave numbers of respondents, false where it gave what each contributes.</param>
/// <param name="NotCovered">Names of indicators that add up and of which the file says nothing.</param>
public sealed record RecordFindings(
    IReadOnlyDictionary<long, PrimaryFinding> Findings,
    int Rows,
    int Judged,
    bool AreCounts,
    IReadOnlyList<string> NotCovered
);

/// <summary>
/// 单位资料: what each respondent contributes to the cells of a cube, or how many respondents are behind each cell. The file is read once and nothing of it is kept but what
/// the rules say of cells. A row names one category of each dimension by code or name (one with a single category may be left out); what a respondent contributes to a part
/// counts for all totals above it. Columns: <c>单位代码</c>, <c>数值</c>, and as may be <c>集团代码</c> and <c>同意公开</c> (是); or <c>单位数</c> alone.
/// </summary>
[Law("统计法 第二十八条", "R6-30", "R6-31", "R6-32", "R6-33")]
public sealed class RespondentRecords
{
    /// <summary>Most rows.</summary>
    public const int MostRows = 500_000;

    /// <summary>Most cells that all rows together count for.</summary>
    public const int MostShares = 4_000_000;

    private readonly ICells cells;
    private readonly DisclosureParameters parameters;
    private readonly int[][][] totals;
    private readonly Dictionary<long, List<Contribution>> contributions = [];
    private readonly Dictionary<long, int> counts = [];
    private int rows;
    private int shares;

    private RespondentRecords(ICells cells, DisclosureParameters parameters)
    {
        (this.cells, this.parameters) = (cells, parameters);
        totals = [.. Enumerable.Range(0, cells.Shape.Dimensions.Count).Select(TotalsOf)];
    }

    /// <summary>
    /// Reads and judges. Refused: as the columns (<c>disclosure.records.head</c>, <c>.column</c>, <c>.code</c>, <c>.respondent</c>, <c>.number</c>) and the reader of rows;
    /// <c>disclosure.records.empty</c>; <c>disclosure.records.rows</c> (most); <c>disclosure.records.rate</c> (row, indicator) for a number that does not add up, such as a
    /// growth rate; <c>disclosure.records.twice</c> (row) for a second count of one cell; <c>disclosure.records.sum</c> (codes, sum, number, how many cells) where what
    /// respondents contribute is not what the table says. Half of the last decimal may be off.
    /// </summary>
    /// <param name="from">The rows, the head first.</param>
    /// <param name="cells">The cube, with confidential numbers.</param>
    /// <param name="parameters">The numbers of the rules.</param>
    public static Outcome<RecordFindings> Judge(IImportRows from, ICells cells, DisclosureParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(parameters);
        return new RespondentRecords(cells, parameters).Judge(from);
    }

    private Outcome<RecordFindings> Judge(IImportRows from)
    {
        if (!from.Read(out var head))
            return from.Refusal ?? new Refusal("disclosure.records.empty");
        var columns = RecordColumns.Of(head, cells.Shape);
        if (columns.Refusal is { } refusal)
            return refusal;
        while (from.Read(out var row))
            if (!IsBlank(row) && Take(columns.Value!, row) is { } wrong)
                return wrong;
        if (from.Refusal is { } broken)
            return broken;
        if (rows == 0)
            return new Refusal("disclosure.records.empty");
        var judged = columns.Value!.AreCounts ? ByCount() : ByContribution();
        return judged.Succeeded
            ? new RecordFindings(judged.Value, rows, Math.Max(counts.Count, contributions.Count), columns.Value.AreCounts, NotCovered())
            : judged.Refusal;
    }

    private Refusal? Take(RecordColumns columns, ImportRow row)
    {
        if (++rows > MostRows)
            return new Refusal("disclosure.records.rows", MostRows);
        var places = columns.PlacesIn(row);
        if (places.Refusal is { } unknown)
            return unknown;
        var own = cells.Shape.PositionOf(places.Value);
        if (IndicatorAt(own) is { Unit.AddsUp: false } rate)
            return new Refusal("disclosure.records.rate", row.Number, rate.Label);
        if (columns.AreCounts)
        {
            var count = columns.CountIn(row);
            return count.Refusal ?? (counts.TryAdd(own, count.Value) ? null : new Refusal("disclosure.records.twice", row.Number));
        }

        var contribution = columns.ContributionIn(row);
        if (contribution.Refusal is { } refusal)
            return refusal;
        foreach (var position in Above(places.Value!))
        {
            if (++shares > MostShares)
                return new Refusal("disclosure.records.rows", MostRows);
            if (!contributions.TryGetValue(position, out var held))
                contributions[position] = held = [];
            held.Add(contribution.Value);
        }

        return null;
    }

    private Outcome<IReadOnlyDictionary<long, PrimaryFinding>> ByCount()
    {
        var found = new Dictionary<long, PrimaryFinding>();
        foreach (var (position, count) in counts)
            if (count > 0 && count < parameters.FewestContributors && cells.At(position).Value is not null)
                found[position] = new PrimaryFinding([SensitivityRule.Frequency], 0);
        return found;
    }

    private Outcome<IReadOnlyDictionary<long, PrimaryFinding>> ByContribution()
    {
        var found = new Dictionary<long, PrimaryFinding>();
        var wrong = new List<(long Position, decimal Sum, double Number)>();
        foreach (var position in Covered())
        {
            if (cells.At(position).Value is not { } number)
                continue;
            var behind = CellContributions.Of(contributions.GetValueOrDefault(position) ?? []);
            var half = Math.Pow(10, -(IndicatorAt(position)?.Unit?.Decimals ?? 0)) / 2;
            if (Math.Abs((double)behind.Total - number) > half + (1e-9 * Math.Abs(number)))
                wrong.Add((position, behind.Total, number));
            else if (SensitivityRules.Judge(behind, parameters) is { IsSensitive: true } finding)
                found[position] = finding;
        }

        return wrong.Count == 0
            ? found
            : new Refusal(
                "disclosure.records.sum",
                string.Join(' ', cells.Shape.CodesAt(wrong[0].Position)),
                wrong[0].Sum,
                wrong[0].Number,
                wrong.Count
            );
    }

    /// <summary>All cells of indicators and periods of which the file says something: who is silent there contributes nothing.</summary>
    private IEnumerable<long> Covered()
    {
        var slices = contributions.Keys.Select(SliceOf).ToHashSet();
        for (var position = 0L; position < cells.Shape.CellCount; position++)
            if (slices.Contains(SliceOf(position)))
                yield return position;
    }

    private (int Indicator, int Period) SliceOf(long position) =>
        (PlaceIn(position, DimensionRole.Indicator), PlaceIn(position, DimensionRole.Time));

    private int PlaceIn(long position, DimensionRole role) =>
        cells.Shape.IndexOf(role) is >= 0 and var at ? cells.Shape.IndexAt(position, at) : 0;

    private List<string> NotCovered()
    {
        if (cells.Shape.IndexOf(DimensionRole.Indicator) is not (>= 0 and var at))
            return [];
        var covered = counts.Keys.Concat(contributions.Keys).Select(position => cells.Shape.IndexAt(position, at)).ToHashSet();
        return
        [
            .. cells
                .Shape.Dimensions[at]
                .Categories.Where((one, place) => one.Unit is not { AddsUp: false } && !covered.Contains(place))
                .Select(one => one.Label),
        ];
    }

    private Category? IndicatorAt(long position) =>
        cells.Shape.IndexOf(DimensionRole.Indicator) is >= 0 and var at
            ? cells.Shape.Dimensions[at].Categories[cells.Shape.IndexAt(position, at)]
            : null;

    /// <summary>The cell itself and every total that it is part of, along all dimensions.</summary>
    private IEnumerable<long> Above(int[] places)
    {
        IEnumerable<long> positions = [0];
        for (var at = 0; at < places.Length; at++)
        {
            var (stride, above) = (cells.Shape.StrideOf(at), totals[at][places[at]]);
            positions = positions.SelectMany(_ => above, (position, place) => position + (place * stride));
        }

        return positions;
    }

    /// <summary>For every category: itself and the totals above it.</summary>
    private int[][] TotalsOf(int dimension)
    {
        var list = cells.Shape.Dimensions[dimension].Categories;
        return [.. list.Select((_, at) => Chain(at).ToArray())];

        IEnumerable<int> Chain(int at)
        {
            for (; at >= 0; at = list[at].Parent is { } parent ? cells.Shape.IndexOf(dimension, parent) : -1)
                yield return at;
        }
    }

    private static bool IsBlank(ImportRow row)
    {
        foreach (var cell in row.Cells.Span)
            if (!cell.IsBlank)
                return false;
        return true;
    }
}
