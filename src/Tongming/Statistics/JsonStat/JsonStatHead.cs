using System.Buffers;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>A dataset without numbers, as it stands at the head of a cube file.</summary>
internal sealed record JsonStatHead(CubeShape Shape, IReadOnlyDictionary<long, IReadOnlyList<string>> Notes)
{
    public static void Write(ICells cells, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, JsonStatDataset.Plain);
        json.WriteStartObject();
        JsonStatShapeWriter.Write(cells, json);
        JsonStatShapeWriter.WriteExtension(cells, new HashSet<CellStatus>(), json);
        json.WriteEndObject();
    }

    public static Outcome<JsonStatHead> Read(ReadOnlyMemory<byte> bytes)
    {
        var parsed = JsonStatDataset.Parse(bytes);
        if (!parsed.Succeeded)
            return parsed.Refusal;
        using var document = parsed.Value;
        var faults = new JsonStatFaults();
        var shape = new JsonStatShapeReader(faults).Read(document.RootElement);
        return shape is null ? faults.Refusal! : new JsonStatHead(shape, JsonStatShapeReader.CellNotes(document.RootElement, shape));
    }
}
