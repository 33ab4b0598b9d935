using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Suppressing;

/// <summary>
/// Other tables that agree with what is published under the pattern found so far: each proves for some sensitive cells that they can be so
/// far away. A proof stays as long as every cell that moves in it is suppressed.
/// </summary>
internal sealed class PatternProofs(DisclosureTable table)
{
    private readonly Dictionary<(int Cell, bool Up), Dictionary<int, double>> proofs = [];

    /// <summary>True where it is proved already that the cell can go so far.</summary>
    public bool Has(int cell, bool up) => proofs.ContainsKey((cell, up));

    /// <summary>The cells that move in some proof.</summary>
    public IEnumerable<int> Moving => proofs.Values.SelectMany(proof => proof.Keys).Distinct();

    /// <summary>The sides that are proved only by tables in which a cell moves.</summary>
    public List<(int Cell, bool Up)> NeedingMove(int cell) =>
        [.. proofs.Where(one => one.Value.ContainsKey(cell)).Select(one => one.Key).Order()];

    /// <summary>Takes a table, given by how far each cell moves, as a proof for all sensitive cells in it, and its mirror image too.</summary>
    public void Take(Dictionary<int, double> moved)
    {
        Keep(moved);
        var scale = moved.Min(one =>
            one.Value > 0 ? (table.Cells[one.Key].Value - table.Cells[one.Key].LeastPossible) / one.Value : double.MaxValue
        );
        if (scale > 0)
            Keep(moved.ToDictionary(one => one.Key, one => one.Value * -Math.Min(scale, 1)));
    }

    /// <summary>Takes the proof that others have for one side of one cell instead of its own.</summary>
    public void Replace((int Cell, bool Up) side, PatternProofs others) => proofs[side] = others.proofs[side];

    private void Keep(Dictionary<int, double> moved)
    {
        foreach (var (cell, by) in moved)
        {
            if (table.Cells[cell].State != DisclosureState.Primary)
                continue;
            var (down, up) = ProtectionNeed.WayOf(table.Cells[cell]);
            if (by >= up * (1 - 1e-9))
                proofs.TryAdd((cell, true), moved);
            if (down < 0 && by <= down * (1 - 1e-9))
                proofs.TryAdd((cell, false), moved);
        }
    }
}
