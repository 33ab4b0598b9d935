using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongming.Publications;

/// <summary>An edition's content as the text that is kept.</summary>
public static class EditionText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new MarkingConverter() },
    };

    /// <summary>Writes it.</summary>
    public static string Write(EditionContent content) => JsonSerializer.Serialize(content, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static EditionContent Read(string text) =>
        JsonSerializer.Deserialize<EditionContent>(text, Options) ?? throw new JsonException("No content.");

    private sealed class MarkingConverter : JsonConverter<SourceMarking>
    {
        public override SourceMarking Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var words = reader.GetString()!.Split('|', 2);
            return SourceMarking.Of(Enum.Parse<SourceMark>(words[0]), words[1]).Value ?? throw new JsonException("A mark without reason.");
        }

        public override void Write(Utf8JsonWriter writer, SourceMarking value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Mark}|{value.Reason}");
    }
}
