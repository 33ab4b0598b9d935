using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongming.Web.Reports;

/// <summary>A cell of table 2 is a bare number unless it states a unit: most of them are counts.</summary>
internal sealed class Table2ValueConverter : JsonConverter<Table2Value>
{
    public override Table2Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return new Table2Value(reader.GetDecimal(), null);
        using var value = JsonDocument.ParseValue(ref reader);
        if (
            value.RootElement.ValueKind != JsonValueKind.Object
            || !value.RootElement.TryGetProperty("value", out var number)
            || number.ValueKind != JsonValueKind.Number
            || !number.TryGetDecimal(out var amount)
            || !value.RootElement.TryGetProperty("unit", out var unit)
            || unit.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)
        )
        {
            throw new JsonException();
        }

        return new Table2Value(amount, unit.GetString());
    }

    public override void Write(Utf8JsonWriter writer, Table2Value value, JsonSerializerOptions options)
    {
        if (value.Unit is null)
        {
            writer.WriteNumberValue(value.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("value", value.Value);
        writer.WriteString("unit", value.Unit);
        writer.WriteEndObject();
    }
}
