using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A table of a document: titles reach over the rows and columns that they are for, the head is repeated on every page.</summary>
internal sealed class PaperTable(TablePart part, int size)
{
    /// <summary>So many rows are not parted by the end of a page.</summary>
    private const int FewRows = 12;

    public Table Make()
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{part.Widths.Sum()}" },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                LinesOf(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = ColumnWidths.CellMargin },
                    new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = ColumnWidths.CellMargin }
                )
            ),
            new TableGrid(part.Widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        var above = new PlacedCell?[part.Table.Columns];
        var number = 0;
        var rows = part.Table.HeadRows + part.Table.Layout.Lines.Count;
        foreach (var cells in part.Table.Rows())
        {
            var row = RowOf(number++, cells, above);
            // What stands under the table does not begin a page, and the head does not end one.
            if (rows <= FewRows || number <= part.Table.HeadRows || number > rows - 2)
                row.Descendants<ParagraphStyleId>().First().InsertAfterSelf(new KeepNext());
            table.Append(row);
        }

        return table;
    }

    private TableRow RowOf(int number, IReadOnlyList<PlacedCell> cells, PlacedCell?[] above)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (number < part.Table.HeadRows)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        var at = 0;
        for (var column = 0; column < part.Table.Columns; )
        {
            if (at < cells.Count && cells[at].Column == column)
            {
                above[column] = cells[at];
                row.Append(CellOf(cells[at++], MergedCellValues.Restart));
            }
            else if (above[column] is { } upper && upper.Row + upper.Rows > number)
                row.Append(CellOf(upper with { Text = "", Mark = "", Depth = 0 }, MergedCellValues.Continue));
            else
            {
                above[column] = null;
                row.Append(CellOf(new PlacedCell(PlacedKind.Value, number, column, 1, 1), MergedCellValues.Restart));
            }

            column += above[column]?.Columns ?? 1;
        }

        return row;
    }

    private TableCell CellOf(PlacedCell cell, MergedCellValues merge)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{part.Widths.Skip(cell.Column).Take(cell.Columns).Sum()}" }
        );
        if (cell.Columns > 1)
            properties.Append(new GridSpan { Val = cell.Columns });
        if (cell.Rows > 1)
            properties.Append(new VerticalMerge { Val = merge });
        if (cell.Kind != PlacedKind.Value)
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var format = VolumePaper.StyleOf(VolumeStyles.Cell(cell.Kind, size));
        if (cell.Depth > 0)
            format.Append(new Indentation { Left = $"{cell.Depth * size * 10}" });
        var paragraph = new Paragraph(format);
        if (cell.Text.Length > 0)
            paragraph.Append(VolumePaper.RunOf(cell.Text + cell.Sign));
        if (cell.Mark.Length > 0)
            paragraph.Append(
                new Run(
                    new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
                    new Text(cell.Reference) { Space = SpaceProcessingModeValues.Preserve }
                )
            );
        return new TableCell(properties, paragraph);
    }

    /// <summary>As printed yearbooks have them: thick above and below, thin between, none at the sides.</summary>
    private static TableBorders LinesOf() =>
        new(Line<TopBorder>(12), Line<BottomBorder>(12), Line<InsideHorizontalBorder>(4), Line<InsideVerticalBorder>(4));

    private static T Line<T>(uint thickness)
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = thickness,
            Space = 0,
            Color = thickness > 4 ? "404040" : "B0B0B0",
        };
}
