using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Suppressing;
using Tongming.Statistics.Disclosure.Tables;
using Tongming.Statistics.Vintages;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>
/// The confidentiality of a cube: what its dimensions, statuses and numbers say as a <see cref="DisclosureTable"/>, whose first cells are
/// those of the cube in their positions. Sums are known along classes and regions by their hierarchy, and along indicators (其中) and periods
/// (累计 against single months, a year against its months) where the numbers show them. Whoever publishes a growth rate together with last
/// year's level publishes this year's level too, so that rates of suppressed cells have to be suppressed with them.
/// </summary>
[Law("统计法 第二十八条", "实施条例 第二十九条", "R6-21", "R6-35")]
public static class CubeDisclosure
{
    /// <summary>
    /// The cube as others see it: cells that are confidential or that a finding calls sensitive are suppressed (with a finding or a
    /// percentage as their protection), all other numbers are published. Refused: <c>disclosure.table.cells</c> (number, most) for too many
    /// cells; <c>disclosure.numbers</c> (codes) where a confidential cell has no number, as in a file for others;
    /// <c>disclosure.finding.cell</c> (position) for a finding on a cell without number or outside; <c>disclosure.audit.percent</c>
    /// (percentage); <c>disclosure.earlier</c> (place in <see cref="DisclosureSources.Earlier"/>) for an earlier version that cannot be compared; and what
    /// <see cref="DisclosureTable.Create"/> refuses.
    /// </summary>
    public static Outcome<DisclosureTable> TableOf(ICells cells, DisclosureSources? sources = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var given = sources ?? new DisclosureSources();
        if (WhyNot(cells, given) is { } refusal)
            return refusal;
        var reader = new CubeCells(cells, given);
        var table = new List<DisclosureCell>();
        for (var at = 0L; at < cells.Shape.CellCount; at++)
        {
            if (reader.IsWithoutNumber(at))
                return new Refusal("disclosure.numbers", string.Join(" ", cells.Shape.CodesAt(at)));
            table.Add(reader.At(at));
        }

        var relations = new CubeFamilies(cells, given).Take(table);
        if (table.Exists(cell => cell.IsSuppressed))
        {
            relations.AddRange(new IndicatorParts(cells.Shape, table).Take());
            relations.AddRange(new CubePeriods(cells.Shape, table).Take());
        }

        relations.AddRange(given.Further);
        return DisclosureTable.Create(table, relations);
    }

    /// <summary>
    /// Whether an earlier version can be compared with a later one: each dimension that only one of them has is a single category or, of classes
    /// and regions, has one total of all.
    /// </summary>
    public static bool CanCompare(CubeShape earlier, CubeShape later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return CodeAlignment.CanBe(earlier, later);
    }

    /// <summary>Audits a cube as it stands. Refused as <see cref="TableOf"/>.</summary>
    public static Outcome<DisclosureAudit> Audit(ICells cells, DisclosureSources? sources = null, AuditBounds? limits = null)
    {
        var table = TableOf(cells, sources);
        return table.Succeeded ? DisclosureAudit.Of(table.Value, limits) : table.Refusal;
    }

    /// <summary>
    /// The same cube in which all cells that a pattern suppresses are confidential. Their numbers stay inside
    /// (<see cref="Cube.ForOthers"/> takes them away).
    /// </summary>
    /// <exception cref="ArgumentException">The pattern is of another cube.</exception>
    public static Cube Apply(SuppressionPattern pattern, Cube cube)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(cube);
        if (pattern.Table.Cells.Count < cube.Shape.CellCount)
            throw new ArgumentException("The pattern is of another cube.", nameof(pattern));
        return Hide(cube, at => pattern.Table.Cells[(int)at].State is DisclosureState.Primary or DisclosureState.Secondary);
    }

    /// <summary>The same cube with some cells confidential; their numbers stay inside.</summary>
    internal static Cube Hide(Cube cube, Func<long, bool> isHidden)
    {
        var builder = new CubeBuilder(cube.Shape);
        for (var at = 0L; at < cube.Shape.CellCount; at++)
            builder.Set(at, isHidden(at) ? cube.At(at) with { Status = CellStatus.Confidential } : cube.At(at));
        foreach (var (at, texts) in cube.Notes)
        foreach (var text in texts)
            builder.Note(at, text);
        return builder.Build();
    }

    private static Refusal? WhyNot(ICells cells, DisclosureSources sources)
    {
        if (cells.Shape.CellCount > DisclosureTable.MostCells)
            return new Refusal("disclosure.table.cells", cells.Shape.CellCount, DisclosureTable.MostCells);
        if (!(sources.Percent is >= 0 and <= 100))
            return new Refusal("disclosure.audit.percent", sources.Percent);
        foreach (var at in sources.Findings.Keys.Order())
            if (at < 0 || at >= cells.Shape.CellCount || cells.At(at).Value is null)
                return new Refusal("disclosure.finding.cell", at);
        for (var at = 0; at < sources.Earlier.Count; at++)
            if (!CanCompare(sources.Earlier[at].Shape, cells.Shape))
                return new Refusal("disclosure.earlier", at);
        return null;
    }
}
