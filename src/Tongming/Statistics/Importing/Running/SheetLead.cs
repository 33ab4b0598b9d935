using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Running;

/// <summary>The rows of a sheet before its numbers: title and header.</summary>
internal sealed class SheetLead(ImportLayout layout, IReadOnlyList<MergedRange> merged)
{
    /// <summary>In how many rows a header is looked for.</summary>
    public const int LongestSearch = ImportLayout.LastHeader;

    private readonly List<ImportRow> rows = [];
    private readonly string? anchor = layout.Anchor is null ? null : LabelText.Key(layout.Anchor);
    private int first = layout.Anchor is null ? layout.HeaderFirst : 0;

    /// <summary>Rows that were taken.</summary>
    public int Count => rows.Count;

    /// <summary>Last row of the header; 0 where it has not been found.</summary>
    public int Last => first == 0 ? 0 : first + layout.HeaderLast - layout.HeaderFirst;

    /// <summary>True where the header has not been found and is not looked for any more.</summary>
    public bool IsLost => anchor is not null && first == 0 && rows.Count >= LongestSearch;

    /// <summary>The texts of the header: rows from its first one, then columns.</summary>
    public string[][] Header { get; private set; } = [];

    /// <summary>What stands above the header, row by row, without blank cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Titles { get; private set; } = [];

    /// <summary>Takes a row that belongs to the lead. False for the first one behind it.</summary>
    public bool Take(in ImportRow row)
    {
        if (layout.HeaderFirst == 0 || (Last > 0 && row.Number > Last))
            return false;
        rows.Add(row.Kept());
        if (first == 0 && anchor is not null && HasAnchor(row))
            first = row.Number;
        return true;
    }

    /// <summary>True where all rows of the header were there.</summary>
    public bool Complete()
    {
        var start = first == 0 ? int.MaxValue : first;
        Titles = [.. rows.Where(row => row.Number < start).Select(Words)];
        if (layout.HeaderFirst == 0)
            return true;
        if (rows.Count == 0 || rows[^1].Number < Last || Last == 0)
            return false;
        var header = rows.Where(row => row.Number >= first).ToDictionary(row => row.Number);
        var width = header.Values.Max(row => row.Cells.Length);
        Header = new string[Last - first + 1][];
        for (var level = 0; level < Header.Length; level++)
        {
            var row = header.GetValueOrDefault(first + level);
            Header[level] = [.. Enumerable.Range(0, width).Select(column => row[column].ToString().Trim())];
        }

        Spread(width);
        return true;
    }

    private static IReadOnlyList<string> Words(ImportRow row) =>
        [.. row.Cells.ToArray().Where(cell => !cell.IsBlank).Select(cell => cell.ToString().Trim())];

    private bool HasAnchor(in ImportRow row)
    {
        foreach (var cell in row.Cells.Span)
            if (cell.Kind == ImportCellKind.Text && LabelText.Key(cell.Text) == anchor)
                return true;
        return false;
    }

    /// <summary>
    /// Says in every cell what a merged one says. Where nothing is merged (CSV) a blank cell goes on with the one on its left, but not in the
    /// last row; a blank one in a lower row says what stands above it.
    /// </summary>
    private void Spread(int width)
    {
        var merges = merged.Where(range => range.LastRow >= first && range.FirstRow <= Last && range.FirstColumn < width).ToList();
        foreach (var range in merges)
        {
            var text = range.FirstRow < first ? "" : Header[range.FirstRow - first][range.FirstColumn];
            for (var row = Math.Max(first, range.FirstRow); row <= Math.Min(Last, range.LastRow) && text.Length > 0; row++)
                Array.Fill(Header[row - first], text, range.FirstColumn, Math.Min(width - 1, range.LastColumn) - range.FirstColumn + 1);
        }

        for (var level = 0; level < Header.Length - 1 && merges.Count == 0; level++)
        for (var column = 1; column < width; column++)
            if (Header[level][column].Length == 0 && Header.Skip(level + 1).Any(row => row[column].Length > 0))
                Header[level][column] = Header[level][column - 1];
        for (var level = 1; level < Header.Length; level++)
        for (var column = 0; column < width; column++)
            if (Header[level][column].Length == 0)
                Header[level][column] = Header[level - 1][column];
    }
}
