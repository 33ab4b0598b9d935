using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Statistics.Cubes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>How cells of a workbook look; the order is that of their formats.</summary>
internal enum SheetLook : uint
{
    Plain,
    Title,
    Remark,
    Link,
    Strong,
    Head,
    Sign,
    LinkInTable,

    /// <summary>A title down the side; those of lower levels follow.</summary>
    Side,
}

/// <summary>The formats of a workbook. Those of numbers come as they are needed: with decimals as published and with signs and footnotes behind.</summary>
internal sealed class SheetLooks
{
    /// <summary>Levels of titles down the side.</summary>
    private const int Depths = 7;

    /// <summary>Spreadsheets take some 200 own formats.</summary>
    private const int MostFormats = 150;
    private const uint FirstFormat = 164;
    private const int MostDecimals = 15;
    private const int LongestSign = 40;

    /// <summary>What may stand in a format between quotation marks.</summary>
    private static readonly string OfSigns =
        $"{CellSigns.BehindOf(CellStatus.Provisional)}{CellSigns.BehindOf(CellStatus.Revised)}[]0123456789,";

    private readonly List<string> codes = [];
    private readonly Dictionary<string, uint> known = new(StringComparer.Ordinal);

    /// <summary>A title down the side.</summary>
    public static uint SideOf(int depth) => (uint)SheetLook.Side + (uint)Math.Clamp(depth, 0, Depths - 1);

    /// <summary>A number; where there are too many different signs it stands without its own, which has to be told elsewhere.</summary>
    public (uint Style, bool HasSign) NumberOf(int decimals, string sign)
    {
        var code = "#,##0" + (decimals > 0 ? "." + new string('0', Math.Min(decimals, MostDecimals)) : "");
        var signed = sign.Length == 0 ? code : $"{code}\"{sign}\"";
        if (known.ContainsKey(signed) || (codes.Count < MostFormats && sign.Length <= LongestSign && sign.All(OfSigns.Contains)))
            return (StyleOf(signed), true);
        return (StyleOf(code), sign.Length == 0);
    }

    /// <summary>The part with all formats that were asked for.</summary>
    public Stylesheet Make()
    {
        var sheet = new Stylesheet();
        if (codes.Count > 0)
            sheet.Append(
                new NumberingFormats(
                    codes.Select((code, at) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)at, FormatCode = code })
                )
            );
        sheet.Append(
            new Fonts(Face(11), Face(14, new Bold()), Face(9), Face(11, new Underline()), Face(11, new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF5" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder())
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([.. Fixed(), .. codes.Select((_, at) => Format(number: FirstFormat + (uint)at, border: 1))])
        );
        return sheet;
    }

    private uint StyleOf(string code)
    {
        if (!known.TryGetValue(code, out var style))
        {
            known[code] = style = (uint)SheetLook.Side + Depths + (uint)codes.Count;
            codes.Add(code);
        }

        return style;
    }

    private static IEnumerable<CellFormat> Fixed() =>
        [
            Format(),
            Format(font: 1),
            Format(font: 2, align: new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }),
            Format(font: 3),
            Format(font: 4),
            Format(
                font: 4,
                fill: 2,
                border: 1,
                align: new Alignment
                {
                    WrapText = true,
                    Horizontal = HorizontalAlignmentValues.Center,
                    Vertical = VerticalAlignmentValues.Center,
                }
            ),
            Format(border: 1, align: new Alignment { Horizontal = HorizontalAlignmentValues.Right }),
            Format(font: 3, border: 1),
            .. Enumerable
                .Range(0, Depths)
                .Select(depth =>
                    Format(
                        border: 1,
                        align: new Alignment
                        {
                            WrapText = true,
                            Horizontal = HorizontalAlignmentValues.Left,
                            Vertical = VerticalAlignmentValues.Center,
                            Indent = (uint)depth,
                        }
                    )
                ),
        ];

    private static CellFormat Format(uint font = 0, uint fill = 0, uint border = 0, uint number = 0, Alignment? align = null)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = number > 0,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
            ApplyAlignment = align is not null,
        };
        if (align is not null)
            format.Append(align);
        return format;
    }

    private static Font Face(double size, params DocumentFormat.OpenXml.OpenXmlElement[] first) =>
        new([.. first, new FontSize { Val = size }, new FontName { Val = "宋体" }]);

    private static T Line<T>()
        where T : BorderPropertiesType, new() => new T { Style = BorderStyleValues.Thin };
}
