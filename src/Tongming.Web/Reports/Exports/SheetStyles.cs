using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tongming.Web.Reports.Exports;

/// <summary>How a cell of the workbook looks. The order is that of the cell formats in <see cref="SheetStyles"/>.</summary>
internal enum SheetStyle : uint
{
    Plain,
    Title,
    Heading,
    Words,
    Number,
    Error,
    Suspect,
}

/// <summary>The style sheet of the workbook.</summary>
internal static class SheetStyles
{
    public static Stylesheet Create() =>
        new(
            new Fonts(Face(11), Face(14, bold: true), Face(11, bold: true)),
            new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FFE8EEF5"), Solid("FFF8B4B4"), Solid("FFFCE3A4")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                Format(font: 2, fill: 2, border: 1),
                Format(border: 1),
                Format(border: 1, right: true),
                Format(font: 2, fill: 3, border: 1, right: true),
                Format(fill: 4, border: 1, right: true)
            )
        );

    private static Font Face(double size, bool bold = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static T Line<T>()
            where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
        return new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());
    }

    private static CellFormat Format(uint font = 0, uint fill = 0, uint border = 0, bool right = false) =>
        new(
            new Alignment
            {
                WrapText = true,
                Vertical = VerticalAlignmentValues.Top,
                Horizontal = right ? HorizontalAlignmentValues.Right : null,
            }
        )
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyFont = BooleanValue.FromBoolean(true),
            ApplyFill = BooleanValue.FromBoolean(true),
            ApplyBorder = BooleanValue.FromBoolean(true),
            ApplyAlignment = BooleanValue.FromBoolean(true),
        };
}
