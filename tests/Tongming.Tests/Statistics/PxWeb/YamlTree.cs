using System.Globalization;
using System.Text.Json.Nodes;

namespace Tongming.Tests.Statistics.PxWeb;

/// <summary>Reads the part of YAML in which the interface's description is written: maps, lists, plain and quoted scalars, literal blocks.</summary>
internal sealed class YamlTree
{
    private readonly List<(int Indent, string Text)> lines;
    private int at;

    private YamlTree(List<(int, string)> lines) => this.lines = lines;

    public static JsonNode Read(IEnumerable<string> text)
    {
        var read = text.Select(line => (line.Length - line.TrimStart().Length, line.Trim()))
            .Where(line => line.Item2.Length > 0 && line.Item2[0] != '#')
            .ToList();
        var tree = new YamlTree(read);
        var root = tree.Block(0)!;
        return tree.at == read.Count ? root : throw new FormatException($"Not understood: {read[tree.at].Item2}");
    }

    private JsonNode? Block(int indent) => lines[at].Text.StartsWith("- ", StringComparison.Ordinal) ? List(indent) : Map(indent);

    private JsonArray List(int indent)
    {
        var list = new JsonArray();
        while (at < lines.Count && lines[at].Indent == indent && lines[at].Text.StartsWith("- ", StringComparison.Ordinal))
        {
            // What follows the dash stands as if it were on a line of its own.
            var rest = lines[at].Text[2..].TrimStart();
            var inner = indent + lines[at].Text.Length - rest.Length;
            if (KeyOf(rest) is null)
            {
                list.Add(Scalar(rest));
                at++;
                continue;
            }

            lines[at] = (inner, rest);
            list.Add(Map(inner));
        }

        return list;
    }

    private JsonObject Map(int indent)
    {
        var map = new JsonObject();
        while (at < lines.Count && lines[at].Indent == indent && KeyOf(lines[at].Text) is var (key, value))
        {
            at++;
            if (value == "|")
            {
                while (at < lines.Count && lines[at].Indent > indent)
                    at++;
                map[key] = "";
            }
            else if (value.Length > 0)
                map[key] = Scalar(value);
            else if (at < lines.Count && (lines[at].Indent > indent || (lines[at].Indent == indent && lines[at].Text[0] == '-')))
                map[key] = Block(lines[at].Indent);
            else
                map[key] = null;
        }

        return map;
    }

    private static (string Key, string Value)? KeyOf(string text)
    {
        var quote = text[0] is '"' or '\'' ? text[0] : '\0';
        var end = quote == '\0' ? 0 : text.IndexOf(quote, 1) + 1;
        var colon = text.IndexOf(':', end);
        if (colon < 0 || (colon + 1 < text.Length && text[colon + 1] != ' ') || (quote != '\0' && colon != end))
            return null;
        return (text[..colon].Trim('"', '\''), text[(colon + 1)..].Trim());
    }

    private static JsonValue? Scalar(string text)
    {
        if (text[0] == '"')
            return JsonValue.Create(text[1..^1].Replace(@"\\", @"\", StringComparison.Ordinal));
        if (text[0] == '\'')
            return JsonValue.Create(text[1..^1]);
        if (text is "true" or "false")
            return JsonValue.Create(text == "true");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }
}
