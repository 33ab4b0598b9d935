using System.Globalization;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Looks at trees of office files by bare names, because the strict form of the formats has other namespaces.</summary>
internal static class OfficeXml
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>The children of that name.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static XElement? Child(this XElement? element, string name) => element.Children(name).FirstOrDefault();

    /// <summary>All elements of that name, at any depth.</summary>
    public static IEnumerable<XElement> All(this XContainer? tree, params string[] names) =>
        tree?.Descendants().Where(element => names.Contains(element.Name.LocalName)) ?? [];

    /// <summary>An attribute by its bare name; null where it is absent.</summary>
    public static string? Value(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(one => one.Name.LocalName == attribute)?.Value;

    /// <summary>True where an attribute says yes.</summary>
    public static bool Says(this XElement? element, string attribute) => element.Value(attribute) is "1" or "true" or "on";

    /// <summary>An attribute that is a whole number, else null.</summary>
    public static int? Number(this XElement? element, string attribute) =>
        int.TryParse(element.Value(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An attribute that is a number, else null.</summary>
    public static double? Measure(this XElement? element, string attribute) =>
        double.TryParse(element.Value(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The attributes by which an element names a relation of its part.</summary>
    public static IEnumerable<XAttribute> RelationIds(this XElement element) =>
        element.Attributes().Where(one => one.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal));

    /// <summary>Takes all of them out of the tree, the list being drawn up first.</summary>
    public static void RemoveAll(this IEnumerable<XElement> elements)
    {
        foreach (var element in elements.ToList())
            if (element.Parent is not null)
                element.Remove();
    }

    /// <summary>Puts the children of each into its place.</summary>
    public static void Unwrap(this IEnumerable<XElement> elements)
    {
        foreach (var element in elements.ToList())
            if (element.Parent is not null)
                element.ReplaceWith(element.Nodes());
    }
}
