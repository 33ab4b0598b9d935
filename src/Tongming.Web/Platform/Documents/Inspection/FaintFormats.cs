using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Which formats of a workbook's cells show nothing: white letters on no colour, and the number format without sections.</summary>
internal sealed class FaintFormats
{
    private readonly List<bool> white = [];
    private readonly List<bool> unseen = [];

    public FaintFormats(XElement? styles)
    {
        var fonts = styles.Child("fonts").Children("font").Select(font => IsWhite(font.Child("color"))).ToList();
        var fills = styles.Child("fills").Children("fill").Select(HasNoColour).ToList();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var format in styles.Child("numFmts").Children("numFmt"))
            if (ShowsNothing(format.Value("formatCode") ?? ""))
                codes.Add(format.Value("numFmtId") ?? "");
        foreach (var format in styles.Child("cellXfs").Children("xf"))
        {
            white.Add(At(fonts, format.Number("fontId")) && (At(fills, format.Number("fillId")) || fills.Count == 0));
            unseen.Add(codes.Contains(format.Value("numFmtId") ?? "0"));
        }
    }

    /// <summary>True for white letters on white.</summary>
    public bool IsWhite(int? format) => At(white, format);

    /// <summary>True for a format that writes nothing, whatever the value.</summary>
    public bool IsUnseen(int? format) => At(unseen, format);

    private static bool ShowsNothing(string code) => code.Replace("\"\"", "", StringComparison.Ordinal).Trim() is ";;;" or ";;" or ";;;;";

    private static bool IsWhite(XElement? color) =>
        color is not null
        && (color.Value("rgb")?.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase) == true || color.Value("theme") == "0")
        && color.Value("tint") is null or "0";

    private static bool HasNoColour(XElement fill)
    {
        var pattern = fill.Child("patternFill");
        if (pattern is null)
            return false;
        var color = pattern.Child("fgColor");
        return pattern.Value("patternType") is null or "none" || (color is not null && IsWhite(color));
    }

    private static bool At(List<bool> list, int? index) => index is { } at && at < list.Count && list[at];
}
