using System.Globalization;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Reads the rows of a packed worksheet one after the other; only one is held.</summary>
internal sealed class PackedRows(GuardedXml xml, PackedCells values)
{
    private const int MostRows = 1_048_576;
    private ImportCell[] cells = new ImportCell[32];
    private int used;

    /// <summary>The rows. One that the file leaves out is left out here too.</summary>
    public IEnumerable<ImportRow> Read()
    {
        var last = 0;
        while (xml.Read() && !xml.Ends("sheetData"))
        {
            if (!xml.Starts("row"))
                continue;
            var number = xml.Attribute("r") is { } stated ? Parsed(stated) : last + 1;
            if (number <= last || number > MostRows)
                throw WorkbookFault.Damaged();
            last = number;
            var hidden = xml.Attribute("hidden") is "1" or "true" || xml.Attribute("ht") == "0";
            Take(number);
            yield return new ImportRow(number, cells.AsMemory(0, used)) { Hidden = hidden };
        }
    }

    private static int Parsed(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw WorkbookFault.Damaged();

    private void Take(int number)
    {
        cells.AsSpan(0, used).Clear();
        used = 0;
        if (xml.Ends("row"))
            return;
        var column = -1;
        while (xml.Read() && !xml.Ends("row"))
        {
            if (!xml.Starts("c"))
                continue;
            column = xml.Attribute("r") is { } address ? ColumnOf(address, number) : column + 1;
            if (column >= CsvRows.MostColumns)
                throw WorkbookFault.Damaged();
            Put(column, values.Read(xml));
        }
    }

    private static int ColumnOf(string address, int number) =>
        Sheet.Address(address) is { } found && found.Row == number ? found.Column : throw WorkbookFault.Damaged();

    private void Put(int column, ImportCell cell)
    {
        if (cell.Kind == ImportCellKind.Empty)
            return;
        if (column >= cells.Length)
            Array.Resize(ref cells, Math.Max(column + 1, Math.Min(cells.Length * 2, CsvRows.MostColumns)));
        // Of two cells at one place, one program shows the first and another the second.
        if (column < used && cells[column].Kind != ImportCellKind.Empty)
            throw WorkbookFault.Damaged();
        cells[column] = cell;
        used = Math.Max(used, column + 1);
    }
}
