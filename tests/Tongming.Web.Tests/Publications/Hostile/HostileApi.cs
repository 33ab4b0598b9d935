using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>
/// A program that sends hostile words in every text of every JSON that the desk's interface takes. What it takes stands in the program's own
/// description; no operation is named here.
/// </summary>
/// <param name="client">Sends it.</param>
/// <param name="description">The description of the interface.</param>
/// <param name="things">Ids of things that exist, by the name of the field that asks for one: <c>columnId</c>.</param>
internal sealed class HostileApi(HttpClient client, JsonObject description, IReadOnlyDictionary<string, Guid> things)
{
    /// <summary>Most addresses of one operation that are tried with all words.</summary>
    private const int MostAddresses = 5;

    /// <summary>Operations that took the words.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>What each operation said last that did not take them.</summary>
    public Dictionary<string, string> Refused { get; } = [];

    /// <summary>Operations that answered that the program failed.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How a body is filled.</summary>
    private enum How
    {
        /// <summary>Every text with the words.</summary>
        AsTheyAre,

        /// <summary>With an address where one is asked for, so that the other texts of the same form are looked at.</summary>
        WithAddresses,

        /// <summary>The same, and only what must be there.</summary>
        NoMoreThanNeeded,
    }

    /// <summary>An operation that takes a JSON.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="Method">Its method.</param>
    /// <param name="Schema">What it takes.</param>
    /// <param name="Whole">What the description says of it.</param>
    internal sealed record Operation(string Path, string Method, JsonObject Schema, JsonObject Whole)
    {
        public string Name => $"{Method} {Path}";

        /// <summary>A body as the description shows one; null where it shows none.</summary>
        public JsonObject? Example =>
            Whole["requestBody"]!["content"]!["application/json"]!["example"] switch
            {
                JsonObject given => given,
                JsonValue words when words.TryGetValue<string>(out var text) => JsonNode.Parse(text)!.AsObject(),
                _ => null,
            };

        /// <summary>What can stand for a parameter of the path, as the description lists it: 「甲、乙 之一」.</summary>
        public string[] ValuesOf(string parameter)
        {
            var given = (Whole["parameters"]?.AsArray() ?? []).First(one => one!["name"]!.GetValue<string>() == parameter)!;
            var words = given["description"]?.GetValue<string>() ?? "";
            var until = words.IndexOf(" 之一", StringComparison.Ordinal);
            return until < 0 ? [] : words[..until].Split('、');
        }
    }

    /// <summary>Operations that take a JSON, below some addresses.</summary>
    public IEnumerable<Operation> Operations(params string[] below) =>
        from path in description["paths"]!.AsObject()
        where Array.Exists(below, start => path.Key.StartsWith(start, StringComparison.Ordinal))
        from operation in path.Value!.AsObject()
        where operation.Key is "post" or "put"
        let schema = operation.Value?["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject()
        where schema is not null
        select new Operation(path.Key, operation.Key, schema, operation.Value!.AsObject());

    /// <summary>Sends an operation the words, the long ones first, until it takes them.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="ids">What stands for an id in a path, one after another.</param>
    public async Task SendAsync(Operation operation, IReadOnlyList<string> ids)
    {
        var tried = 0;
        foreach (var address in AddressesOf(operation, ids))
        {
            // Only the whole words are sent everywhere; where there is no such thing, the others would be told the same.
            if (await SendAsync(operation, address, HostileWords.All[0], How.AsTheyAre) is HttpStatusCode.NotFound)
                continue;
            foreach (var how in Enum.GetValues<How>())
            foreach (var words in HostileWords.All)
                if (await SendAsync(operation, address, words, how) is >= HttpStatusCode.OK and < HttpStatusCode.BadRequest)
                    return;
            if (++tried == MostAddresses)
                return;
        }
    }

    private async Task<HttpStatusCode> SendAsync(Operation operation, string address, string words, How how)
    {
        var body =
            Resolved(operation.Schema)["properties"] is null && operation.Example is { } example
                ? Fill(example, words, how)
                : Make(operation.Schema, "", words, how);
        using var message = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), address);
        message.Content = new StringContent(body!.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(message);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            Wrong.Add($"{operation.Method} {address}: {answer.StatusCode}");
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            Wrong.Add($"{operation.Method} {address} answers with a page");
        if (answer.IsSuccessStatusCode)
            Taken.Add(operation.Name);
        else
            Refused[operation.Name] = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()} {body}";
        return answer.StatusCode;
    }

    private static IEnumerable<string> AddressesOf(Operation operation, IReadOnlyList<string> ids)
    {
        IEnumerable<string> addresses = [""];
        foreach (var part in operation.Path[1..].Split('/'))
        {
            string[] values = part.StartsWith('{') ? ValuesOf(operation, part.Trim('{', '}'), ids) : [part];
            addresses = addresses.SelectMany(address => values.Select(value => $"{address}/{value}"));
        }

        return addresses;
    }

    private static string[] ValuesOf(Operation operation, string parameter, IReadOnlyList<string> ids) =>
        parameter == "year" ? ["2026"]
        : parameter == "item" ? [.. Enumerable.Range(1, 20).Select(number => $"{number}")]
        : operation.ValuesOf(parameter) is [_, ..] listed ? listed
        : [.. ids];

    private JsonObject Fill(JsonObject example, string words, How how) =>
        new(
            example.Select(one =>
                KeyValuePair.Create(
                    one.Key,
                    one.Value is JsonValue value && value.TryGetValue<string>(out var text) && !DateOnly.TryParse(text, out _)
                        ? TextOf([], one.Key, words, how)
                        : one.Value?.DeepClone()
                )
            )
        );

    private JsonObject Resolved(JsonObject schema) =>
        schema["$ref"]?.GetValue<string>() is { } to ? description["components"]!["schemas"]![to.Split('/')[^1]]!.AsObject() : schema;

    private JsonNode? Make(JsonObject schema, string name, string words, How how)
    {
        if (schema["$ref"] is not null)
            return Make(Resolved(schema), name, words, how);
        foreach (var choice in new[] { "oneOf", "anyOf", "allOf" })
            if (schema[choice]?.AsArray().OfType<JsonObject>().FirstOrDefault(one => TypeOf(one) != "null") is { } first)
                return Make(first, name, words, how);
        if (schema["enum"]?.AsArray() is { Count: > 0 } members)
            return members[0]?.DeepClone();
        return TypeOf(schema) switch
        {
            "object" => new JsonObject(
                (schema["properties"]?.AsObject() ?? [])
                    .Where(one => how != How.NoMoreThanNeeded || IsNeeded(schema, one.Key))
                    .Select(one => KeyValuePair.Create(one.Key, Make(one.Value!.AsObject(), one.Key, words, how)))
            ),
            "array" => new JsonArray(Make(schema["items"]!.AsObject(), name, words, how)),
            "boolean" => true,
            "integer" or "number" => 1,
            _ => TextOf(schema, name, words, how),
        };
    }

    private JsonValue? TextOf(JsonObject schema, string name, string words, How how) =>
        schema["format"]?.GetValue<string>() switch
        {
            "date" => JsonValue.Create("2026-02-12"),
            "date-time" => JsonValue.Create("2026-02-12T09:00:00+08:00"),
            "time" => JsonValue.Create("09:00:00"),
            _ when things.TryGetValue(name, out var id) => JsonValue.Create($"{id}"),
            "uuid" => null,
            _ when name == "token" => JsonValue.Create($"{Guid.NewGuid():N}"),
            _ when how != How.AsTheyAre && name.Contains("mail", StringComparison.OrdinalIgnoreCase) => JsonValue.Create(
                "xq7@stat.example"
            ),
            _ when how != How.AsTheyAre && (name is "link" or "address" || name.EndsWith("Address", StringComparison.Ordinal)) =>
                JsonValue.Create("https://stat.example/xq7"),
            _ => JsonValue.Create(words),
        };

    private static bool IsNeeded(JsonObject schema, string name) =>
        schema["required"]?.AsArray().Any(one => one!.GetValue<string>() == name) == true;

    private static string TypeOf(JsonObject schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(one => one!.GetValue<string>()).First(one => one != "null"),
            JsonValue one => one.GetValue<string>(),
            _ => schema["properties"] is null ? "string" : "object",
        };
}
