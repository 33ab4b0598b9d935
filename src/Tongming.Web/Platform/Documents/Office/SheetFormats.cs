using System.Globalization;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Writes the numbers of a worksheet as they are shown: percentages, fixed decimals and days; the rest plainly.</summary>
internal sealed class SheetFormats
{
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [22] = "yyyy/m/d",
        [27] = "yyyy年m月",
        [28] = "m月d日",
        [31] = "yyyy年m月d日",
        [57] = "yyyy年m月",
        [58] = "m月d日",
    };

    // Day 60 of the old calendar never was, so days count from this one for all dates after February 1900.
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private const double LastDay = 2_958_465;
    private readonly List<string> formats = [];

    public SheetFormats(XElement? styles)
    {
        var own = new Dictionary<string, string>();
        foreach (var format in styles?.Element("numFmts")?.Elements("numFmt") ?? [])
            own[(string?)format.Attribute("numFmtId") ?? ""] = (string?)format.Attribute("formatCode") ?? "";
        foreach (var cell in styles?.Element("cellXfs")?.Elements("xf") ?? [])
        {
            var id = (string?)cell.Attribute("numFmtId") ?? "0";
            formats.Add(
                own.TryGetValue(id, out var code) ? code
                : int.TryParse(id, out var number) ? BuiltIn.GetValueOrDefault(number, "")
                : ""
            );
        }
    }

    /// <summary>The words of a numeric cell.</summary>
    /// <param name="value">The number as stored.</param>
    /// <param name="style">Index of the cell's style, or null.</param>
    public string Write(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        var format = int.TryParse(style, out var index) && index >= 0 && index < formats.Count ? Plain(formats[index]) : "";
        if (IsDay(format) && number is >= 1 and <= LastDay)
            return DayZero.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var decimals = Decimals(format);
        if (format.Contains('%'))
            return (number * 100).ToString("F" + (decimals ?? 0), CultureInfo.InvariantCulture) + "%";
        return decimals is { } fixedTo && Math.Abs(number) < 1e15
            ? number.ToString("F" + fixedTo, CultureInfo.InvariantCulture)
            : number.ToString("0.###############", CultureInfo.InvariantCulture);
    }

    /// <summary>The format for positive numbers without what it quotes or puts in brackets.</summary>
    private static string Plain(string format)
    {
        var plain = "";
        var until = '\0';
        foreach (var character in format)
        {
            if (until != '\0')
                until = character == until ? '\0' : until;
            else if (character == ';')
                break;
            else if (character == '"')
                until = '"';
            else if (character == '[')
                until = ']';
            else
                plain += character;
        }

        return plain;
    }

    private static bool IsDay(string format) => format.AsSpan().IndexOfAny("yYdD") >= 0;

    private static int? Decimals(string format)
    {
        if (!format.Contains('0'))
            return null;
        var point = format.IndexOf('.');
        return point < 0
            ? 0
            : Math.Min(format.AsSpan(point + 1).IndexOfAnyExcept('0', '#') is >= 0 and var end ? end : format.Length - point - 1, 15);
    }
}
