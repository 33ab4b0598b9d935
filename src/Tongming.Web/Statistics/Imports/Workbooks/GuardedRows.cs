using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Rows of a worksheet that may turn out to be damaged while they are read: then reading ends with a refusal.</summary>
internal sealed class GuardedRows : IImportRows, IDisposable
{
    private readonly IEnumerator<ImportRow> rows;
    private readonly Func<Outcome<bool>> next;
    private readonly string sheet;

    public GuardedRows(IEnumerable<ImportRow> rows, string sheet, Refusal? known = null)
    {
        (this.rows, this.sheet, Refusal) = (rows.GetEnumerator(), sheet, known);
        next = () => this.rows.MoveNext();
    }

    /// <inheritdoc/>
    public Refusal? Refusal { get; private set; }

    /// <inheritdoc/>
    public double? Share => null;

    /// <inheritdoc/>
    public bool Read(out ImportRow row)
    {
        row = default;
        if (Refusal is not null)
            return false;
        var moved = WorkbookFault.Guard(next, sheet);
        Refusal = moved.Refusal;
        if (!moved.Value)
            return false;
        row = rows.Current;
        return true;
    }

    public void Dispose() => rows.Dispose();
}
