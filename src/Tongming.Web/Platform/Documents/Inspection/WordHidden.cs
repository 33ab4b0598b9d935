using System.Globalization;
using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>What in a word-processor file is not seen: hidden runs, by their own format or by that of a style, and changes that nobody has accepted yet.</summary>
internal sealed class WordHidden
{
    private const int LongestStyleChain = 20;
    private const int TinyHalfPoints = 4;

    private static readonly HashSet<string> ChangeNames =
    [
        .. "ins del moveFrom moveTo cellIns cellDel cellMerge moveFromRangeStart moveToRangeStart customXmlInsRangeStart customXmlDelRangeStart customXmlMoveFromRangeStart customXmlMoveToRangeStart numberingChange".Split(
            ' '
        ),
    ];

    private static readonly string[] LinkFields =
    [
        "LINK",
        "DDE",
        "DDEAUTO",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "DATABASE",
        "IMPORT",
        "INCLUDE",
        "RD",
    ];

    private readonly HashSet<string> hiddenStyles;

    private WordHidden(HashSet<string> hiddenStyles) => this.hiddenStyles = hiddenStyles;

    public static WordHidden In(PackedParts parts, string main)
    {
        var part = parts.Relations(main).FirstOrDefault(one => one is { IsExternal: false, Type: "styles" })?.Target;
        var styles = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var style in (part is null ? null : parts.Tree(part)?.Root).Children("style"))
            styles.TryAdd(style.Value("styleId") ?? "", style);
        return new WordHidden([.. styles.Keys.Where(id => HidesByStyle(id, styles))]);
    }

    /// <summary>The parts that have words for the reader, with their names in a sentence: the body headers, footers, notes.</summary>
    public static IEnumerable<(string Name, string Place)> TextParts(PackedParts parts, string main)
    {
        yield return (main, "正文");
        foreach (
            var relation in parts
                .Relations(main)
                .Where(one => !one.IsExternal && parts.Has(one.Target))
                .DistinctBy(one => one.Target, StringComparer.OrdinalIgnoreCase)
                .Where(one => !one.Target.Equals(main, StringComparison.OrdinalIgnoreCase))
        )
            if (
                relation.Type switch
                {
                    "header" => "页眉",
                    "footer" => "页脚",
                    "footnotes" => "脚注",
                    "endnotes" => "尾注",
                    _ => null,
                } is
                { } place
            )
                yield return (relation.Target, place);
    }

    /// <summary>Marks of changes: inserted, deleted, moved and formatted.</summary>
    public static IEnumerable<XElement> ChangesIn(XElement root) =>
        root.Descendants().Where(one => IsChange(one.Name.LocalName) && IsOfWord(one) && one.Attributes().Any());

    /// <summary>The instructions of fields that fetch something from other files.</summary>
    public static IEnumerable<XElement> LinkFieldsIn(XElement root) =>
        root.Descendants()
            .Where(one => (one.Is("instrText") && IsLink(one.Value)) || (one.Is("fldSimple") && IsLink(one.Value("instr") ?? "")));

    /// <summary>True for the instruction of a field that names another file.</summary>
    public static bool IsLink(string instruction) =>
        LinkFields.Contains(instruction.Trim().Split(' ', 2)[0].ToUpperInvariant())
        || instruction.Contains("file:", StringComparison.OrdinalIgnoreCase);

    public static bool IsFaint(XElement properties)
    {
        var isWhite = properties.Child("color").Value("val")?.Equals("FFFFFF", StringComparison.OrdinalIgnoreCase) == true;
        var isTiny =
            int.TryParse(properties.Child("sz").Value("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size <= TinyHalfPoints;
        return (isWhite && properties.Child("shd") is null && properties.Child("highlight") is null && properties.Parent?.Is("r") == true)
            || (isTiny && properties.Parent?.Is("r") == true && properties.Parent.Child("t") is not null);
    }

    /// <summary>True for a run that is not shown, by its own format, its style or that of its paragraph.</summary>
    public bool IsHidden(XElement run)
    {
        var properties = run.Child("rPr");
        if ((properties.Child("vanish") ?? properties.Child("specVanish")) is { } own)
            return IsOn(own);
        if (hiddenStyles.Count == 0)
            return false;
        if (properties.Child("rStyle").Value("val") is { } style && hiddenStyles.Contains(style))
            return true;
        var paragraph = run.Ancestors().FirstOrDefault(one => one.Is("p"));
        return paragraph.Child("pPr").Child("pStyle").Value("val") is { } paragraphStyle && hiddenStyles.Contains(paragraphStyle);
    }

    /// <summary>The words of a paragraph, text boxes in it put aside, with those that its reader does not see.</summary>
    public IEnumerable<(string Words, bool IsHidden)> WordsOf(XElement paragraph)
    {
        var open = new Stack<(XElement Element, bool IsHidden)>();
        Push(open, paragraph, paragraph.Ancestors().Any(IsUnseenAround));
        while (open.TryPop(out var next))
        {
            var (element, isHidden) = next;
            if (element.Is("p") || element.Is("Fallback"))
                continue;
            if (element.Is("t") || element.Is("delText"))
                yield return (element.Value, isHidden || element.Is("delText"));
            else if (element.Is("tab") || element.Is("br"))
                yield return (" ", isHidden);
            else
                Push(open, element, isHidden || element.Is("del") || element.Is("moveFrom") || (element.Is("r") && IsHidden(element)));
        }
    }

    /// <summary>True for a row of a table that is hidden or deleted, for a deleted cell, and for a hidden drawing.</summary>
    public static bool IsUnseenAround(XElement element)
    {
        if (element.Is("tr"))
            return element.Child("trPr") is { } row && (row.Child("hidden") is not null || row.Child("del") is not null);
        if (element.Is("tc"))
            return element.Child("tcPr").Child("cellDel") is not null;
        return (element.Is("anchor") || element.Is("inline")) && element.Child("docPr").Says("hidden");
    }

    private static void Push(Stack<(XElement, bool)> open, XElement parent, bool isHidden)
    {
        for (var node = parent.LastNode; node is not null; node = node.PreviousNode)
            if (node is XElement child)
                open.Push((child, isHidden));
    }

    private static bool IsChange(string name) =>
        ChangeNames.Contains(name)
        || (name.EndsWith("Change", StringComparison.Ordinal) && name.EndsWith("PrChange", StringComparison.Ordinal))
        || name == "tblGridChange";

    /// <summary>Other vocabularies inside (formulas, drawings) have elements of the same names.</summary>
    private static bool IsOfWord(XElement element) => element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal);

    private static bool HidesByStyle(string id, Dictionary<string, XElement> styles)
    {
        for (var step = 0; step < LongestStyleChain && styles.TryGetValue(id, out var style); step++)
        {
            if (style.Child("rPr").Child("vanish") is { } vanish)
                return IsOn(vanish);
            id = style.Child("basedOn").Value("val") ?? "";
        }

        return false;
    }

    private static bool IsOn(XElement toggle) => toggle.Value("val") is null or "1" or "true" or "on";
}
