using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>Words that would act in a browser if a page showed them as they are, and the look whether one does.</summary>
internal static class HostileWords
{
    /// <summary>Stands in all of them and in nothing else.</summary>
    public const string Mark = "xq7";

    /// <summary>From the longest to what every field takes; the later ones fit fields that want an address, a number or a code.</summary>
    public static readonly string[] All =
    [
        "读\"'><script>xq7()</script><img src=x onerror=xq7()><svg onload=xq7()><style>*{background:url(//xq7)}</style><a href=\"javascript:xq7()\" style=\"color:xq7\">读</a></textarea></title><b>",
        "\"'><img src=x onerror=xq7()><script>xq7()</script>",
        "<script>xq7()</script>",
        "javascript:xq7()//",
        "https://stat.example/xq7\"onclick=\"xq7()",
        "https://stat.example/xq7",
        "xq7",
        "2026",
        "11990000MB00000000",
        "{USCC}/{YYYY}-{SEQ:5}",
    ];

    /// <summary>Attributes in which a browser runs or opens what stands there.</summary>
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "xlink:href", "srcdoc"];

    /// <summary>What of the words would act on a page.</summary>
    public static IEnumerable<string> ActingIn(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return page.All.Where(Acts).Select(one => one.OuterHtml[..Math.Min(one.OuterHtml.Length, 160)]).ToList();
    }

    private static bool Acts(IElement element) =>
        element.Attributes.Any(one => IsActing(one.Name, one.Value))
        || (element.LocalName is "script" or "style" or "iframe" or "object" or "embed" && HasMark(element) && !IsData(element));

    private static bool IsActing(string name, string value)
    {
        if (!value.Contains(Mark, StringComparison.Ordinal))
            return name.Contains(Mark, StringComparison.Ordinal);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "style" or "srcdoc")
            return true;
        var address = string.Concat(value.Where(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign)));
        return Addresses.Contains(name)
            && (
                address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool HasMark(IElement element) => element.TextContent.Contains(Mark, StringComparison.Ordinal);

    /// <summary>Data for machines, whole: what was typed did not end the element before its time.</summary>
    private static bool IsData(IElement element)
    {
        if (element.LocalName != "script" || element.GetAttribute("type") is not ("application/ld+json" or "application/json"))
            return false;
        try
        {
            using var data = JsonDocument.Parse(element.TextContent);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
