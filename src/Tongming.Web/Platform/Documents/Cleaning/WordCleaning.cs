using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Takes out of a word-processor file what its reader does not see: changes are accepted, hidden words, comments, links to files and variables go.</summary>
internal sealed class WordCleaning(PackedParts parts, string main, RemovedWords removed)
{
    private static readonly string[] DroppedSettings =
    [
        "rsids",
        "docVars",
        "mailMerge",
        "trackRevisions",
        "attachedTemplate",
        "attachedSchema",
        "saveThroughXslt",
        "linkStyles",
    ];

    private readonly WordHidden hidden = WordHidden.In(parts, main);

    /// <summary>Cleans; always can.</summary>
    public Refusal? Run()
    {
        foreach (var (name, _) in WordHidden.TextParts(parts, main))
            if (parts.Tree(name)?.Root is { } root)
                Part(root);
        if (parts.Relations(main).FirstOrDefault(one => one is { IsExternal: false, Type: "settings" })?.Target is { } settings)
        {
            foreach (
                var element in (parts.Tree(settings)?.Root?.Elements() ?? [])
                    .Where(one => DroppedSettings.Contains(one.Name.LocalName))
                    .ToList()
            )
            {
                removed.AddTree(element);
                element.Remove();
            }
        }

        new PackageCleaning(parts, main, removed).Run(new HashSet<string>());
        return null;
    }

    private void Part(XElement root)
    {
        Hidden(root);
        new AcceptedChanges(removed).In(root);
        root.All("commentRangeStart", "commentRangeEnd", "commentReference", "dataBinding", "permStart", "permEnd").RemoveAll();
        LinkFields(root);
        foreach (var element in root.DescendantsAndSelf())
        foreach (
            var attribute in element.Attributes().Where(one => one.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)).ToList()
        )
            attribute.Remove();
    }

    private void Hidden(XElement root)
    {
        var gone = root.All("r")
            .Where(hidden.IsHidden)
            .Concat(root.All("tr").Where(one => one.Child("trPr").Child("hidden") is not null))
            .Concat(SheetInspection.HiddenShapes(root).Select(DrawingOf));
        foreach (var element in gone.ToList())
        {
            if (element.Parent is null)
                continue;
            removed.AddTree(element);
            element.Remove();
        }

        root.All("tbl")
            .Where(table => !table.Elements().Any(one => one.Is("tr") || one.Is("sdt") || one.Is("customXml") || one.Is("ins")))
            .RemoveAll();
    }

    private static XElement DrawingOf(XElement properties) =>
        properties.Ancestors().FirstOrDefault(one => one.Is("AlternateContent"))
        ?? properties.Ancestors().FirstOrDefault(one => one.Is("drawing"))
        ?? properties;

    /// <summary>Of a field that fetches something from a file, its last result stays as plain words.</summary>
    private static void LinkFields(XElement root)
    {
        root.All("fldSimple").Where(one => WordHidden.IsLink(one.Value("instr") ?? "")).Unwrap();
        var open = new Stack<(List<XElement> Marks, System.Text.StringBuilder Instruction)>();
        foreach (var element in root.All("fldChar", "instrText").ToList())
        {
            var kind = element.Value("fldCharType");
            if (kind == "begin")
                open.Push(([], new()));
            if (!open.TryPeek(out var field))
                continue;
            field.Marks.Add(element);
            if (element.Is("instrText"))
                field.Instruction.Append(element.Value);
            if (kind != "end")
                continue;
            open.Pop();
            if (WordHidden.IsLink(field.Instruction.ToString()))
                field.Marks.RemoveAll();
        }
    }
}
