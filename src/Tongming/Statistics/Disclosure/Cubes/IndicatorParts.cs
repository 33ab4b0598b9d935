using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>
/// The sums of indicators and those that stand below them (其中). Names do not say whether parts are all of them, or overlap, or only stand there: the numbers do.
/// Parts that always add up are a sum. Parts that leave something over have a rest. Parts that are more than their total together overlap, so that each has a rest of its
/// own. Where one part alone is more than its total, nothing is known to hold.
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
            if (whole is { AddsUp: true } && parts.Length > 0)
                Take(parent, parts, relations);
        }

        return relations;
    }

    private static bool IsSame(IndicatorUnit? total, IndicatorUnit? part) =>
        part is { AddsUp: true } && total is not null && (part.Unit, part.Period, part.Prices) == (total.Unit, total.Period, total.Prices);

    private void Take(int parent, int[] parts, List<DisclosureRelation> relations)
    {
        var sums = SumsOf(parent, parts).Where(sum => table[sum.Terms[0].Cell].State != DisclosureState.Absent).ToList();
        if (sums.SelectMany(Single).Any(one => one.IsExceededIn(table)))
            return;
        var isWhole = parts.Length > 1 && sums.TrueForAll(sum => sum.HoldsIn(table));
        var isOverlapping = sums.Exists(sum => sum.IsExceededIn(table));
        foreach (var sum in sums)
            if (isWhole)
                relations.Add(sum);
            else if (isOverlapping)
                relations.AddRange(Single(sum).Select(one => CubeFamilies.WithRest(one, table)));
            else
                relations.Add(CubeFamilies.WithRest(sum, table));
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
