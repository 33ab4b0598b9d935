using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>
/// The sums of indicators and those that stand below them (其中). Names do not say whether parts are all of them, or overlap, or only stand there: the numbers do.
/// Where parts add up in most cells they are a sum in each cell in which they do, losses among them. In the other cells parts that leave something over have a rest; parts
/// that are more than their total together overlap, so that each has a rest of its own; and where one part alone is more than its total, nothing is known to hold.
/// </summary>
/// <param name="shape">The shape of the cube.</param>
/// <param name="table">Its cells as they are examined; rests are added behind them.</param>
internal sealed class IndicatorParts(CubeShape shape, List<DisclosureCell> table)
{
    private readonly int indicator = shape.IndexOf(DimensionRole.Indicator);

    /// <summary>The relations.</summary>
    public List<DisclosureRelation> Take()
    {
        var relations = new List<DisclosureRelation>();
        if (indicator < 0)
            return relations;
        foreach (var (parent, below) in shape.FamiliesOf(indicator))
        {
            var whole = shape.Dimensions[indicator].Categories[parent].Unit;
            int[] parts = [.. below.Where(part => IsSame(whole, shape.Dimensions[indicator].Categories[part].Unit))];
            if (parts.Length > 0)
                Take(parent, parts, relations);
        }

        return relations;
    }

    /// <summary>Whether both are of the same kind, as far as it is said of them.</summary>
    private static bool IsSame(IndicatorUnit? total, IndicatorUnit? part) =>
        total is not { AddsUp: false }
        && part is not { AddsUp: false }
        && (
            total is null
            || part is null
            || (
                total.Unit == part.Unit
                && (total.Period == part.Period || total.Period == PeriodBasis.None || part.Period == PeriodBasis.None)
                && (total.Prices == part.Prices || total.Prices == PriceBasis.None || part.Prices == PriceBasis.None)
            )
        );

    private void Take(int parent, int[] parts, List<DisclosureRelation> relations)
    {
        var sums = SumsOf(parent, parts).Where(sum => table[sum.Terms[0].Cell].State != DisclosureState.Absent).ToList();
        var shown = parts.Length > 1 ? ShownSums.Of(sums, 1, table) : [];
        relations.AddRange(shown);
        var others = sums.Except(shown).Where(sum => !table[sum.Terms[0].Cell].MayBeNegative).ToList();
        if (others.SelectMany(Single).Any(one => one.IsExceededIn(table)))
            return;
        var isOverlapping = others.Exists(sum => sum.IsExceededIn(table));
        foreach (var sum in others)
            relations.AddRange((isOverlapping ? Single(sum) : [sum]).Select(one => CubeFamilies.WithRest(one, table)));
    }

    private IEnumerable<DisclosureRelation> SumsOf(int parent, int[] parts)
    {
        var stride = shape.StrideOf(indicator);
        var span = stride * shape.Dimensions[indicator].Categories.Count;
        for (var outer = 0L; outer < shape.CellCount; outer += span)
        for (var inner = outer; inner < outer + stride; inner++)
            yield return DisclosureRelation.Sum((int)(inner + (parent * stride)), parts.Select(part => (int)(inner + (part * stride))));
    }

    private static IEnumerable<DisclosureRelation> Single(DisclosureRelation sum) =>
        sum.Terms.Skip(1).Select(part => new DisclosureRelation([sum.Terms[0], part]));
}
