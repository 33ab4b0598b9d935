using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Screening;

/// <summary>
/// Checks that a total is the sum of its parts, along the hierarchies of classifications and regions. The parts of a category are those
/// that name it as their parent, and are taken to be all of it. Only for indicators that add up (<see cref="IndicatorUnit.AddsUp"/>), and
/// only where the total and all parts have numbers.
/// </summary>
public static class SumScreening
{
    /// <summary>
    /// Checks a cube. Each of n parts and the total may be rounded, so that half a unit of the last published decimal for each of the n + 1
    /// is allowed; where decimals are not said, of a whole. Facts: total, sum of the parts, what is allowed.
    /// </summary>
    public static ScreeningResult Check(ICells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var tally = new ScreeningTally(ScreeningRule.Sum, ScreeningVerdict.Fail);
        foreach (var (total, parts) in SumFamilies.Of(cells.Shape))
            Check(cells, total, parts, tally);
        return tally.ToResult();
    }

    private static void Check(ICells cells, long total, long[] parts, ScreeningTally tally)
    {
        if (cells.At(total).Value is not { } stated)
            return;
        var sum = 0.0;
        var size = Math.Abs(stated);
        foreach (var part in parts)
        {
            if (cells.At(part).Value is not { } number)
                return;
            sum += number;
            size += Math.Abs(number);
        }

        tally.Examine();
        var decimals = cells.Shape.UnitAt(total)?.Decimals ?? 0;
        // What the arithmetic of doubles itself may be off.
        var allowed = (0.5 * Math.Pow(10, -decimals) * (parts.Length + 1)) + (size * 1e-12);
        if (Math.Abs(stated - sum) > allowed)
            tally.Find(cells.Shape.CodesAt(total), null, stated, sum, allowed);
    }
}
