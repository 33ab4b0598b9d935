namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A table as it fits on paper: on standing or lying pages, in larger or smaller letters, whole or in parts that all have the titles down the side.</summary>
/// <param name="Landscape">Whether its pages lie.</param>
/// <param name="Size">Size of its letters in half points.</param>
/// <param name="Parts">Its parts from left to right, at least one.</param>
internal sealed record PartedTable(bool Landscape, int Size, IReadOnlyList<TablePart> Parts)
{
    /// <summary>Columns of a part with its titles; word processors refuse more than 63.</summary>
    public const int MostColumns = 60;

    /// <summary>With more columns a table gets smaller letters or lying pages.</summary>
    public const int FewColumns = 8;

    /// <summary>The largest letters and the fewest parts that keep the numbers on one line.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="mayLie">Whether its pages may lie; else it is parted earlier.</param>
    public static PartedTable Of(PlacedTable table, bool mayLie)
    {
        var widths = new ColumnWidths(table);
        foreach (var lies in mayLie ? new[] { false, true } : [false])
        foreach (var size in VolumeStyles.TableSizes)
            if ((table.Columns <= FewColumns || lies || size < VolumeStyles.TableSizes[0]) && table.Columns <= MostColumns)
                if (widths.Fits(lies, size))
                    return new PartedTable(lies, size, [widths.Part(lies, size, 0, table.ValueColumns)]);
        return new PartedTable(mayLie, VolumeStyles.TableSizes[^1], [.. PartsOf(table, widths, mayLie)]);
    }

    private static IEnumerable<TablePart> PartsOf(PlacedTable table, ColumnWidths widths, bool lies)
    {
        var (size, from) = (VolumeStyles.TableSizes[^1], 0);
        var parts = 0;
        for (var at = 0; at < table.ValueColumns; at += Fitting(at))
            parts++;
        // The same number of columns in each, rather than two in the last.
        var alike = (table.ValueColumns + parts - 1) / Math.Max(1, parts);
        do
        {
            var count = Math.Min(Fitting(from), alike);
            yield return widths.Part(lies, size, from, count);
            from += count;
        } while (from < table.ValueColumns);

        int Fitting(int at) => Math.Min(widths.FittingFrom(lies, size, at), Math.Max(1, MostColumns - table.SideColumns));
    }
}

/// <summary>Some columns of a table.</summary>
/// <param name="Table">With all titles down the side.</param>
/// <param name="Widths">Widths of its columns in twentieths of a point.</param>
internal sealed record TablePart(PlacedTable Table, IReadOnlyList<int> Widths);
