using Tongming.Texts;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Requests.Import;

/// <summary>The rows of an office's ledger.</summary>
internal sealed class LedgerFile(DocumentLimits limits)
{
    /// <summary>Largest file in bytes: it travels with the form until it is confirmed.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 2000;

    private const int RowsBeforeHeadings = 10;

    private readonly DocumentReader reader = new(limits);

    /// <summary>Reads it; the headings may stand in one of the first rows. Rows without words are left out.</summary>
    public async Task<Outcome<IReadOnlyList<LedgerRow>>> ReadAsync(
        string name,
        ReadOnlyMemory<byte> content,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (content.Length > MostBytes)
            return new Refusal("import.too-large");
        if (Recognition.EndingOf(name) != "xlsx")
            return new Refusal("import.not-xlsx");
        var read = await reader.ReadAsync(name, content, cancel);
        if (read.Refusal is { } unreadable)
            return unreadable;
        foreach (var table in read.Value!.Tables)
        {
            for (var index = 0; index < Math.Min(RowsBeforeHeadings, table.Rows.Count); index++)
            {
                var columns = Headings(read.Value.Text, table.Rows[index]);
                if (!columns.ContainsValue(LedgerColumns.Received) || !columns.ContainsValue(LedgerColumns.Matter))
                    continue;
                var missing = LedgerColumns.Needed.Where(column => !columns.ContainsValue(column)).ToList();
                if (missing.Count > 0)
                    return new Refusal("import.columns-missing", string.Join('、', missing));
                return Rows(read.Value.Text, table.Rows.Skip(index + 1), columns, today);
            }
        }

        return new Refusal("import.no-headings");
    }

    private static Outcome<IReadOnlyList<LedgerRow>> Rows(
        SourceText text,
        IEnumerable<SourceRow> rows,
        Dictionary<int, string> columns,
        DateOnly today
    )
    {
        var found = new List<LedgerRow>();
        foreach (var row in rows)
        {
            if (row.Cells.FirstOrDefault(cell => text[cell.Span].Trim().Length > 0) is not { } first)
                continue;
            if (found.Count == MostRows)
                return new Refusal("import.too-many-rows");
            var no = text.PlaceOf(first.Span.Start).Line;
            var cells = columns.ToDictionary(column => column.Value, column => ("", Address(column.Key, no)));
            foreach (var cell in row.Cells.Where(cell => columns.ContainsKey(cell.Column)))
                cells[columns[cell.Column]] = (text[cell.Span], Address(cell.Column, no));
            found.Add(new LedgerCells(no, cells, today).Read());
        }

        return found.Count == 0 ? new Refusal("import.no-rows") : found;
    }

    private static Dictionary<int, string> Headings(SourceText text, SourceRow row)
    {
        var columns = new Dictionary<int, string>();
        foreach (var cell in row.Cells)
        {
            if (LedgerColumns.Find(text[cell.Span]) is { } column && !columns.ContainsValue(column))
                columns[cell.Column] = column;
        }

        return columns;
    }

    private static string Address(int column, int row) => $"{Sheet.Letters(column)}{row}";
}
