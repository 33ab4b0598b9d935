using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>
/// A workbook of one sheet that is written line by line and never as a whole in memory. Words are inline strings, so that nothing that
/// anybody wrote can become a formula; days are days.
/// </summary>
internal sealed class ListSheet : IDisposable
{
    private const uint DayStyle = 1;
    private const uint TitleStyle = 2;

    /// <summary>Content type of workbooks.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter writer;

    /// <summary>Begins a workbook with its headings; where <paramref name="wide"/> names columns, those are wide.</summary>
    public ListSheet(Stream stream, string name, IReadOnlyList<string> titles, params int[] wide)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(
            new Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = name,
                    SheetId = 1,
                    Id = workbook.GetIdOfPart(part),
                }
            )
        );
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        writer.WriteElement(
            new DocumentFormat.OpenXml.Spreadsheet.Columns(
                titles.Select(
                    (_, index) =>
                        new DocumentFormat.OpenXml.Spreadsheet.Column
                        {
                            Min = (uint)index + 1,
                            Max = (uint)index + 1,
                            Width = wide.Contains(index) ? 48 : 15,
                            CustomWidth = true,
                        }
                )
            )
        );
        writer.WriteStartElement(new SheetData());
        Write(titles, TitleStyle);
    }

    /// <summary>Adds a line of words, numbers and days; null is an empty cell.</summary>
    public void Add(IEnumerable<object?> values) => Write(values, 0);

    public void Dispose()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
        document.Dispose();
    }

    private void Write(IEnumerable<object?> values, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
            writer.WriteElement(CellOf(value, style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint style) =>
        value switch
        {
            null => new Cell { StyleIndex = style },
            int number => new Cell { StyleIndex = style, CellValue = new CellValue(number) },
            double number => new Cell { StyleIndex = style, CellValue = new CellValue(number) },
            DateOnly day => new Cell { StyleIndex = DayStyle, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()) },
            _ => new Cell
            {
                StyleIndex = style,
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(Clean($"{value}")) { Space = SpaceProcessingModeValues.Preserve }),
            },
        };

    /// <summary>Without what XML cannot hold: control characters and halves of characters.</summary>
    private static string Clean(string words) =>
        string.Concat(
            words
                .EnumerateRunes()
                .Where(rune => rune.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF))
                .Select(rune => rune.ToString())
        );

    private static Stylesheet Styles() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" }),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, ApplyFont = true }
            )
        );
}
