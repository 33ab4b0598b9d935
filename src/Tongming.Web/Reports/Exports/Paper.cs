using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Reports.Exports;

/// <summary>Paragraphs and tables of a word-processor document.</summary>
internal static class Paper
{
    /// <summary>Width between the margins of a landscape A4 page, in twentieths of a point.</summary>
    private const int Width = 14_400;

    public static Paragraph Line(string words, bool bold = false, int halfPoints = 21)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }));
        var first = true;
        foreach (var line in ExportWords.Clean(words).Split('\n'))
        {
            var run = new Run(Properties(bold, halfPoints));
            if (!first)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            paragraph.Append(run);
            first = false;
        }

        return paragraph;
    }

    /// <summary>A table with lines; the first row is repeated on each page where it is a heading.</summary>
    /// <param name="shares">Width of each column as a share of the whole, in hundredths.</param>
    /// <param name="rows">The words.</param>
    /// <param name="heading">Whether the first row is one; else the first column is.</param>
    public static Table Table(IReadOnlyList<int> shares, IEnumerable<IReadOnlyList<string>> rows, bool heading)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{Width}" },
                TableLines.Of("808080"),
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(shares.Select(share => new GridColumn { Width = $"{Width * share / 100}" }))
        );
        var first = true;
        foreach (var words in rows)
        {
            var row = new TableRow(new TableRowProperties(first && heading ? (OpenXmlElement)new TableHeader() : new CantSplit()));
            row.Append(words.Select((word, column) => Cell(word, shares[column], heading ? first : column == 0)));
            table.Append(row);
            first = false;
        }

        return table;
    }

    /// <summary>Landscape A4: eight columns do not fit across.</summary>
    public static SectionProperties Landscape() =>
        new(
            new PageSize
            {
                Width = 16838,
                Height = 11906,
                Orient = PageOrientationValues.Landscape,
            },
            new PageMargin
            {
                Top = 1134,
                Bottom = 1134,
                Left = 1219,
                Right = 1219,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );

    public static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Times New Roman",
                            HighAnsi = "Times New Roman",
                            EastAsia = "宋体",
                        },
                        new FontSize { Val = "21" },
                        new Languages { Val = "en-US", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault()
            )
        );

    private static TableCell Cell(string words, int share, bool bold)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{Width * share / 100}" });
        if (bold)
            properties.Append(
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = "E8EEF5",
                }
            );
        return new TableCell(properties, Line(words, bold, 18));
    }

    private static RunProperties Properties(bool bold, int halfPoints)
    {
        var properties = new RunProperties();
        if (bold)
            properties.Append(new Bold());
        properties.Append(new FontSize { Val = $"{halfPoints}" });
        return properties;
    }
}
