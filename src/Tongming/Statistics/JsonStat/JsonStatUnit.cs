using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>Reads the unit of a category.</summary>
internal static class JsonStatUnit
{
    /// <summary>The unit, or null where it is not of the form that the format asks for.</summary>
    public static IndicatorUnit? Read(JsonElement one)
    {
        if (one.ValueKind != JsonValueKind.Object)
            return null;
        int? decimals = null;
        if (one.TryGetProperty("decimals", out var written))
        {
            if (written.ValueKind != JsonValueKind.Number || !written.TryGetInt32(out var whole))
                return null;
            decimals = Math.Clamp(whole, 0, IndicatorUnit.MostDecimals);
        }

        if (one.TryGetProperty("label", out var label) && label.ValueKind != JsonValueKind.String)
            return null;
        return new IndicatorUnit(Text("label") ?? "", decimals)
        {
            Base = Text("base") is { Length: > 0 } based ? based : null,
            Prices = JsonStatNames.ValueOf(JsonStatNames.Prices, Text("prices")),
            Period = JsonStatNames.ValueOf(JsonStatNames.Periods, Text("period")),
            Measure = JsonStatNames.ValueOf(JsonStatNames.Measures, Text("measure")),
        };

        string? Text(string name) =>
            one.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? CubeText.ToLabel(text.GetString()!) : null;
    }
}
