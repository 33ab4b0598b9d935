using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>What documents and workbooks have in common: parts beside those that are shown, properties, pictures.</summary>
internal sealed class PackageInspection(PackedParts parts, FindingList findings)
{
    private readonly HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<InspectionKind, HashSet<string>> found = [];

    /// <summary>Follows all relations and names what does not stay.</summary>
    public void Through()
    {
        Follow();
        foreach (var name in parts.Names.Where(IsUnreached))
            Add(InspectionKind.Leftovers, name);
        foreach (var (kind, places) in found.OrderBy(one => one.Key))
            if (kind != InspectionKind.Properties)
                findings.Block(kind, Places(places), InspectionText.Say("finding." + kind, places.Count), isRemovable: true);
        Properties();
        foreach (var name in parts.Names.Where(name => reached.Contains(name)))
            if (parts.Bytes(name) is { } bytes && PictureInspection.IsPicture(bytes))
                Picture(bytes, $"图片 {ShortName(name)}");
    }

    private void Picture(byte[] bytes, string place)
    {
        try
        {
            new PictureInspection(findings).Look(bytes, place);
        }
        catch (UnreadableException)
        {
            findings.Block(InspectionKind.Unreadable, place, InspectionText.Say("finding.Unreadable.broken"), isRemovable: false);
        }
    }

    private void Follow()
    {
        var open = new Queue<string>([""]);
        while (open.TryDequeue(out var source))
        {
            foreach (var relation in parts.Relations(source))
            {
                if (!PartRoles.Stays(relation) && PartRoles.KindOf(relation) is { } kind)
                    Add(kind, relation.Target);
                if (relation.IsExternal || !parts.Has(relation.Target) || !reached.Add(relation.Target))
                    continue;
                open.Enqueue(relation.Target);
                if (relation.Type is "chart" or "chartUserShapes" or "diagramData" or "diagramDrawing")
                    Figure(relation.Target);
            }
        }
    }

    private void Figure(string part)
    {
        var place = "图表 " + ShortName(part);
        foreach (var words in parts.Tree(part)?.Root.All("t", "v") ?? [])
            findings.LookAt(place, place, words.Value);
    }

    private bool IsUnreached(string name) =>
        !reached.Contains(name)
        && name != "[Content_Types].xml"
        && !(name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && name.Contains("_rels/", StringComparison.OrdinalIgnoreCase))
        && !name.Equals(parts.Main, StringComparison.OrdinalIgnoreCase);

    private void Properties()
    {
        var told = found.GetValueOrDefault(InspectionKind.Properties) ?? [];
        var values = told.Where(parts.Has).SelectMany(name => DocumentProperties.In(parts, name)).ToList();
        if (told.Any(name => name.Contains("thumbnail", StringComparison.OrdinalIgnoreCase)))
            values.Add(("缩略图", "首页图像"));
        foreach (var (name, value) in values)
            findings.LookAt("文档属性" + name, "文档属性“" + name + "”", value, isHidden: true);
        if (values.Count > 0)
            findings.Block(
                InspectionKind.Properties,
                "文档属性",
                InspectionText.Say("finding.Properties", string.Join('、', values.Select(one => one.Name).Distinct(StringComparer.Ordinal))),
                isRemovable: true
            );
    }

    private void Add(InspectionKind kind, string place)
    {
        if (!found.TryGetValue(kind, out var places))
            found[kind] = places = new(StringComparer.OrdinalIgnoreCase);
        places.Add(place);
    }

    private static string Places(HashSet<string> places)
    {
        const int shown = 3;
        var names = string.Join('、', places.Take(shown).Select(ShortName));
        return places.Count > shown ? names + "等" : names;
    }

    private static string ShortName(string place)
    {
        const int longest = 60;
        var name = place[(place.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > longest ? name[..longest] : name;
    }
}
