using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>
/// A worksheet of an old workbook. Programs do not all write its cells in their order, so the places of the records are sorted first; the
/// cells themselves are read row by row.
/// </summary>
internal sealed class OldSheet
{
    private const int Worksheet = 0x0010;
    private readonly BoundedBytes stream;
    private readonly List<ulong> places = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly HashSet<int> hiddenColumns = [];
    private readonly MergedCells merged = new();

    private OldSheet(BoundedBytes stream) => this.stream = stream;

    public IReadOnlyList<MergedRange> Merged => merged.Ranges;

    public IReadOnlySet<int> HiddenColumns => hiddenColumns;

    /// <summary>The sheet whose first record stands at a place.</summary>
    public static OldSheet Of(BoundedBytes stream, long at)
    {
        if (at > stream.Length || OldRecord.Of(stream, (int)at) is not { Kind: OldKinds.Begin } begin || begin.Data.Short(2) != Worksheet)
            throw WorkbookFault.Damaged();
        var sheet = new OldSheet(stream);
        sheet.Look(begin.Next);
        return sheet;
    }

    /// <summary>Its rows.</summary>
    public IEnumerable<ImportRow> Rows(OldCells values)
    {
        var cells = new ImportCell[256];
        for (var at = 0; at < places.Count; )
        {
            var row = RowOf(places[at]);
            cells.AsSpan().Clear();
            var used = 0;
            for (; at < places.Count && RowOf(places[at]) == row; at++)
            {
                var column = (int)((places[at] >> 32) & 0xFFFF);
                foreach (var cell in values.Read(OldRecord.Of(stream, (int)(places[at] & uint.MaxValue))!.Value))
                {
                    if (column >= cells.Length)
                        throw WorkbookFault.Damaged();
                    cells[column++] = cell;
                }

                used = Math.Max(used, column);
            }

            yield return new ImportRow(row + 1, cells.AsMemory(0, used)) { Hidden = hiddenRows.Contains(row) };
        }
    }

    private static int RowOf(ulong place) => (int)(place >> 48);

    /// <summary>Goes through the records once. A chart inside the sheet has a beginning and an end of its own.</summary>
    private void Look(int from)
    {
        var depth = 1;
        foreach (var record in OldRecord.From(stream, from))
        {
            depth +=
                record.Kind == OldKinds.Begin ? 1
                : record.Kind == OldKinds.End ? -1
                : 0;
            if (depth == 0)
            {
                places.Sort();
                return;
            }

            if (depth == 1)
                Note(record);
        }

        // Cut off: what stood behind is not known.
        throw WorkbookFault.Damaged();
    }

    private void Note(OldRecord record)
    {
        var data = record.Data;
        if (OldKinds.IsCell(record.Kind))
            places.Add(((ulong)data.Short(0) << 48) | ((ulong)data.Short(2) << 32) | (uint)record.At);
        else if (record.Kind == OldKinds.Row && (data.Short(12) & 0x20) != 0)
            hiddenRows.Add(data.Short(0));
        else if (record.Kind == OldKinds.ColumnInfo && (data.Short(8) & 1) != 0)
            hiddenColumns.UnionWith(Enumerable.Range(data.Short(0), Math.Clamp(data.Short(2) - data.Short(0) + 1, 0, 256)));
        else if (record.Kind == OldKinds.MergedCells)
            for (var at = 2; at + 8 <= data.Length; at += 8)
                merged.Add(new MergedRange(data.Short(at) + 1, data.Short(at + 2) + 1, data.Short(at + 4), data.Short(at + 6)));
    }
}
