using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>Reads values and statuses of a dataset whose shape is known.</summary>
internal sealed class JsonStatCellsReader(CubeShape shape, JsonStatFaults faults)
{
    private readonly CubeBuilder builder = new(shape);
    private JsonElement labels;

    public Cube? Read(JsonElement dataset)
    {
        labels = JsonStatShapeReader.Inner(dataset, "extension", "status", "label");
        if (!dataset.TryGetProperty("value", out var values))
        {
            faults.Fail("structural-violation", "value");
            return null;
        }

        if (!ReadValues(values) || (dataset.TryGetProperty("status", out var statuses) && !ReadStatuses(statuses)))
            return null;
        foreach (var (position, notes) in JsonStatShapeReader.CellNotes(dataset, shape))
        foreach (var note in notes)
            builder.Note(position, note);
        return builder.Build();
    }

    private bool ReadValues(JsonElement values)
    {
        if (values.ValueKind == JsonValueKind.Array)
        {
            if (values.GetArrayLength() != shape.CellCount)
                return faults.Fail("value-len-mismatch", values.GetArrayLength(), shape.CellCount);
            var at = 0L;
            foreach (var value in values.EnumerateArray())
                if (!SetValue(at++, value))
                    return false;
            return true;
        }

        if (values.ValueKind != JsonValueKind.Object)
            return faults.Fail("structural-violation", "value");
        foreach (var one in values.EnumerateObject())
        {
            if (Position(one.Name) is not { } position)
                return faults.Fail("sparse-key-out-of-range", one.Name);
            if (!SetValue(position, one.Value))
                return false;
        }

        return true;
    }

    private bool ReadStatuses(JsonElement statuses)
    {
        switch (statuses.ValueKind)
        {
            case JsonValueKind.String:
                for (var at = 0L; at < shape.CellCount; at++)
                    SetStatus(at, statuses.GetString()!);
                return true;
            case JsonValueKind.Array when statuses.GetArrayLength() != shape.CellCount:
                return faults.Fail("status-len-mismatch", statuses.GetArrayLength(), shape.CellCount);
            case JsonValueKind.Array:
                var next = 0L;
                foreach (var one in statuses.EnumerateArray())
                {
                    if (one.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                        return faults.Fail("structural-violation", "status");
                    SetStatus(next++, one.GetString() ?? "");
                }

                return true;
            case JsonValueKind.Object:
                foreach (var one in statuses.EnumerateObject())
                {
                    if (Position(one.Name) is not { } position)
                        return faults.Fail("status-key-out-of-range", one.Name);
                    if (one.Value.ValueKind != JsonValueKind.String)
                        return faults.Fail("structural-violation", "status");
                    SetStatus(position, one.Value.GetString()!);
                }

                return true;
            default:
                return faults.Fail("structural-violation", "status");
        }
    }

    private bool SetValue(long position, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return true;
            case JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number):
                builder.Set(position, number);
                return true;
            case JsonValueKind.String:
                var text = value.GetString()!;
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written) && double.IsFinite(written))
                    builder.Set(position, written);
                else
                    builder.Note(position, CubeText.ToNote(text));
                return true;
            default:
                return faults.Fail("structural-violation", "value");
        }
    }

    /// <summary>A status that cannot be together with the value, or is not ours, becomes a footnote: nothing is lost and no number is made up.</summary>
    private void SetStatus(long position, string code)
    {
        if (code.Length == 0)
            return;
        var number = builder.NumberAt(position);
        var status = CellSigns.StatusOf(code);
        if (status is { } known && new CubeCell(number, known) is { Agrees: true } cell)
            builder.Set(position, cell);
        else if (status != CellStatus.Missing)
            builder.Note(position, CubeText.ToNote(LabelOf(code)));
    }

    private string LabelOf(string code) =>
        labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty(code, out var label) && label.ValueKind == JsonValueKind.String
            ? $"{code}：{label.GetString()}"
            : code;

    private long? Position(string name) =>
        long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < shape.CellCount
            ? position
            : null;
}
