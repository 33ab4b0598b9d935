using System.Globalization;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>What must be known of a packed worksheet before its rows are read: much of it stands behind them.</summary>
/// <param name="Merged">Its merged cells.</param>
/// <param name="HiddenColumns">The columns that are not shown, from 0.</param>
internal sealed record PackedSheetHead(IReadOnlyList<MergedRange> Merged, IReadOnlySet<int> HiddenColumns)
{
    /// <summary>Goes through the whole part once and looks at no row.</summary>
    public static PackedSheetHead Of(GuardedXml xml)
    {
        var merged = new MergedCells();
        var hidden = new HashSet<int>();
        var next = 0;
        while (xml.Read())
            if (xml.Starts("sheetData"))
                xml.Pass();
            else if (xml.Starts("mergeCell") && RangeOf(xml.Attribute("ref")) is { } range)
                merged.Add(range);
            else if (xml.Starts("col") && (xml.Attribute("hidden") is "1" or "true" || xml.Attribute("width") == "0"))
            {
                var last = Math.Min(Number(xml.Attribute("max")), CsvRows.MostColumns);
                for (next = Math.Max(next, Number(xml.Attribute("min")) - 1); next < last; next++)
                    hidden.Add(next);
            }

        return new PackedSheetHead(merged.Ranges, hidden);
    }

    private static MergedRange? RangeOf(string? words)
    {
        var corners = (words ?? "").Split(':');
        return corners.Length == 2 && Sheet.Address(corners[0]) is { } first && Sheet.Address(corners[1]) is { } last
            ? new MergedRange(first.Row, last.Row, first.Column, Math.Min(last.Column, CsvRows.MostColumns - 1))
            : null;
    }

    private static int Number(string? words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
