using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Screening;

/// <summary>
/// Checks that a confidential cell whose number is not here (× in a table that came from elsewhere) is not the only unknown of a sum: whoever subtracts would have it. Cells
/// whose numbers are here are examined before a release (R6-35); of these nothing better can be said.
/// </summary>
[Law("统计法 第二十八条", "R6-20", "R6-35")]
public static class HiddenScreening
{
    /// <summary>Checks a cube. Facts: none.</summary>
    public static ScreeningResult Check(ICells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var tally = new ScreeningTally(ScreeningRule.Hidden, ScreeningVerdict.Fail);
        foreach (var (total, parts) in SumFamilies.Of(cells.Shape))
        {
            long? hidden = null;
            var isAlone = true;
            foreach (var at in (long[])[total, .. parts])
            {
                var cell = cells.At(at);
                if (cell is { Status: CellStatus.Confidential, Value: null } && hidden is null)
                    hidden = at;
                else if (cell.Status != CellStatus.NotApplicable && cell.ForOthers().Value is null)
                    isAlone = false;
            }

            if (hidden is not { } found)
                continue;
            tally.Examine();
            if (isAlone)
                tally.Find(cells.Shape.CodesAt(found), null);
        }

        return tally.ToResult();
    }
}
