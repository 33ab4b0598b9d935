using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Tables;
using Tongming.Statistics.Vintages;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>What others have of a cube from the versions that went out before: every number that was ever published stays known.</summary>
internal sealed class EarlierNumbers(CubeShape shape, IReadOnlyList<ICells> versions)
{
    private readonly (ICells Cells, CodeAlignment Back)[] versions =
    [
        .. versions.Select(one => (one, new CodeAlignment(shape, one.Shape))),
    ];

    /// <summary>Whether others have the number of a cell, or one of a sensitive cell that is as good.</summary>
    public bool Has(long position, DisclosureCell cell)
    {
        foreach (var (cells, back) in versions)
        {
            if (back.PositionOf(position) is not (>= 0 and var before) || cells.At(before).ForOthers().Value is not { } earlier)
                continue;
            var off = Math.Abs(earlier - cell.Value);
            var near = cell.State == DisclosureState.Primary ? Math.Max(cell.Protection, cell.Step) : cell.Step;
            if (off < near || off <= 1e-9 * Math.Abs(cell.Value))
                return true;
        }

        return false;
    }

    /// <summary>Whether the newest version that has the cell kept it back.</summary>
    public bool WasKeptBack(long position)
    {
        foreach (var (cells, back) in versions)
            if (back.PositionOf(position) is >= 0 and var before && cells.At(before).Status is not CellStatus.Missing and var was)
                return was == CellStatus.Confidential;
        return false;
    }
}
