using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>Finds the periods in which all numbers are provisional, or all revised: the last month mostly is.</summary>
internal sealed class PxStatuses(ICells cells)
{
    /// <summary>The place of each such period, with its status; none where there is no time.</summary>
    public IReadOnlyDictionary<int, CellStatus> WholePeriods()
    {
        var found = new SortedDictionary<int, CellStatus>();
        var time = cells.Shape.IndexOf(DimensionRole.Time);
        if (time < 0)
            return found;
        var mixed = new HashSet<int>();
        for (var at = 0L; at < cells.Shape.CellCount; at++)
        {
            var status = cells.At(at).Status;
            var period = cells.Shape.IndexAt(at, time);
            if (CellSigns.HasNumber(status) && found.TryAdd(period, status) is false && found[period] != status)
                mixed.Add(period);
        }

        foreach (var period in found.Keys.ToList())
            if (mixed.Contains(period) || found[period] == CellStatus.Present)
                found.Remove(period);
        return found;
    }
}
