using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>
/// What the types of relations in office files mean for release. Only what is known to be shown to the reader stays;
/// everything else is named and can be taken out.
/// </summary>
internal static class PartRoles
{
    private static readonly HashSet<string> Shown =
    [
        "officeDocument",
        "worksheet",
        "chartsheet",
        "styles",
        "stylesWithEffects",
        "theme",
        "themeOverride",
        "sharedStrings",
        "drawing",
        "image",
        "chart",
        "chartStyle",
        "chartColorStyle",
        "chartUserShapes",
        "table",
        "numbering",
        "settings",
        "webSettings",
        "fontTable",
        "font",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "diagramData",
        "diagramLayout",
        "diagramQuickStyle",
        "diagramColors",
        "diagramDrawing",
    ];

    /// <summary>What goes without a word, because it says nothing that the rest does not say.</summary>
    private static readonly HashSet<string> Technical = ["calcChain", "sheetMetadata", "vmlDrawing", "alternativeFormatImportPart"];

    private static readonly Dictionary<string, InspectionKind> Found = Table(
        (InspectionKind.Comments, "comments threadedComment person commentsExtended commentsIds commentsExtensible people"),
        (InspectionKind.PivotCache, "pivotTable pivotCacheDefinition pivotCacheRecords slicer slicerCache timeline timelineCache"),
        (InspectionKind.DataModel, "powerPivotData customData model"),
        (
            InspectionKind.ExternalLink,
            "connections queryTable xmlMaps externalLink externalLinkPath xlPathMissing xlStartup xlAlternateStartup xlLibrary volatileDependencies attachedTemplate mailMergeSource mailMergeHeaderSource subDocument frame transform"
        ),
        (InspectionKind.EmbeddedObject, "package oleObject control activeXControlBinary ctrlProp aFChunk"),
        (
            InspectionKind.Macro,
            "vbaProject wordVbaData vbaProjectSignature vbaProjectSignatureAgile vbaProjectSignatureV3 xlMacrosheet xlIntlMacrosheet dialogsheet attachedToolbars keyMapCustomizations extensibility"
        ),
        (InspectionKind.CustomXml, "customXml customXmlProps customProperty"),
        (InspectionKind.PrinterSettings, "printerSettings"),
        (InspectionKind.Properties, "core-properties extended-properties custom-properties thumbnail"),
        (InspectionKind.TrackedChanges, "revisionHeaders revisionLog usernames")
    );

    /// <summary>True for what stays: parts that are shown, and links to pages and addresses of mail.</summary>
    public static bool Stays(PartRelation relation) =>
        relation.IsExternal ? relation.Type == "hyperlink" && IsPublicAddress(relation.Target) : Shown.Contains(relation.Type);

    /// <summary>What a relation that does not stay is to be called; null for one that is not worth a word.</summary>
    public static InspectionKind? KindOf(PartRelation relation)
    {
        if (Technical.Contains(relation.Type))
            return null;
        if (Found.TryGetValue(relation.Type, out var kind))
            return kind;
        return relation.IsExternal ? InspectionKind.ExternalLink : InspectionKind.Leftovers;
    }

    private static bool IsPublicAddress(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" && !address.IsLoopback
        || target.StartsWith('#');

    private static Dictionary<string, InspectionKind> Table(params (InspectionKind Kind, string Types)[] lines) =>
        lines
            .SelectMany(line => line.Types.Split(' ').Select(type => (type, line.Kind)))
            .ToDictionary(one => one.type, one => one.Kind, StringComparer.Ordinal);
}
