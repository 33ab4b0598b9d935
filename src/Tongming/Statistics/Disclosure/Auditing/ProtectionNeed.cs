using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Auditing;

/// <summary>What protects a cell.</summary>
internal static class ProtectionNeed
{
    /// <summary>The interval of a cell that can go so far down and up, with the verdict that this kind of proof allows.</summary>
    public static FeasibleInterval Judge(DisclosureTable table, int cell, (double Down, double Up) way, IntervalProof proof)
    {
        var one = table.Cells[cell];
        var verdict = (IsEnough(one, way), proof) switch
        {
            _ when one.State != DisclosureState.Primary => ProtectionVerdict.Protected,
            (true, IntervalProof.Exact or IntervalProof.AtLeast) => ProtectionVerdict.Protected,
            (false, IntervalProof.Exact or IntervalProof.AtMost) => ProtectionVerdict.Exposed,
            _ => ProtectionVerdict.NotProved,
        };
        return new FeasibleInterval(cell, one.Value + way.Down, one.Value + way.Up, proof, verdict);
    }

    /// <summary>True where a primary cell that can go so far is protected: past the needed bounds, and by more than a point.</summary>
    public static bool IsEnough(DisclosureCell cell, (double Down, double Up) way)
    {
        var allowed = Allowed(cell);
        var width = way.Up - way.Down;
        return cell.Value + way.Down <= cell.NeededLowest + allowed
            && cell.Value + way.Up >= cell.NeededHighest - allowed
            && (cell.Step > 0 ? width >= cell.Step - allowed : width > allowed);
    }

    /// <summary>
    /// How far it has to be able to go down and up for that: the protection, and one step where the protection is less. Down by less where
    /// it would come below zero.
    /// </summary>
    public static (double Down, double Up) WayOf(DisclosureCell cell) =>
        (
            cell.NeededLowest - cell.Value,
            Math.Max(cell.Protection, cell.Step > 0 ? cell.Step : 1e-3 * Math.Max(1e-3, Math.Abs(cell.Value)))
        );

    private static double Allowed(DisclosureCell cell) =>
        (1e-6 * cell.Step) + (1e-9 * Math.Max(Math.Abs(cell.Value), cell.Protection)) + 1e-9;
}
