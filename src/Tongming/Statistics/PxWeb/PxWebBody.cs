using System.Text.Json;

namespace Tongming.Statistics.PxWeb;

/// <summary>Reads the body of a call for numbers.</summary>
public static class PxWebBody
{
    /// <summary>Largest body, in bytes.</summary>
    public const int MostBytes = 4 << 20;

    internal static Outcome<PxWebRequest> Read(ReadOnlyMemory<byte> body, PxWebRequest request)
    {
        if (body.Length > MostBytes)
            return new Refusal("pxweb.body", 0L, 0L);
        if (body.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            body = body[3..];
        if (body.Span.IndexOfAnyExcept(" \r\n\t"u8) < 0)
            return request with { Choices = [] };
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement, request);
        }
        catch (JsonException fault)
        {
            return new Refusal("pxweb.body", fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            // An escape stands for half a character, which is noticed only when the text is taken.
            return new Refusal("pxweb.body", 0L, 0L);
        }
    }

    private static Outcome<PxWebRequest> Read(JsonElement root, PxWebRequest request)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("selection", out var selection))
            return new Refusal("pxweb.body.member", "selection");
        if (selection.ValueKind != JsonValueKind.Array)
            return new Refusal("pxweb.body.member", "selection");
        var choices = new OrderedDictionary<string, PxWebChoice>(StringComparer.Ordinal);
        var expressions = 0L;
        foreach (var one in selection.EnumerateArray())
        {
            var choice = ChoiceOf(one);
            if (!choice.Succeeded)
                return choice.Refusal;
            if (!choices.TryAdd(choice.Value.Dimension, choice.Value))
                return new Refusal("pxweb.twice", choice.Value.Dimension);
            expressions += choice.Value.Expressions.Count;
        }

        if (expressions > PxWebRequest.MostExpressions)
            return new Refusal("pxweb.expressions", PxWebRequest.MostExpressions);
        return Placed(root, request with { Choices = [.. choices.Values] });
    }

    private static Outcome<PxWebRequest> Placed(JsonElement root, PxWebRequest request)
    {
        if (!root.TryGetProperty("placement", out var placement) || placement.ValueKind == JsonValueKind.Null)
            return request;
        if (placement.ValueKind != JsonValueKind.Object)
            return new Refusal("pxweb.body.member", "placement");
        var heading = Texts(placement, "heading");
        var stub = Texts(placement, "stub");
        return heading is null ? new Refusal("pxweb.body.member", "heading")
            : stub is null ? new Refusal("pxweb.body.member", "stub")
            : request with { Heading = heading, Stub = stub };
    }

    private static Outcome<PxWebChoice> ChoiceOf(JsonElement one)
    {
        if (one.ValueKind != JsonValueKind.Object || Text(one, "variableCode") is not { } dimension)
            return new Refusal("pxweb.body.member", "variableCode");
        if (Texts(one, "valueCodes") is not { } expressions)
            return new Refusal("pxweb.body.member", "valueCodes");
        var codelist = Text(one, "codelist");
        if (codelist is null && one.TryGetProperty("codelist", out var other) && other.ValueKind != JsonValueKind.Null)
            return new Refusal("pxweb.body.member", "codelist");
        var output = Text(one, "outputValues")?.ToUpperInvariant();
        return output is null or "SINGLE" or "AGGREGATED"
            ? new PxWebChoice(dimension)
            {
                Expressions = expressions,
                Codelist = codelist is "" ? null : codelist,
                Single = output == "SINGLE",
            }
            : new Refusal("pxweb.body.member", "outputValues");
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>The texts of a list, none where it is not there, or null where it is no list of texts.</summary>
    private static string[]? Texts(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
            : null;
    }
}
