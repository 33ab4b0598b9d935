using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tongming.Web.Reports.Exports;

/// <summary>A worksheet in the making. Words are inline strings always, so nothing that a document says can become a formula.</summary>
internal sealed class FindingsSheet(string name, params double[] widths)
{
    private readonly SheetData data = new();
    private uint frozen;

    public string Name { get; } = name;

    public void Add(params IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)data.ChildElements.Count + 1 };
        var column = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = Reference(column++, row.RowIndex);
            row.Append(cell);
        }

        data.Append(row);
    }

    /// <summary>The rows so far stay visible when scrolling.</summary>
    public void Freeze() => frozen = (uint)data.ChildElements.Count;

    public static Cell Words(string words, SheetStyle style = SheetStyle.Words) =>
        new()
        {
            DataType = CellValues.InlineString,
            StyleIndex = (uint)style,
            InlineString = new InlineString(new Text(ExportWords.Clean(words)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    public static Cell Number(decimal number, SheetStyle style = SheetStyle.Number) =>
        new() { StyleIndex = (uint)style, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) };

    public Worksheet Build()
    {
        var sheet = new Worksheet();
        if (frozen > 0)
        {
            var pane = new Pane
            {
                VerticalSplit = frozen,
                TopLeftCell = Reference(0, frozen + 1),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            };
            sheet.Append(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        }

        // Chinese letters of 11 points need more than the default height of a row, which is made for Latin ones.
        sheet.Append(new SheetFormatProperties { DefaultRowHeight = 17 });
        sheet.Append(
            new Columns(
                widths.Select(
                    (width, index) =>
                        new Column
                        {
                            Min = (uint)index + 1,
                            Max = (uint)index + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            )
        );
        sheet.Append(data);
        sheet.Append(
            new PageSetup
            {
                Orientation = OrientationValues.Landscape,
                PaperSize = 9,
                FitToHeight = 0,
            }
        );
        return sheet;
    }

    private static string Reference(int column, uint row) => $"{(char)('A' + column)}{row}";
}
