using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>
/// Writes and reads datasets in JSON-stat 2.0. Refusals of a reading are named as the rules of the format: <c>jsonstat.value-len-mismatch</c>
/// for its rule VALUE_LEN_MISMATCH. What the format has no word for stands in <c>extension.tongming</c> and in three further properties of
/// units (<c>prices</c>, <c>period</c>, <c>measure</c>), so that nothing of a cube is lost but the numbers of its confidential cells.
/// </summary>
public static class JsonStatDataset
{
    /// <summary>Largest document that is read, in bytes.</summary>
    public const int MostBytes = 256 << 20;

    /// <summary>Deepest nesting of collections in which a dataset is looked for.</summary>
    public const int DeepestCollection = 4;

    internal static JsonWriterOptions Plain => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How to make the writer for <see cref="Write"/>: Chinese characters stand as they are. Not for insertion into HTML.</summary>
    public static Utf8JsonWriter Writer(Stream to) => new(to, Plain);

    /// <summary>The same writer over room that is given piece by piece, such as that of an answer.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> to) => new(to, Plain);

    /// <summary>Writes a dataset as one object. Confidential cells are null with status c, whatever the cube holds.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static void Write(ICells cells, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        JsonStatShapeWriter.Write(cells, to);
        var statuses = JsonStatCellsWriter.Write(cells, to);
        JsonStatShapeWriter.WriteExtension(cells, statuses, to);
        to.WriteEndObject();
    }

    /// <summary>
    /// Reads a dataset, also the only one that is embedded in a collection. Refused by the rules of the format; with
    /// <c>jsonstat.budget-exceeded</c> beyond <see cref="MostBytes"/>, <c>jsonstat.cube-size-overflow</c> beyond
    /// <paramref name="mostCells"/>, <c>jsonstat.collection</c> for a collection with no dataset or several; with <c>cube.…</c> for what a
    /// <see cref="CubeShape"/> refuses. Statuses that are not ours become footnotes of their cells.
    /// </summary>
    public static Outcome<JsonStatReading> Read(ReadOnlyMemory<byte> utf8, long mostCells = 10_000_000)
    {
        if (utf8.Length > MostBytes)
            return new Refusal("jsonstat.budget-exceeded", MostBytes);
        var parsed = Parse(utf8);
        if (!parsed.Succeeded)
            return parsed.Refusal;
        using var document = parsed.Value;
        var faults = new JsonStatFaults();
        if (Find(document.RootElement, faults, 0) is not { } dataset)
            return faults.Refusal!;
        var shape = new JsonStatShapeReader(faults, mostCells).Read(dataset);
        if (shape is null)
            return faults.Refusal!;
        var cube = new JsonStatCellsReader(shape, faults).Read(dataset);
        return cube is null ? faults.Refusal! : new JsonStatReading(cube, faults.Warnings);
    }

    internal static Outcome<JsonDocument> Parse(ReadOnlyMemory<byte> utf8)
    {
        var start = utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        try
        {
            if (!Utf8.IsValid(utf8.Span) || HasBrokenText(utf8.Span[start..]))
                return new Refusal("jsonstat.parse-error", 0L, 0L);
            return JsonDocument.Parse(utf8[start..], new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            return new Refusal("jsonstat.parse-error", fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        }
    }

    /// <summary>True where an escape stands for half a character, which the framework notices only when the text is taken.</summary>
    private static bool HasBrokenText(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0)
            return false;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 32 });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static JsonElement? Find(JsonElement root, JsonStatFaults faults, int depth)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Lost(faults.Fail("structural-violation", "$"));
        var kind = root.TryGetProperty("class", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        if (kind == "dataset" && (depth > 0 || IsVersioned(root)))
            return root;
        if (kind == "collection")
        {
            if (depth >= DeepestCollection)
                return Lost(faults.Fail("recursion-limit", DeepestCollection));
            var items = Embedded(root);
            return items.Count == 1 ? Find(items[0], faults, depth + 1) : Lost(faults.Fail("collection", items.Count));
        }

        if (kind is null && root.EnumerateObject().Any(one => one.Value.ValueKind == JsonValueKind.Object && IsDataset(one.Value)))
            return Lost(faults.Fail("bundle-deprecated"));
        return Lost(faults.Fail("structural-violation", kind == "dataset" ? "version" : "class"));
    }

    private static JsonElement? Lost(bool _) => null;

    private static bool IsVersioned(JsonElement root) =>
        root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String && version.ValueEquals("2.0");

    private static bool IsDataset(JsonElement one) =>
        one.TryGetProperty("dimension", out var dimension)
        && dimension.ValueKind == JsonValueKind.Object
        && one.TryGetProperty("value", out _);

    private static List<JsonElement> Embedded(JsonElement collection) =>
        collection.TryGetProperty("link", out var link)
        && link.ValueKind == JsonValueKind.Object
        && link.TryGetProperty("item", out var items)
        && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Where(IsWhole)]
            : [];

    /// <summary>An item that is more than a link to something elsewhere.</summary>
    private static bool IsWhole(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && (item.TryGetProperty("value", out _) || item.TryGetProperty("link", out _));
}
