namespace Tongming.Statistics.Importing.Sheets;

/// <summary>
/// One worksheet, or a CSV file. A workbook is a sequence of them; the rows of one are read to their end before the next is asked for, so
/// that a reader that only goes forward can give them.
/// </summary>
public sealed class ImportSheet
{
    /// <summary>A sheet.</summary>
    /// <param name="name">Its name; of a CSV file the name of the file without its ending.</param>
    /// <param name="rows">Its rows, which can be read once.</param>
    public ImportSheet(string name, IImportRows rows)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        (Name, Rows) = (name, rows);
    }

    /// <summary>A sheet of rows that are at hand or are made one by one.</summary>
    public ImportSheet(string name, IEnumerable<ImportRow> rows)
        : this(name, new ListedRows(rows)) { }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its rows.</summary>
    public IImportRows Rows { get; }

    /// <summary>True where the workbook does not show it.</summary>
    public bool Hidden { get; init; }

    /// <summary>The columns that the workbook does not show, from 0.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>Its merged cells.</summary>
    public IReadOnlyList<MergedRange> Merged { get; init; } = [];
}

/// <summary>Rows that are read once, from the first to the last.</summary>
public interface IImportRows
{
    /// <summary>Why reading ended before the end, or null.</summary>
    Refusal? Refusal { get; }

    /// <summary>How much is read, 0 to 1, or null where that is not known.</summary>
    double? Share { get; }

    /// <summary>Reads the next row. False at the end, and where reading cannot go on (<see cref="Refusal"/>).</summary>
    bool Read(out ImportRow row);
}

/// <summary>Rows of a sequence, such as those that a reader of workbooks yields.</summary>
/// <param name="rows">The rows in their order.</param>
/// <param name="count">How many there will be, or null where that is not known.</param>
public sealed class ListedRows(IEnumerable<ImportRow> rows, int? count = null) : IImportRows
{
    private readonly IEnumerator<ImportRow> rows = rows.GetEnumerator();
    private long done;

    /// <inheritdoc/>
    public Refusal? Refusal => null;

    /// <inheritdoc/>
    public double? Share => count is > 0 ? Math.Min(1, (double)done / count.Value) : null;

    /// <summary>Rows of cells, numbered from 1.</summary>
    public static ListedRows Of(IReadOnlyList<IReadOnlyList<ImportCell>> cells) =>
        new(cells.Select((row, at) => new ImportRow(at + 1, row.ToArray())), cells.Count);

    /// <inheritdoc/>
    public bool Read(out ImportRow row)
    {
        var more = rows.MoveNext();
        row = more ? rows.Current : default;
        if (more)
            done++;
        else
            rows.Dispose();
        return more;
    }
}
