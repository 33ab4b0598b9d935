using System.Globalization;
using System.Text;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Reads the cells of one worksheet.</summary>
internal sealed class SheetRows(IReadOnlyList<string> shared, SheetFormats formats, DocumentLimits limits)
{
    private readonly Sheet sheet = new();
    private int row;
    private int column;
    private int cells;

    /// <summary>Reads to the end of the part.</summary>
    public Sheet Read(GuardedXml xml)
    {
        while (xml.Read())
        {
            if (xml.Starts("row"))
            {
                row =
                    int.TryParse(xml.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > 0
                        ? stated
                        : row + 1;
                column = -1;
            }
            else if (xml.Starts("c"))
                ReadCell(xml);
            else if (xml.Starts("mergeCell"))
                Merge(xml.Attribute("ref"));
        }

        return sheet;
    }

    private void ReadCell(GuardedXml xml)
    {
        column = Sheet.Address(xml.Attribute("r")) is { } address ? address.Column : column + 1;
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        var value = new StringBuilder();
        if (!xml.Ends("c"))
        {
            var isWords = false;
            while (xml.Read() && !xml.Ends("c"))
            {
                if (xml.IsElement)
                    isWords = xml.Name is "v" or "t" && !xml.Ends(xml.Name);
                else if (xml.IsText && isWords)
                    value.Append(xml.Value);
                else if (!xml.IsText)
                    isWords = false;
            }
        }

        Keep(Shown(value.ToString(), type, style));
    }

    private string Shown(string value, string? type, string? style) =>
        type switch
        {
            "s" => int.TryParse(value, out var index) && index >= 0 && index < shared.Count ? shared[index] : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" or "inlineStr" or "e" or "d" => value,
            _ => value.Length == 0 ? "" : formats.Write(value, style),
        };

    private void Keep(string words)
    {
        if (words.Length == 0)
            return;
        if (column >= limits.MaxColumns || cells >= limits.MaxCells)
        {
            sheet.IsCut = true;
            return;
        }

        var number = Math.Max(row, 1);
        if (!sheet.Rows.TryGetValue(number, out var kept))
            sheet.Rows[number] = kept = [];
        if (kept.TryAdd(column, words))
            cells++;
    }

    private void Merge(string? range)
    {
        var parts = (range ?? "").Split(':');
        if (parts.Length == 2 && Sheet.Address(parts[0]) is { } first && Sheet.Address(parts[1]) is { } last)
            sheet.Merged.TryAdd(first, last);
    }
}
