using System.Text;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Counts the automatic numbers of paragraphs, because the headings of many reports have no other.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int LongestStyleChain = 20;
    private readonly Dictionary<string, XElement> lists = [];
    private readonly Dictionary<string, XElement> numbers = [];
    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<XElement, int?[]> counters = [];
    private readonly HashSet<(string Number, int Level)> restarted = [];

    public WordNumbering(XElement? numbering, XElement? styles)
    {
        foreach (var list in numbering?.Elements("abstractNum") ?? [])
            lists.TryAdd(Attribute(list, "abstractNumId"), list);
        foreach (var number in numbering?.Elements("num") ?? [])
            numbers.TryAdd(Attribute(number, "numId"), number);
        foreach (var style in styles?.Elements("style") ?? [])
            this.styles.TryAdd(Attribute(style, "styleId"), style);
    }

    /// <summary>The number before a paragraph with these properties, counted on; empty where it has none.</summary>
    public string Next(XElement? properties)
    {
        if (Find(properties) is not var (number, level) || !numbers.TryGetValue(number, out var element))
            return "";
        if (ListOf(element) is not { } list || LevelOf(element, list, level) is not { } shape)
            return "";
        var counts = Count(number, element, list, level);
        if (Value(shape, "numFmt") == "bullet")
            return "";
        var text = Fill(Value(shape, "lvlText") ?? "", shape, element, list, counts);
        // The gap behind the number is a tab or a space unless the list says there is none; behind Chinese marks nobody types one.
        return text.Length > 0 && char.IsAscii(text[^1]) && Value(shape, "suff") != "nothing" ? text + " " : text;
    }

    /// <summary>The list number and the level of a paragraph, by itself or by its style.</summary>
    private (string Number, int Level)? Find(XElement? properties)
    {
        var own = properties?.Element("numPr");
        var style = Value(properties, "pStyle");
        if (own is not null && Value(own, "numId") is { } direct)
            return direct == "0" ? null : (direct, Level(Value(own, "ilvl")));
        var owner = style;
        for (var step = 0; style is not null && step < LongestStyleChain && styles.TryGetValue(style, out var element); step++)
        {
            var inherited = element.Element("pPr")?.Element("numPr");
            if (Value(inherited, "numId") is { } number)
                return number == "0"
                    ? null
                    : (number, Value(inherited, "ilvl") is { } level ? Level(level) : LevelByStyle(number, style, owner));
            style = Value(element, "basedOn");
        }

        return null;
    }

    private int LevelByStyle(string number, string style, string? owner)
    {
        if (!numbers.TryGetValue(number, out var element) || ListOf(element) is not { } list)
            return 0;
        var level = list.Elements("lvl").FirstOrDefault(one => Value(one, "pStyle") is { } linked && (linked == owner || linked == style));
        return level is null ? 0 : Level(Attribute(level, "ilvl"));
    }

    private XElement? ListOf(XElement number)
    {
        if (Value(number, "abstractNumId") is not { } id || !lists.TryGetValue(id, out var list))
            return null;
        if (Value(list, "numStyleLink") is not { } link)
            return list;
        return lists.Values.FirstOrDefault(one => Value(one, "styleLink") == link) ?? list;
    }

    private static XElement? LevelOf(XElement number, XElement list, int level)
    {
        var changed = Override(number, level)?.Element("lvl");
        return changed ?? list.Elements("lvl").FirstOrDefault(one => Level(Attribute(one, "ilvl")) == level);
    }

    private static XElement? Override(XElement number, int level) =>
        number.Elements("lvlOverride").FirstOrDefault(one => Level(Attribute(one, "ilvl")) == level);

    private int?[] Count(string number, XElement element, XElement list, int level)
    {
        if (!counters.TryGetValue(list, out var counts))
            counters[list] = counts = new int?[Levels];
        if (
            restarted.Add((number, level))
            && Value(Override(element, level), "startOverride") is { } start
            && int.TryParse(start, out var first)
        )
            counts[level] = first;
        else
            counts[level] = counts[level] is { } count && count < int.MaxValue ? count + 1 : StartOf(element, list, level);
        for (var above = 0; above < level; above++)
            counts[above] ??= StartOf(element, list, above);
        for (var below = level + 1; below < Levels; below++)
            if (Value(LevelOf(element, list, below), "lvlRestart") != "0")
                counts[below] = null;
        return counts;
    }

    private static int StartOf(XElement number, XElement list, int level) =>
        int.TryParse(Value(LevelOf(number, list, level), "start"), out var start) ? start : 1;

    private static string Fill(string pattern, XElement shape, XElement number, XElement list, int?[] counts)
    {
        var isLegal = shape.Element("isLgl") is not null;
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '%' || at + 1 >= pattern.Length || pattern[at + 1] is < '1' or > '9')
            {
                text.Append(pattern[at]);
                continue;
            }

            var level = pattern[++at] - '1';
            var format = isLegal ? "decimal" : Value(LevelOf(number, list, level), "numFmt") ?? "decimal";
            text.Append(WordNumber.Write(counts[level] ?? 1, format));
        }

        return text.ToString();
    }

    private static int Level(string? value) => int.TryParse(value, out var level) ? Math.Clamp(level, 0, Levels - 1) : 0;

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static string? Value(XElement? parent, string child) => parent?.Element(child)?.Attribute("val")?.Value;
}
