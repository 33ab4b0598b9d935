using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>What documents and workbooks have in common: parts beside those that are shown, properties, pictures.</summary>
/// <param name="parts">The parts of the file.</param>
/// <param name="places">What its users call a part, such as 工作表“表一”; for those that have a name.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class PackageInspection(PackedParts parts, IReadOnlyDictionary<string, string> places, FindingList findings)
{
    private readonly HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<InspectionKind, HashSet<string>> found = [];
    private readonly Dictionary<InspectionKind, HashSet<string>> shown = [];

    /// <summary>Follows all relations and names what does not stay.</summary>
    public void Through()
    {
        Follow();
        foreach (var name in parts.Names.Where(IsUnreached))
            Add(InspectionKind.Leftovers, name);
        foreach (var (kind, targets) in found.OrderBy(one => one.Key))
            if (kind != InspectionKind.Properties)
                findings.Block(
                    kind,
                    Places(shown.GetValueOrDefault(kind) ?? targets),
                    InspectionText.Say("finding." + kind, targets.Count),
                    isRemovable: true
                );
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
                {
                    Add(kind, relation.Target);
                    Show(kind, relation, source);
                }

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
                InspectionText.Say(
                    "finding.Properties",
                    string.Join('、', values.Select(one => one.Name).Distinct(StringComparer.Ordinal))
                ),
                isRemovable: true
            );
    }

    private void Add(InspectionKind kind, string target) => AddTo(found, kind, target);

    /// <summary>People know the sheet to which something belongs; of what lies outside they know the file.</summary>
    private void Show(InspectionKind kind, PartRelation relation, string source)
    {
        if (!relation.IsExternal && places.TryGetValue(source, out var place))
            AddTo(shown, kind, place);
        else if (relation.IsExternal)
            AddTo(shown, kind, relation.Target);
    }

    private static void AddTo(Dictionary<InspectionKind, HashSet<string>> lists, InspectionKind kind, string place)
    {
        if (!lists.TryGetValue(kind, out var list))
            lists[kind] = list = new(StringComparer.OrdinalIgnoreCase);
        list.Add(place);
    }

    private static string Places(HashSet<string> all)
    {
        const int most = 3;
        var names = string.Join('、', all.Take(most).Select(ShortName));
        return all.Count > most ? names + "等" : names;
    }

    private static string ShortName(string place)
    {
        const int longest = 60;
        var name = place[(place.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > longest ? name[..longest] : name;
    }
}
