using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>The properties that office files carry about themselves.</summary>
internal static class DocumentProperties
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["creator"] = "作者",
        ["lastModifiedBy"] = "最后修改者",
        ["title"] = "标题",
        ["subject"] = "主题",
        ["description"] = "备注",
        ["keywords"] = "关键词",
        ["category"] = "类别",
        ["contentStatus"] = "状态",
        ["Company"] = "单位",
        ["Manager"] = "经理",
        ["HyperlinkBase"] = "超链接基础",
        ["Template"] = "模板",
    };

    /// <summary>The names in Chinese and the values of what somebody wrote into a part of properties. Numbers of pages and words, programs and times are passed over.</summary>
    public static IEnumerable<(string Name, string Value)> In(PackedParts parts, string part)
    {
        if (!parts.IsXml(part) || parts.Tree(part)?.Root is not { } root)
            return [];
        return root.Is("Properties") && root.Elements().Any(one => one.Is("property")) ? Custom(root) : Known(root);
    }

    private static IEnumerable<(string Name, string Value)> Custom(XElement root) =>
        root.Children("property").Select(one => ("自定义属性 " + one.Value("name"), one.Value)).Where(one => one.Value.Trim().Length > 0);

    private static IEnumerable<(string Name, string Value)> Known(XElement root) =>
        from element in root.Elements()
        let value = element.Value.Trim()
        where value.Length > 0 && Names.ContainsKey(element.Name.LocalName)
        where !(element.Is("Template") && value is "Normal" or "Normal.dotm" or "Normal.dot")
        select (Names[element.Name.LocalName], value);
}
