using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>
/// A program that sends hostile words in every text of every JSON that the desk's interface takes. What it takes stands in the program's own
/// description; no operation is named here.
/// </summary>
internal sealed class HostileApi(HttpClient client, JsonObject description)
{
    /// <summary>Operations that took the words.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>Operations that answered that the program failed.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Operations that take a JSON, below some addresses.</summary>
    public IEnumerable<(string Path, string Method, JsonObject Schema)> Operations(params string[] below) =>
        from path in description["paths"]!.AsObject()
        where Array.Exists(below, start => path.Key.StartsWith(start, StringComparison.Ordinal))
        from operation in path.Value!.AsObject()
        where operation.Key is "post" or "put"
        let schema = operation.Value?["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject()
        where schema is not null
        select (path.Key, operation.Key, schema);

    /// <summary>Sends each operation the words, the long ones first, until it takes them.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="method">Its method.</param>
    /// <param name="schema">What it takes.</param>
    /// <param name="ids">What stands for the parameters of a path, one after another.</param>
    public async Task SendAsync(string path, string method, JsonObject schema, IReadOnlyList<string> ids)
    {
        foreach (var id in path.Contains('{', StringComparison.Ordinal) ? ids : [""])
        foreach (var words in HostileWords.All)
        {
            var address = string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? ValueOf(part, id) : part));
            using var message = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address);
            message.Content = new StringContent(Make(schema, "", words)!.ToJsonString(), Encoding.UTF8, "application/json");
            var answer = await client.SendAsync(message);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                Wrong.Add($"{method} {address}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                Wrong.Add($"{method} {address} answers with a page");
            if (!answer.IsSuccessStatusCode)
                continue;
            Taken.Add($"{method} {path}");
            break;
        }
    }

    private static string ValueOf(string parameter, string id) =>
        parameter.Contains("year", StringComparison.Ordinal) ? "2026"
        : parameter.Contains("item", StringComparison.Ordinal) ? "1"
        : id;

    private JsonNode? Make(JsonObject schema, string name, string words)
    {
        if (schema["$ref"]?.GetValue<string>() is { } to)
            return Make(description["components"]!["schemas"]![to.Split('/')[^1]]!.AsObject(), name, words);
        foreach (var choice in new[] { "oneOf", "anyOf", "allOf" })
            if (schema[choice]?.AsArray().OfType<JsonObject>().FirstOrDefault(one => TypeOf(one) != "null") is { } first)
                return Make(first, name, words);
        if (schema["enum"]?.AsArray() is { Count: > 0 } words2)
            return words2[0]?.DeepClone();
        return TypeOf(schema) switch
        {
            "object" => new JsonObject(
                (schema["properties"]?.AsObject() ?? []).Select(one =>
                    KeyValuePair.Create(one.Key, Make(one.Value!.AsObject(), one.Key, words))
                )
            ),
            "array" => new JsonArray(Make(schema["items"]!.AsObject(), name, words)),
            "boolean" => true,
            "integer" or "number" => 1,
            _ => TextOf(schema, name, words),
        };
    }

    private static JsonValue TextOf(JsonObject schema, string name, string words) =>
        JsonValue.Create(
            schema["format"]?.GetValue<string>() switch
            {
                "date" => "2026-02-12",
                "date-time" => "2026-02-12T09:00:00+08:00",
                "time" => "09:00:00",
                "uuid" => $"{Guid.NewGuid()}",
                _ when name == "token" => $"{Guid.NewGuid():N}",
                _ => words,
            }
        )!;

    private static string TypeOf(JsonObject schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(one => one!.GetValue<string>()).First(one => one != "null"),
            JsonValue one => one.GetValue<string>(),
            _ => schema["properties"] is null ? "string" : "object",
        };
}
