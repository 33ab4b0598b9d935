using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tongming.Tests.Statistics.PxWeb;

/// <summary>
/// Checks answers against the schemas of an OpenAPI description. Every keyword that the description uses is either checked or stands in
/// <see cref="Passed"/>; another one fails, so that no rule is passed over in silence.
/// </summary>
internal sealed class OpenApiSchemas(JsonNode description)
{
    private static readonly HashSet<string> Passed = ["description", "title", "example", "default", "format", "exclusiveMaximum"];

    public static OpenApiSchemas PxWeb()
    {
        var file = Specs.File("pxwebapi", "PxAPI-2.yml");
        return new OpenApiSchemas(YamlTree.Read(File.ReadLines(file)));
    }

    public IReadOnlyList<string> Faults(string schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Faults(Named("#/components/schemas/" + schema), document.RootElement, "$")];
    }

    private JsonObject Named(string reference) =>
        reference.Split('/').Skip(1).Aggregate(description, (node, name) => node[name] ?? throw new FormatException(reference)).AsObject();

    private IEnumerable<string> Faults(JsonObject schema, JsonElement value, string path)
    {
        if (schema["$ref"] is { } reference)
            return Faults(Named(reference.GetValue<string>()), value, path);
        if (value.ValueKind == JsonValueKind.Null)
            return schema["nullable"]?.GetValue<bool>() == true ? [] : [$"{path} is null"];
        // Where the type is wrong, no other rule has a meaning.
        if (schema["type"] is { } type && !IsOf(type.GetValue<string>(), value))
            return [$"{path} is no {type}: {value.GetRawText()}"];
        return schema.SelectMany(rule => Faults(schema, rule.Key, rule.Value, value, path));
    }

    private IEnumerable<string> Faults(JsonObject schema, string rule, JsonNode? of, JsonElement value, string path)
    {
        var faulty = rule switch
        {
            "enum" => !of!.AsArray().Any(one => one!.GetValue<string>() == value.GetString()),
            "pattern" => !Regex.IsMatch(value.GetString()!, of!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
            "minimum" => value.GetDouble() < of!.GetValue<double>(),
            "maximum" => value.GetDouble() >= of!.GetValue<double>(),
            "uniqueItems" => value.EnumerateArray().Select(one => one.GetRawText()).Distinct().Count() != value.GetArrayLength(),
            "minProperties" => value.EnumerateObject().Count() < of!.GetValue<double>(),
            _ => false,
        };
        if (faulty)
            return [$"{path} breaks {rule} {of!.ToJsonString()}: {value.GetRawText()}"];
        return rule switch
        {
            "required" => of!
                .AsArray()
                .Select(name => name!.GetValue<string>())
                .Where(name => !value.TryGetProperty(name, out _))
                .Select(name => $"{path}.{name} is missing"),
            "allOf" => of!.AsArray().SelectMany(one => Faults(one!.AsObject(), value, path)),
            "items" => value.EnumerateArray().SelectMany((one, at) => Faults(of!.AsObject(), one, $"{path}[{at}]")),
            "properties" => value
                .EnumerateObject()
                .Where(one => of!.AsObject().ContainsKey(one.Name))
                .SelectMany(one => Faults(of![one.Name]!.AsObject(), one.Value, $"{path}.{one.Name}")),
            "additionalProperties" => Additional(schema, of!, value, path),
            "type" or "enum" or "pattern" or "minimum" or "maximum" or "uniqueItems" or "minProperties" or "nullable" => [],
            _ => Passed.Contains(rule) ? [] : [$"{path}: the rule {rule} is not known here"],
        };
    }

    private IEnumerable<string> Additional(JsonObject schema, JsonNode of, JsonElement value, string path)
    {
        var others = value.EnumerateObject().Where(one => schema["properties"]?.AsObject().ContainsKey(one.Name) != true);
        return of is JsonObject inner ? others.SelectMany(one => Faults(inner, one.Value, $"{path}.{one.Name}"))
            : of.GetValue<bool>() ? []
            : others.Select(one => $"{path}.{one.Name} is not allowed");
    }

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            _ => false,
        };
}
