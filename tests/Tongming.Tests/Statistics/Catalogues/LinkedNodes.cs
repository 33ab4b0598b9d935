using System.Text.Json;

namespace Tongming.Tests.Statistics.Catalogues;

/// <summary>A value: a literal with its type, or the name of a node.</summary>
internal sealed record LinkedValue(bool IsLiteral, string Text, string Type);

internal sealed record LinkedNode(string Name)
{
    private readonly Dictionary<string, List<LinkedValue>> values = [];

    public HashSet<string> Types { get; } = [];

    public IReadOnlyList<LinkedValue> Values(string property) => values.GetValueOrDefault(property) ?? [];

    public void Add(string property, LinkedValue value)
    {
        values.TryAdd(property, []);
        if (!values[property].Contains(value))
            values[property].Add(value);
    }
}

/// <summary>The nodes of a document of JSON-LD whose context has prefixes only; what is said of one name in several places is put together.</summary>
internal sealed class LinkedNodes
{
    private readonly Dictionary<string, LinkedNode> nodes = [];
    private readonly Dictionary<string, string> prefixes;

    public LinkedNodes(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        prefixes = document
            .RootElement.GetProperty("@context")
            .EnumerateObject()
            .ToDictionary(one => one.Name, one => one.Value.GetString()!);
        Read(document.RootElement);
    }

    public IEnumerable<LinkedNode> All => nodes.Values;

    public LinkedNode? Find(string name) => nodes.GetValueOrDefault(name);

    public IEnumerable<LinkedNode> Of(string type) => All.Where(node => node.Types.Contains(Whole(type)));

    public string Whole(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && prefixes.TryGetValue(name[..colon], out var address) ? address + name[(colon + 1)..]
            : name.Contains("://", StringComparison.Ordinal) ? name
            : throw new FormatException($"{name} has no known prefix.");
    }

    private LinkedNode Read(JsonElement element)
    {
        var name = element.TryGetProperty("@id", out var id) ? id.GetString()! : $"_:{nodes.Count}";
        if (!nodes.TryGetValue(name, out var node))
            nodes[name] = node = new LinkedNode(name);
        foreach (var property in element.EnumerateObject().Where(one => one.Name is not ("@id" or "@context")))
        foreach (
            var value in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value }
        )
            if (property.Name == "@type")
                node.Types.Add(Whole(value.GetString()!));
            else
                node.Add(Whole(property.Name), ValueOf(value));
        return node;
    }

    private LinkedValue ValueOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return new LinkedValue(true, value.GetString()!, Whole("xsd:string"));
        if (!value.TryGetProperty("@value", out var literal))
            return new LinkedValue(false, Read(value).Name, "");
        var type = value.TryGetProperty("@type", out var said)
            ? Whole(said.GetString()!)
            : "@" + value.GetProperty("@language").GetString();
        return new LinkedValue(true, literal.GetString()!, type);
    }
}
