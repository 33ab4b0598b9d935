using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>The few attributes that clean markup has.</summary>
internal static partial class CleanAttributes
{
    private const int MostSpan = 200;

    private const int LongestAddress = 2000;

    /// <summary>Whether an element is a link that may stay: to a page on the web, to a mailbox, a telephone, or inside this program.</summary>
    public static bool IsLink(IElement element) => AddressOf(element.GetAttribute("href")) is not null;

    /// <summary>Writes what may stay of an element's attributes.</summary>
    public static void Write(IElement element, string name, StringBuilder written)
    {
        switch (name)
        {
            case "a" when AddressOf(element.GetAttribute("href")) is { } address:
                Attribute(written, "href", address);
                if (address.StartsWith("http", StringComparison.Ordinal))
                    Attribute(written, "rel", "noopener noreferrer");
                break;
            case "td" or "th":
                Span(element, "colspan", written);
                Span(element, "rowspan", written);
                if (name == "th" && element.GetAttribute("scope") is "row" or "col" or "rowgroup" or "colgroup")
                    Attribute(written, "scope", element.GetAttribute("scope")!);
                Alignment(element, written);
                break;
            case "col":
                Span(element, "span", written);
                break;
            case "ol" when int.TryParse(element.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start):
                Attribute(written, "start", start.ToString(CultureInfo.InvariantCulture));
                break;
            case "figure" when element.GetAttribute("data-chart") is "line" or "bar":
                // A figure of numbers: the public page draws a chart from the table in it.
                Attribute(written, "data-chart", element.GetAttribute("data-chart")!);
                break;
            case "p" or "h2" or "h3" or "h4" or "table" or "figure":
                Alignment(element, written);
                break;
        }
    }

    /// <summary>Writes a picture that this program keeps itself; pictures of other sites and inside the text are dropped.</summary>
    public static void WritePicture(IElement element, StringBuilder written)
    {
        if (element.GetAttribute("src") is not { } source || !OwnPicture().IsMatch(source))
            return;
        written.Append("<img");
        Attribute(written, "src", source);
        Attribute(written, "alt", element.GetAttribute("alt")?.Trim() ?? "");
        written.Append('>');
    }

    private static void Span(IElement element, string name, StringBuilder written)
    {
        if (
            int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            && span is > 1 and <= MostSpan
        )
            Attribute(written, name, span.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Centred and right-aligned words stay so, by a class of the style sheet.</summary>
    private static void Alignment(IElement element, StringBuilder written)
    {
        var style = element.GetAttribute("style") ?? "";
        var kept = element.ClassName is "center" or "right" ? element.ClassName : null;
        var found =
            kept
            ?? element.GetAttribute("align")?.ToLowerInvariant()
            ?? (Aligned().Match(style) is { Success: true } match ? match.Groups["side"].Value.ToLowerInvariant() : "");
        if (found is "center" or "right")
            Attribute(written, "class", found);
    }

    private static string? AddressOf(string? raw)
    {
        var address = raw?.Trim() ?? "";
        if (address.Length is 0 or > LongestAddress || address.Any(char.IsControl) || address.Contains('\\'))
            return null;
        if (address[0] == '#' || (address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)))
            return address;
        return
            Uri.TryCreate(address, UriKind.Absolute, out var parsed)
            && parsed.Scheme is "http" or "https" or "mailto" or "tel"
            && parsed.UserInfo.Length == 0
            ? parsed.Scheme is "mailto" or "tel"
                ? address
                : parsed.AbsoluteUri
            : null;
    }

    private static void Attribute(StringBuilder written, string name, string value)
    {
        written.Append(' ').Append(name).Append("=\"");
        foreach (var letter in value)
            _ = letter switch
            {
                '&' => written.Append("&amp;"),
                '"' => written.Append("&quot;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                _ => written.Append(letter),
            };
        written.Append('"');
    }

    [GeneratedRegex(@"^/files/[0-9a-f]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnPicture();

    [GeneratedRegex(@"text-align\s{0,9}:\s{0,9}(?<side>center|right)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aligned();
}
