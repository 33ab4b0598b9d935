using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Statistics.Disclosure.Suppressing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>Why a cell is or has to be suppressed.</summary>
public enum SuppressedFor
{
    /// <summary>It is sensitive itself.</summary>
    Itself,

    /// <summary>Another could be computed from it.</summary>
    Others,

    /// <summary>It is a rate of a suppressed number: with an earlier level it would give that number.</summary>
    ItsLevel,
}

/// <summary>One cell that is or has to be suppressed.</summary>
/// <param name="Position">Where.</param>
/// <param name="For">Why.</param>
/// <param name="IsNew">True where it is not suppressed yet: an open finding.</param>
/// <param name="Proof">How surely the bounds that others can compute are known; null for rates, which are not computed.</param>
public readonly record struct SuppressedCell(long Position, SuppressedFor For, bool IsNew, IntervalProof? Proof);

/// <summary>保密方案: what a cube needs so that nobody can be recognised in it.</summary>
/// <param name="Cells">All cells that are or have to be suppressed, by position.</param>
/// <param name="Known">Positions of sensitive numbers that others have already; they cannot be called back and are left as they are.</param>
/// <param name="Treated">The cube with all of them confidential; the same numbers inside. Its audit has no open finding.</param>
/// <param name="Audit">That audit.</param>
public sealed record ProtectionPlan(IReadOnlyList<SuppressedCell> Cells, IReadOnlyList<long> Known, Cube Treated, DisclosureAudit Audit)
{
    /// <summary>Cells that are not suppressed yet. A cube is released only where there is none.</summary>
    public int OpenCount => Cells.Count(one => one.IsNew);
}

/// <summary>Brings rules, secondary suppression and audit together for one cube.</summary>
[Law("统计法 第二十八条", "实施条例 第二十九条", "R6-21", "R6-35")]
public static class CubeProtection
{
    /// <summary>
    /// What a cube needs. What the newest version that has a cell kept back stays kept back, with the percentage of <paramref name="sources"/> as its protection. Sensitive cells that an earlier version gave away are set aside, and told. Where a number is suppressed the rates beside it (same region, period and
    /// classes; indicators that do not add up) are suppressed with it. Refused as <see cref="CubeDisclosure.TableOf"/> and <see cref="SecondarySuppression"/>.
    /// </summary>
    /// <param name="cube">With all its numbers.</param>
    /// <param name="sources">What the rules said, and what others have.</param>
    /// <param name="limits">How much work is done.</param>
    public static Outcome<ProtectionPlan> Plan(Cube cube, DisclosureSources sources, AuditBounds? limits = null)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(sources);
        sources = sources with { AreJudged = sources.AreJudged ?? sources.Findings.Count > 0 };
        var first = CubeDisclosure.TableOf(cube, sources);
        if (first.Succeeded && sources.Earlier.Count > 0)
        {
            sources = sources with { Findings = WithKeptBack(cube, sources) };
            first = CubeDisclosure.TableOf(cube, sources);
        }

        if (first.Refusal is { } refusal)
            return refusal;
        var known = Enumerable
            .Range(0, (int)cube.Shape.CellCount)
            .Where(at => first.Value!.Cells[at] is { State: DisclosureState.Primary, IsKnown: true })
            .Select(at => (long)at)
            .ToList();
        var table = known.Count == 0 ? first : CubeDisclosure.TableOf(cube, sources with { SetAside = known.ToHashSet() });
        if (table.Refusal is { } wrong)
            return wrong;
        var pattern = SecondarySuppression.Find(table.Value!, SuppressionCost.Values, limits);
        return pattern.Succeeded ? Of(cube, pattern.Value, known) : pattern.Refusal;
    }

    /// <summary>
    /// What a cube says of itself: indicators with a number below zero may be negative, and totals above the sum of their parts have further parts that are not shown
    /// (其中项). Half of the last decimal of each may be off.
    /// </summary>
    public static DisclosureSources Assumed(ICells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var negative = new HashSet<string>(StringComparer.Ordinal);
        var incomplete = new HashSet<(string, string)>();
        for (var at = 0L; at < cells.Shape.CellCount; at++)
        {
            if (cells.At(at).Value < 0 && cells.Shape.IndicatorAt(at) is { } indicator)
                negative.Add(indicator.Code);
            for (var dimension = 0; dimension < cells.Shape.Dimensions.Count; dimension++)
                if (IsMoreThanItsParts(cells, at, dimension))
                {
                    var whole = cells.Shape.Dimensions[dimension];
                    incomplete.Add((whole.Code, whole.Categories[cells.Shape.IndexAt(at, dimension)].Code));
                }
        }

        return new DisclosureSources { MayBeNegative = negative, Incomplete = incomplete };
    }

    private static bool IsMoreThanItsParts(ICells cells, long position, int dimension)
    {
        var of = cells.Shape.Dimensions[dimension];
        if (of.Role is not (DimensionRole.Classification or DimensionRole.Region) || cells.Shape.UnitAt(position) is { AddsUp: false })
            return false;
        var (stride, place) = (cells.Shape.StrideOf(dimension), cells.Shape.IndexAt(position, dimension));
        var code = of.Categories[place].Code;
        var parts = Enumerable.Range(0, of.Categories.Count).Where(one => of.Categories[one].Parent == code).ToList();
        if (parts.Count < 2 || cells.At(position).Value is not { } total)
            return false;
        var numbers = parts.Select(one => cells.At(position + ((one - place) * stride)).Value).ToList();
        var half = CubeIndicators.StepOf(cells.Shape.UnitAt(position)) / 2;
        return numbers.TrueForAll(one => one is not null) && total - numbers.Sum()!.Value > half * (parts.Count + 1) * (1 + 1e-9);
    }

    private static Dictionary<long, PrimaryFinding> WithKeptBack(Cube cube, DisclosureSources sources)
    {
        var findings = new Dictionary<long, PrimaryFinding>(sources.Findings);
        var earlier = new EarlierNumbers(cube.Shape, sources.Earlier);
        for (var at = 0L; at < cube.Shape.CellCount; at++)
            if (cube.At(at).Value is { } number && earlier.WasKeptBack(at))
                findings.TryAdd(
                    at,
                    new PrimaryFinding([SensitivityRule.SuppressedBefore], (decimal)(Math.Abs(number) * sources.Percent / 100))
                );
        return findings;
    }

    private static ProtectionPlan Of(Cube cube, SuppressionPattern pattern, IReadOnlyList<long> known)
    {
        var proofs = pattern.Audit.Intervals.ToDictionary(one => (long)one.Cell, one => one.Proof);
        var found = new SortedDictionary<long, SuppressedCell>();
        for (var at = 0L; at < cube.Shape.CellCount; at++)
            if (pattern.Table.Cells[(int)at].State is (DisclosureState.Primary or DisclosureState.Secondary) and var state)
            {
                var why = state == DisclosureState.Primary ? SuppressedFor.Itself : SuppressedFor.Others;
                found[at] = new SuppressedCell(at, why, IsOpen(cube, at), proofs.TryGetValue(at, out var proof) ? proof : null);
            }

        foreach (var at in found.Keys.SelectMany(at => RatesBeside(cube, at)).Distinct().ToList())
            found.TryAdd(at, new SuppressedCell(at, SuppressedFor.ItsLevel, IsOpen(cube, at), null));
        return new ProtectionPlan([.. found.Values], known, CubeDisclosure.Hide(cube, found.ContainsKey), pattern.Audit);
    }

    private static bool IsOpen(Cube cube, long at) => cube.At(at).Status != CellStatus.Confidential;

    private static IEnumerable<long> RatesBeside(Cube cube, long position)
    {
        if (cube.Shape.IndexOf(DimensionRole.Indicator) is not (>= 0 and var at) || cube.Shape.UnitAt(position) is { AddsUp: false })
            yield break;
        var stride = cube.Shape.StrideOf(at);
        var first = position - (cube.Shape.IndexAt(position, at) * stride);
        for (var place = 0; place < cube.Shape.Dimensions[at].Categories.Count; place++)
            if (
                first + (place * stride) is var beside
                && cube.Shape.Dimensions[at].Categories[place].Unit is { AddsUp: false }
                && cube.At(beside).Value is not null
            )
                yield return beside;
    }
}
