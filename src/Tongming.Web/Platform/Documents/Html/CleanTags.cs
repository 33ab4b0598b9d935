using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>Which elements clean markup has, and what becomes of the others.</summary>
internal static class CleanTags
{
    /// <summary>What stays.</summary>
    public static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet([
        "p",
        "br",
        "hr",
        "h2",
        "h3",
        "h4",
        "strong",
        "em",
        "u",
        "s",
        "sub",
        "sup",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "a",
        "img",
        "figure",
        "figcaption",
    ]);

    /// <summary>What goes together with everything in it.</summary>
    public static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet([
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "option",
        "audio",
        "video",
        "source",
        "track",
        "canvas",
        "link",
        "meta",
        "base",
        "title",
        "head",
        "frame",
        "frameset",
        "xml",
        "map",
        "area",
        "dialog",
        "slot",
        "portal",
    ]);

    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["h1"] = "h2",
        ["h5"] = "h4",
        ["h6"] = "h4",
        ["b"] = "strong",
        ["i"] = "em",
        ["strike"] = "s",
        ["del"] = "s",
        ["ins"] = "u",
    }.ToFrozenDictionary();

    /// <summary>Elements that break a line and stand as paragraphs where they hold words.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet([
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "address",
        "center",
        "dl",
        "dt",
        "dd",
        "details",
        "summary",
    ]);

    /// <summary>What stays and stands by itself, not inside a paragraph.</summary>
    public static readonly FrozenSet<string> BlockKept = FrozenSet.ToFrozenSet([
        "p",
        "hr",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "blockquote",
        "pre",
        "table",
        "figure",
    ]);

    /// <summary>Whether an element stands only inside a list, a table or a figure.</summary>
    public static bool IsPart(string name) =>
        name is "li" or "caption" or "colgroup" or "col" or "thead" or "tbody" or "tfoot" or "tr" or "th" or "td" or "figcaption";

    /// <summary>The name of an element as clean markup calls it; null for what is none.</summary>
    public static string? NameOf(INode node)
    {
        if (node is not IElement element)
            return null;
        var name = element.LocalName.ToLowerInvariant();
        return Renamed.GetValueOrDefault(name, name);
    }
}
