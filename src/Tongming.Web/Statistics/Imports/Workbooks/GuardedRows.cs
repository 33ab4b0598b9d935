using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Rows of a worksheet that may turn out to be damaged while they are read: then reading ends with a refusal.</summary>
internal sealed class GuardedRows(IEnumerable<ImportRow> rows, string sheet, Refusal? known = null) : IImportRows, IDisposable
{
    private readonly IEnumerator<ImportRow> rows = rows.GetEnumerator();

    /// <inheritdoc/>
    public Refusal? Refusal { get; private set; } = known;

    /// <inheritdoc/>
    public double? Share => null;

    /// <summary>What is asked of a sheet, or the refusal where it is damaged.</summary>
    public static Outcome<T> Try<T>(Func<T> read, string sheet)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (WorkbookFault.Is(broken))
        {
            return WorkbookFault.Of(broken, sheet);
        }
    }

    /// <inheritdoc/>
    public bool Read(out ImportRow row)
    {
        row = default;
        if (Refusal is not null)
            return false;
        try
        {
            if (!rows.MoveNext())
                return false;
            row = rows.Current;
            return true;
        }
        catch (Exception broken) when (WorkbookFault.Is(broken))
        {
            Refusal = WorkbookFault.Of(broken, sheet);
            return false;
        }
    }

    public void Dispose() => rows.Dispose();
}
