using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>A table with lines over the whole width. A row with fewer cells than columns stretches its last cell.</summary>
internal static class OfficialTable
{
    private const string Shares = "|=";

    /// <summary>Rows as <c>| one | two |</c>; a first line <c>|= 20 80</c> shares the width out, else all columns are alike.</summary>
    public static Table Of(IReadOnlyList<string> lines)
    {
        var rows = lines.Where(line => !line.StartsWith(Shares, StringComparison.Ordinal)).Select(Cells).ToList();
        var widths = Widths(lines[0], rows.Max(row => row.Count));
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{OfficialPage.Width}" },
                TableLines.Of("000000"),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 100 },
                    new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 100 }
                )
            ),
            new DocumentFormat.OpenXml.Wordprocessing.TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        table.Append(rows.Select(row => Row(row, widths)));
        return table;
    }

    private static TableRow Row(List<string> words, List<int> widths)
    {
        var height = new TableRowHeight { Val = 620, HeightType = HeightRuleValues.AtLeast };
        var row = new TableRow(new TableRowProperties(new CantSplit(), height));
        for (var i = 0; i < words.Count; i++)
        {
            var span = i == words.Count - 1 ? widths.Count - i : 1;
            var properties = new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Skip(i).Take(span).Sum()}" }
            );
            if (span > 1)
                properties.Append(new GridSpan { Val = span });
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            row.Append(new TableCell(properties, OfficialBlocks.Paragraph(OfficialStyles.Cell, words[i])));
        }

        return row;
    }

    private static List<string> Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static List<int> Widths(string first, int columns)
    {
        var shares = first.StartsWith(Shares, StringComparison.Ordinal)
            ? first[Shares.Length..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(share => int.Parse(share, CultureInfo.InvariantCulture))
                .ToList()
            : [];
        if (shares.Count != columns)
            shares = [.. Enumerable.Repeat(1, columns)];
        var sum = shares.Sum();
        return [.. shares.Select(share => OfficialPage.Width * share / sum)];
    }
}
