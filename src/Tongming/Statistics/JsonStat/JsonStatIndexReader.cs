using System.Text.Json;

namespace Tongming.Statistics.JsonStat;

/// <summary>Reads the codes of a dimension in their order, whether they stand in an array or in an object with places.</summary>
internal sealed class JsonStatIndexReader(JsonStatFaults faults)
{
    public IReadOnlyList<string>? Read(string dimension, int size, JsonElement from)
    {
        if (!from.TryGetProperty("index", out var index))
        {
            // A dimension of one category may leave its index out.
            var only = JsonStatShapeReader.Inner(from, "label");
            if (size == 1 && only.ValueKind == JsonValueKind.Object && only.EnumerateObject().Count() == 1)
                return [only.EnumerateObject().First().Name];
            faults.Fail("index-count-mismatch", dimension, 0, size);
            return null;
        }

        if (index.ValueKind == JsonValueKind.Object)
            return Placed(dimension, size, index);
        if (faults.Strings(index, dimension) is not { } codes)
            return null;
        if (codes.Count == size)
            return codes;
        faults.Fail("index-count-mismatch", dimension, codes.Count, size);
        return null;
    }

    private string[]? Placed(string dimension, int size, JsonElement index)
    {
        // Counted before room is made: the size is what the document says.
        var count = index.EnumerateObject().Count();
        if (count != size)
        {
            faults.Fail("index-positions-invalid", dimension, count);
            return null;
        }

        var placed = new string[size];
        foreach (var one in index.EnumerateObject())
        {
            var isPlace = one.Value.ValueKind == JsonValueKind.Number && one.Value.TryGetInt32(out var place) && place >= 0 && place < size;
            if (isPlace && placed[one.Value.GetInt32()] is null)
                placed[one.Value.GetInt32()] = one.Name;
            else
                faults.Fail("index-positions-invalid", dimension, one.Name);
        }

        return faults.Refusal is null ? placed : null;
    }
}
