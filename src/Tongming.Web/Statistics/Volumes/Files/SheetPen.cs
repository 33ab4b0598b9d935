using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>Writes a worksheet from above, row by row. Words are inline strings: nothing that anybody wrote can become a formula.</summary>
internal sealed class SheetPen : IDisposable
{
    private const int LongestWords = 32_767;
    private const double RemarkHeight = 13.5;
    private const double LineHeight = 16;
    private const int TallestRow = 400;

    /// <summary>Letters of a spreadsheet in the width of a Chinese character, a little more than it is.</summary>
    private const double Letters = 2.1;

    private readonly OpenXmlWriter writer;
    private readonly IReadOnlyList<double> widths;
    private readonly List<string> merged = [];
    private readonly List<(string Cell, string Sheet)> links = [];
    private readonly bool lies;

    /// <summary>Begins a sheet.</summary>
    /// <param name="part">Where it is written.</param>
    /// <param name="widths">Widths of its columns in letters.</param>
    /// <param name="frozen">Rows and columns that stay in sight; 0 for none.</param>
    public SheetPen(WorksheetPart part, IReadOnlyList<double> widths, (int Rows, int Columns) frozen)
    {
        this.widths = widths;
        lies = widths.Sum() > 90;
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(ViewOf(frozen.Rows, frozen.Columns)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight, CustomHeight = true });
        writer.WriteElement(
            new Columns(
                widths.Select(
                    (width, at) =>
                        new Column
                        {
                            Min = (uint)at + 1,
                            Max = (uint)at + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            )
        );
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>The row that was written last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The relation of the drawing; empty for none.</summary>
    public string Drawing { get; set; } = "";

    /// <summary>Address of a cell.</summary>
    public static string Address(int row, int column) =>
        Platform.Documents.Office.Sheet.Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the next row.</summary>
    /// <param name="cells">Its cells from left to right.</param>
    /// <param name="height">Its height in points.</param>
    public void Write(IEnumerable<(int Column, Cell Cell)> cells, double height = LineHeight)
    {
        Row++;
        var row = new Row
        {
            RowIndex = (uint)Row,
            Height = height,
            CustomHeight = true,
        };

        foreach (var (column, cell) in cells)
        {
            cell.CellReference = Address(Row, column);
            row.Append(cell);
        }

        writer.WriteElement(row);
    }

    /// <summary>A row of one piece of words.</summary>
    public void Write(string words, SheetLook look) =>
        Write(words.Length == 0 ? [] : [(0, Words(words, (uint)look))], look == SheetLook.Title ? 24 : LineHeight);

    /// <summary>How high words are that are broken over some columns.</summary>
    public double HeightOf(string words, int column, int columns) =>
        Math.Min(Math.Max(1, LinesOf(words, widths.Skip(column).Take(columns).Sum() - 1)) * LineHeight, TallestRow);

    /// <summary>Words over the columns from the left, broken where they are long, in a row as high as they need.</summary>
    public void WriteBroken(string words)
    {
        const double Widest = 100;
        var (columns, width) = (0, 0d);
        while (columns < widths.Count && width < Widest)
            width += widths[columns++];
        var height = Math.Max(1, LinesOf(words, width)) * RemarkHeight;
        Write([(0, Words(words, (uint)SheetLook.Remark))], Math.Min(height, TallestRow));
        Merge(Row, 0, 1, columns);
    }

    /// <summary>Lets a cell reach over others.</summary>
    public void Merge(int row, int column, int rows, int columns)
    {
        if (rows > 1 || columns > 1)
            merged.Add($"{Address(row, column)}:{Address(row + rows - 1, column + columns - 1)}");
    }

    /// <summary>Lets a cell of the row that was written last lead to a sheet.</summary>
    public void Link(int column, string sheet) => links.Add((Address(Row, column), sheet));

    public void Dispose()
    {
        writer.WriteEndElement();
        if (merged.Count > 0)
            writer.WriteElement(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        if (links.Count > 0)
            writer.WriteElement(
                new Hyperlinks(links.Select(link => new Hyperlink { Reference = link.Cell, Location = $"'{link.Sheet}'!A1" }))
            );
        writer.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = lies ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        if (Drawing.Length > 0)
            writer.WriteElement(new Drawing { Id = Drawing });
        writer.WriteEndElement();
        writer.Dispose();
    }

    public static Cell Words(string words, uint style) =>
        new()
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Cut(words)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    public static Cell Blank(uint style) => new() { StyleIndex = style };

    public static Cell Number(decimal number, uint style) =>
        new() { StyleIndex = style, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) };

    public static Cell Number(double number, uint style) => new() { StyleIndex = style, CellValue = new CellValue(number) };

    private static double LinesOf(string words, double width) => Math.Ceiling(PlainWords.WidthOf(words) * Letters / Math.Max(width, 1));

    private static string Cut(string words)
    {
        if (words.Length <= LongestWords)
            return words;
        var end = char.IsHighSurrogate(words[LongestWords - 2]) ? LongestWords - 2 : LongestWords - 1;
        return words[..end] + "…";
    }

    private static SheetView ViewOf(int rows, int columns)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (rows > 0 || columns > 0)
            view.Append(
                new Pane
                {
                    VerticalSplit = rows > 0 ? rows : null,
                    HorizontalSplit = columns > 0 ? columns : null,
                    TopLeftCell = Address(rows + 1, columns),
                    ActivePane =
                        rows == 0 ? PaneValues.TopRight
                        : columns == 0 ? PaneValues.BottomLeft
                        : PaneValues.BottomRight,
                    State = PaneStateValues.Frozen,
                }
            );
        return view;
    }
}
