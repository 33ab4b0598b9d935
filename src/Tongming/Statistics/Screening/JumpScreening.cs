using Tongming.Statistics.Cubes;
using Tongming.Statistics.Px;

namespace Tongming.Statistics.Screening;

/// <summary>When a change counts as a jump.</summary>
/// <param name="Factor">How many times the usual spread a change may lie from the usual change, above 0.</param>
/// <param name="LeastHistory">How many earlier changes it takes to say what is usual; with fewer a series is not looked at.</param>
/// <param name="Periods">How many of the newest periods are looked at.</param>
public sealed record JumpMeasure(double Factor = 6, int LeastHistory = 8, int Periods = 1);

/// <summary>
/// Finds changes unlike all before. What is usual is the median of the earlier changes, and the spread their median distance from it, so
/// that one odd year does not spoil the measure. Months, quarters and half-years are compared with the same of the year before, else
/// seasons and sums from January would be jumps. Positive levels are compared by ratio, all others by difference.
/// </summary>
public static class JumpScreening
{
    /// <summary>Checks the newest periods of every series. Facts: the number, the one that it is compared with, its period.</summary>
    public static ScreeningResult Check(ICells cells, JumpMeasure? measure = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        measure ??= new JumpMeasure();
        var tally = new ScreeningTally(ScreeningRule.Jump, ScreeningVerdict.Warning);
        if (SeriesWalk.Of(cells.Shape) is not { } walk)
            return tally.ToResult();
        var lag = LagOf(walk.Periods);
        foreach (var series in walk.All())
        {
            var numbers = series.Select(position => cells.At(position).Number).ToArray();
            for (var at = Math.Max(lag, series.Length - measure.Periods); at < series.Length; at++)
                if (IsJump(numbers, at, lag, cells.Shape.UnitAt(series[at]), measure) is { } isJump)
                {
                    tally.Examine();
                    if (isJump)
                        tally.Find(cells.Shape.CodesAt(series[at]), null, numbers[at], numbers[at - lag], walk.Periods[at - lag]);
                }
        }

        return tally.ToResult();
    }

    private static int LagOf(IReadOnlyList<string> periods) =>
        PxPeriods.ScaleOf(periods) switch
        {
            // Only where no period is left out does the same of the year before stand at the same distance.
            { } scale when !IsWhole(scale, periods) => 1,
            "M1" when periods.Count > 12 => 12,
            "Q1" when periods.Count > 4 => 4,
            "H1" when periods.Count > 2 => 2,
            _ => 1,
        };

    private static bool IsWhole(string scale, IReadOnlyList<string> periods) =>
        PxPeriods.Between(scale, PxPeriods.ToTimeval(periods[0]), PxPeriods.ToTimeval(periods[^1])).Count == periods.Count;

    /// <summary>Null where it cannot be said.</summary>
    private static bool? IsJump(double[] numbers, int at, int lag, IndicatorUnit? unit, JumpMeasure measure)
    {
        if (double.IsNaN(numbers[at]) || double.IsNaN(numbers[at - lag]))
            return null;
        var byRatio =
            unit is null or { Measure: IndicatorMeasure.Level } && numbers.Take(at + 1).All(number => double.IsNaN(number) || number > 0);
        var history = new List<double>();
        for (var earlier = lag; earlier < at; earlier++)
            if (Change(numbers, earlier, lag, byRatio) is var change && !double.IsNaN(change))
                history.Add(change);
        if (history.Count < Math.Max(1, measure.LeastHistory))
            return null;
        var usual = Median(history);
        var spread = 1.4826 * Median([.. history.Select(change => Math.Abs(change - usual))]);
        var least = byRatio ? 0.01 : 0.5 * Math.Pow(10, -(unit?.Decimals ?? 0));
        return Math.Abs(Change(numbers, at, lag, byRatio) - usual) > measure.Factor * Math.Max(spread, least);
    }

    private static double Change(double[] numbers, int at, int lag, bool byRatio) =>
        byRatio ? Math.Log(numbers[at] / numbers[at - lag]) : numbers[at] - numbers[at - lag];

    private static double Median(List<double> numbers)
    {
        numbers.Sort();
        return (numbers[(numbers.Count - 1) / 2] / 2) + (numbers[numbers.Count / 2] / 2);
    }
}
