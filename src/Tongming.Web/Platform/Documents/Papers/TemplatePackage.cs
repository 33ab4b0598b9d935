using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>What a template may be made of: refuses what runs, what points outside and what is not final, and takes out who wrote it and when.</summary>
internal static class TemplatePackage
{
    private const string Settings = "word/settings.xml";
    private const string PlainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string SavedAsTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private static readonly string[] Active = ["vbaproject", "vbadata", "word/activex/", "word/embeddings/", "macrosheets", "afchunk"];

    /// <summary>Parts that tell of people, machines and earlier texts, and that no reader of the paper needs.</summary>
    private static readonly string[] Telling =
    [
        "docprops/",
        "package/services/",
        "customxml/",
        "word/people.xml",
        "word/printersettings",
        "word/glossary/",
    ];

    /// <summary>The same by the ends of the types of relations, because the parts may have any name.</summary>
    private static readonly string[] TellingTypes =
    [
        "/core-properties",
        "/extended-properties",
        "/custom-properties",
        "/thumbnail",
        "/customXml",
        "/attachedTemplate",
    ];

    private static readonly string[] Unfinished =
    [
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "cellIns",
        "cellDel",
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "tcPrChange",
        "trPrChange",
        "sectPrChange",
    ];

    /// <summary>Instructions of Word that fetch or start something when the file is opened.</summary>
    private static readonly string[] Fetching = ["DDE", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "MACROBUTTON", "DATABASE", "IMPORT"];

    /// <summary>Throws the refusal of a package that must not become a paper; cleans one that may.</summary>
    public static void Clean(PackedParts parts, DocumentLimits limits)
    {
        RefuseActive(parts, limits);
        foreach (var name in parts.Names.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList())
            CleanRelations(parts, name, limits);
        foreach (var name in parts.Names.Where(IsTelling).ToList())
            parts.Remove(name);
        CleanContentTypes(parts, limits);
        CleanSettings(parts, limits);
    }

    /// <summary>Throws where a part holds changes or comments that nobody has decided on, or instructions that fetch something.</summary>
    public static void RefuseUnfinished(XDocument part)
    {
        foreach (var element in part.Root!.Descendants())
        {
            var name = element.Name.LocalName;
            if (Unfinished.Contains(name) && element.Name.Namespace == part.Root.Name.Namespace)
                throw new UnreadableException("template.tracked-changes");
            if (name == "commentReference")
                throw new UnreadableException("template.comments");
            if (name == "altChunk" || (name is "instrText" or "fldSimple" && Fetches(element)))
                throw new UnreadableException("template.active-content");
        }
    }

    private static bool Fetches(XElement element)
    {
        var instruction = element.Attributes().FirstOrDefault(one => one.Name.LocalName == "instr")?.Value ?? element.Value;
        var first = instruction.Trim().Split(' ')[0].ToUpperInvariant();
        return Fetching.Any(word => first.StartsWith(word, StringComparison.Ordinal));
    }

    private static void RefuseActive(PackedParts parts, DocumentLimits limits)
    {
        var types = parts.Xml(PackedParts.ContentTypes, limits) ?? throw new UnreadableException("document.damaged", "docx");
        var declared = types.Descendants().Attributes("ContentType").Select(type => type.Value.ToLowerInvariant()).ToList();
        if (declared.Any(type => type.Contains("macroenabled", StringComparison.Ordinal) || type.Contains("vba", StringComparison.Ordinal)))
            throw new UnreadableException("template.macros");
        foreach (var name in parts.Names.Select(name => name.ToLowerInvariant()))
            if (Active.FirstOrDefault(mark => name.Contains(mark, StringComparison.Ordinal)) is { } found)
                throw new UnreadableException(
                    found.StartsWith("vba", StringComparison.Ordinal) ? "template.macros" : "template.active-content"
                );
    }

    private static void CleanRelations(PackedParts parts, string name, DocumentLimits limits)
    {
        if (parts.Xml(name, limits) is not { } relations)
            return;
        foreach (var relation in relations.Root!.Elements().ToList())
        {
            var type = relation.Attribute("Type")?.Value ?? "";
            var target = (relation.Attribute("Target")?.Value ?? "").Replace("../", "", StringComparison.Ordinal).TrimStart('/');
            var isOutside = relation.Attribute("TargetMode")?.Value == "External";
            if (TellingTypes.Any(end => type.EndsWith(end, StringComparison.Ordinal)) || IsTelling(target) || IsTelling("word/" + target))
            {
                if (target != PackedParts.ContentTypes && !target.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
                    parts.Remove(target);
                relation.Remove();
            }
            else if (isOutside && !type.EndsWith("/hyperlink", StringComparison.Ordinal))
                throw new UnreadableException("template.active-content");
        }

        parts.Put(name, relations);
    }

    private static void CleanContentTypes(PackedParts parts, DocumentLimits limits)
    {
        var types = parts.Xml(PackedParts.ContentTypes, limits)!;
        foreach (var one in types.Root!.Elements().ToList())
        {
            if (one.Attribute("PartName") is { } part && IsTelling(part.Value.TrimStart('/')))
                one.Remove();
            else if (one.Attribute("ContentType") is { Value: SavedAsTemplate } type)
                type.Value = PlainDocument;
        }

        parts.Put(PackedParts.ContentTypes, types);
    }

    private static void CleanSettings(PackedParts parts, DocumentLimits limits)
    {
        if (parts.Xml(Settings, limits) is not { } settings)
            return;
        settings
            .Root!.Elements()
            .Where(one => one.Name.LocalName is "attachedTemplate" or "rsids" or "docVars" or "trackRevisions" or "mailMerge")
            .Remove();
        parts.Put(Settings, settings);
    }

    private static bool IsTelling(string part) => Telling.Any(start => part.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
