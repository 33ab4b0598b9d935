using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Collects the merged cells of a sheet. They never overlap, which bounds what a header can cost.</summary>
internal sealed class MergedCells
{
    private const int HeaderRows = ImportLayout.LastHeader + ImportLayout.MostLevels;
    private readonly List<MergedRange> ranges = [];
    private long covered;

    public IReadOnlyList<MergedRange> Ranges => ranges;

    /// <summary>Adds a range; one of a single cell, or that ends before it begins, is none.</summary>
    public void Add(MergedRange range)
    {
        if (range.LastRow < range.FirstRow || range.LastColumn < range.FirstColumn)
            return;
        if (range.LastRow == range.FirstRow && range.LastColumn == range.FirstColumn)
            return;
        var rows = Math.Max(0, Math.Min(HeaderRows, range.LastRow) - range.FirstRow + 1);
        covered += rows * (range.LastColumn - range.FirstColumn + 1L);
        if (covered > (long)HeaderRows * CsvRows.MostColumns)
            throw WorkbookFault.Damaged();
        ranges.Add(range);
    }
}
