using System.Globalization;
using System.Text;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>
/// Reads cells of packed worksheets. A formula counts as what it gave when the file was saved; one that gave an error, or was never computed, is
/// an error and no empty cell.
/// </summary>
internal sealed class PackedCells(IReadOnlyList<string> shared, CellFormats formats)
{
    private const int FirstYear = 1900;
    private readonly StringBuilder value = new();
    private readonly StringBuilder formula = new();
    private bool hasFormula;

    /// <summary>The cell at whose start the reader stands; goes to its end.</summary>
    public ImportCell Read(GuardedXml xml)
    {
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        value.Clear();
        formula.Clear();
        hasFormula = false;
        if (!xml.Ends("c"))
            ReadWords(xml);
        if (value.Length > 0)
            return CellOf(type, style, value.ToString());
        return hasFormula && type != "str" ? ImportCell.Error($"={formula}")
            : type == "e" ? ImportCell.Error("#")
            : ImportCell.Empty;
    }

    private void ReadWords(GuardedXml xml)
    {
        StringBuilder? into = null;
        var phonetic = false;
        while (xml.Read() && !xml.Ends("c"))
        {
            if (xml.IsText)
            {
                if (into?.Append(xml.Value).Length > CsvRows.LongestField)
                    throw new UnreadableException("document.too-long");
                continue;
            }

            if (xml.Name == "rPh")
                phonetic = xml.IsElement && !xml.Ends("rPh");
            hasFormula |= xml.Starts("f");
            into =
                !xml.IsElement || xml.Ends(xml.Name) || phonetic ? null
                : xml.Name is "v" or "t" ? value
                : xml.Name == "f" ? formula
                : null;
        }
    }

    private ImportCell CellOf(string? type, string? style, string words) =>
        type switch
        {
            "s" => ImportCell.Of(SharedAt(words)),
            "str" or "inlineStr" => ImportCell.Of(PackedText.Plain(words)),
            "e" => ImportCell.Error(words),
            "b" => ImportCell.Of(words is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => DateTime.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day)
            && day.Year >= FirstYear
                ? ImportCell.Of(day)
                : ImportCell.Of(words),
            _ => double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? formats.Read(number, Style(style))
                : ImportCell.Of(words),
        };

    private string SharedAt(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
            ? shared[index]
            : throw WorkbookFault.Damaged();

    private static int Style(string? words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;
}
