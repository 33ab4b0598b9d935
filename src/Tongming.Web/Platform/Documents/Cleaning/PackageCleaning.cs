using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Keeps of a package the parts that are shown, and of each kept part no reference to another.</summary>
internal sealed class PackageCleaning(PackedParts parts, string main, RemovedWords removed)
{
    private const string Types = "[Content_Types].xml";
    private readonly HashSet<string> kept = new(StringComparer.OrdinalIgnoreCase) { Types };

    /// <summary>Drops every relation that does not stay, and the targets named, with what only they led to.</summary>
    public void Run(IReadOnlySet<string> targets)
    {
        var open = new Queue<string>(["", main]);
        kept.Add(main);
        while (open.TryDequeue(out var source))
        {
            if (source.Length == 0 || kept.Contains(source))
                kept.Add(PackedParts.RelationsOf(source));
            foreach (var relation in Keep(source, targets))
                if (!relation.IsExternal && kept.Add(relation.Target))
                    open.Enqueue(relation.Target);
        }

        foreach (var name in parts.Names.Where(name => !kept.Contains(name)).ToList())
        {
            removed.AddPart(parts, name);
            parts.Remove(name);
        }

        ContentTypes();
    }

    private List<PartRelation> Keep(string source, IReadOnlySet<string> targets)
    {
        var staying = new List<PartRelation>();
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in parts.Relations(source))
        {
            if (PartRoles.Stays(relation) && (relation.IsExternal || (parts.Has(relation.Target) && !targets.Contains(relation.Target))))
                staying.Add(relation);
            else
                dropped.Add(relation.Id);
        }

        if (dropped.Count > 0)
        {
            parts.Tree(PackedParts.RelationsOf(source))?.Root?.Elements().Where(one => dropped.Contains(one.Value("Id") ?? "")).RemoveAll();
            if (source.Length > 0 && parts.Tree(source)?.Root is { } root)
                Forget(root, dropped);
        }

        return staying;
    }

    /// <summary>Takes out what names a relation that is gone: mostly the whole element, of a link only the link.</summary>
    private static void Forget(XElement root, HashSet<string> dropped)
    {
        foreach (var element in root.Descendants().Where(one => one.RelationIds().Any(id => dropped.Contains(id.Value))).ToList())
        {
            if (element.Parent is null)
                continue;
            var isLink = element.Is("hyperlink");
            if (isLink && element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal))
                element.ReplaceWith(element.Nodes());
            else if (element.Is("pageSetup") || element.Is("blip") || (isLink && element.Value("location") is not null))
                element.RelationIds().Where(id => dropped.Contains(id.Value)).ToList().ForEach(id => id.Remove());
            else
                element.Remove();
        }
    }

    private void ContentTypes()
    {
        if (parts.Tree(Types)?.Root is not { } types)
            return;
        types.Children("Override").Where(one => !parts.Has((one.Value("PartName") ?? "").TrimStart('/'))).RemoveAll();
        foreach (var type in types.Children("Override").Select(one => one.Attribute("ContentType")).OfType<XAttribute>())
        {
            if (type.Value.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                type.Value = InspectFile.IsWorkbook(main)
                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
                    : "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        }
    }
}
