using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Tables;
using Tongming.Statistics.Sdmx;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>
/// What holds between the periods of a cube. A cumulative number is the one before it in the same year and what came since: the single month that stands in the cube under
/// another indicator, where their numbers show that it is the same thing, or else something that nobody published and that is not below zero. A longer period is the sum of the
/// shorter ones, and of cumulative numbers the last of them, where the numbers show it.
/// </summary>
/// <param name="shape">The shape of the cube.</param>
/// <param name="table">Its cells as they are examined; rests are added behind them.</param>
internal sealed class CubePeriods(CubeShape shape, List<DisclosureCell> table)
{
    /// <summary>Fewer numbers may agree by chance.</summary>
    private const int FewestToCompare = 3;

    private readonly int indicator = shape.IndexOf(DimensionRole.Indicator);
    private readonly int time = shape.IndexOf(DimensionRole.Time);

    /// <summary>The positions of the first indicator and the first period, one for each of all other categories.</summary>
    private readonly List<long> others = [];

    /// <summary>A period of whole months of one year, by its place.</summary>
    private readonly record struct Span(int Place, int Year, int First, int Last)
    {
        public int Length => Last - First + 1;
    }

    /// <summary>The relations.</summary>
    public List<DisclosureRelation> Take()
    {
        var relations = new List<DisclosureRelation>();
        if (indicator < 0 || time < 0)
            return relations;
        for (var at = 0L; at < shape.CellCount; at++)
            if (shape.IndexAt(at, indicator) == 0 && shape.IndexAt(at, time) == 0)
                others.Add(at);
        var spans = SpansOf();
        var units = shape.Dimensions[indicator].Categories.Select(one => one.Unit).ToList();
        for (var at = 0; at < units.Count; at++)
            if (units[at] is { AddsUp: true, Period: PeriodBasis.Cumulative })
                TakeCumulative(at, spans, units, relations);
            else if (units[at] is null or { AddsUp: true, Period: not PeriodBasis.EndOfPeriod })
                foreach (var (whole, parts) in LongerOf(spans))
                    TakeIfShown([.. others.Select(from => Sum(from, (at, whole), parts.Select(part => (at, part))))], 1, relations);
        return relations;
    }

    private void TakeCumulative(int at, List<Span> spans, List<IndicatorUnit?> units, List<DisclosureRelation> relations)
    {
        foreach (var (whole, parts) in LongerOf(spans))
            TakeIfShown([.. others.Select(from => Sum(from, (at, whole), [(at, parts[^1])]))], 1, relations);
        var steps = StepsOf(spans).ToList();
        var single = Enumerable
            .Range(0, units.Count)
            .Where(other => units[other] is null or { AddsUp: true, Period: not (PeriodBasis.Cumulative or PeriodBasis.EndOfPeriod) })
            .Where(other => units[other] is not { } unit || unit.Unit == units[at]!.Unit)
            .FirstOrDefault(
                other => TakeIfShown([.. steps.Where(IsNext).SelectMany(step => SumsOf(at, other, step))], FewestToCompare, relations),
                -1
            );
        foreach (var step in steps)
            if (step.Before is { } before)
                foreach (var from in others)
                    if (single < 0 || !IsNext(step) || !IsShown(Sum(from, (at, step.Now), PartsOf(at, single, step))))
                        TakeWithRest(Sum(from, (at, step.Now), [(at, before)]), relations);
    }

    /// <summary>Whether what came since is a period of its own: the first of the year, or the one right after the one before.</summary>
    private static bool IsNext((Span? Before, Span Now) step) => step.Now.First == (step.Before is { } before ? before.Last + 1 : 1);

    private IEnumerable<DisclosureRelation> SumsOf(int at, int single, (Span? Before, Span Now) step) =>
        others.Select(from => Sum(from, (at, step.Now), PartsOf(at, single, step)));

    private static IEnumerable<(int Indicator, Span Span)> PartsOf(int at, int single, (Span? Before, Span Now) step) =>
        step.Before is { } before ? [(at, before), (single, step.Now)] : [(single, step.Now)];

    /// <summary>Takes relations of one kind that hold where it is no accident.</summary>
    private bool TakeIfShown(List<DisclosureRelation> found, int atLeast, List<DisclosureRelation> relations)
    {
        var shown = ShownSums.Of(found, atLeast, table);
        relations.AddRange(shown);
        return shown.Count > 0;
    }

    /// <summary>What was taken back later (a revised month) or may be below zero says nothing.</summary>
    private void TakeWithRest(DisclosureRelation growth, List<DisclosureRelation> relations)
    {
        if (growth.IsWholeIn(table) && !table[growth.Terms[0].Cell].MayBeNegative && !growth.IsExceededIn(table))
            relations.Add(CubeFamilies.WithRest(growth, table));
    }

    private List<Span> SpansOf()
    {
        var spans = new List<Span>();
        for (var place = 0; place < shape.Dimensions[time].Categories.Count; place++)
            if (
                SdmxPeriods.OfCode(shape.Dimensions[time].Categories[place].Code) is { } period
                && SdmxPeriods.DaysOf(period) is var (first, last)
            )
                spans.Add(new Span(place, first.Year, first.Month, last.Month));
        return spans;
    }

    /// <summary>Periods that are made up of shorter ones of one length, which are all there, in their order.</summary>
    private static IEnumerable<(Span Whole, List<Span> Parts)> LongerOf(List<Span> spans) =>
        from whole in spans
        from inside in spans
            .Where(one => one.Year == whole.Year && one.First >= whole.First && one.Last <= whole.Last)
            .GroupBy(one => one.Length)
        where inside.Key < whole.Length && inside.Count() * inside.Key == whole.Length
        select (whole, inside.OrderBy(one => one.First).ToList());

    /// <summary>Every period with the one before it of the same length in the same year, if there is one.</summary>
    private static IEnumerable<(Span? Before, Span Now)> StepsOf(List<Span> spans)
    {
        foreach (var year in spans.GroupBy(one => (one.Year, one.Length)))
        {
            Span? before = null;
            foreach (var now in year.OrderBy(one => one.First))
            {
                yield return (before, now);
                before = now;
            }
        }
    }

    private bool IsShown(DisclosureRelation relation) => relation.IsWholeIn(table) && relation.HoldsIn(table);

    private DisclosureRelation Sum(long from, (int Indicator, Span Span) total, IEnumerable<(int Indicator, Span Span)> parts) =>
        DisclosureRelation.Sum(PlaceOf(from, total), parts.Select(part => PlaceOf(from, part)));

    private int PlaceOf(long from, (int Indicator, Span Span) cell) =>
        (int)(from + (cell.Indicator * shape.StrideOf(indicator)) + (cell.Span.Place * shape.StrideOf(time)));
}
