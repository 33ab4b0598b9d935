using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>Reads the categories of one dimension.</summary>
internal sealed class JsonStatCategoryReader(JsonStatFaults faults)
{
    private readonly JsonStatIndexReader index = new(faults);

    public IReadOnlyList<Category>? Read(string dimension, DimensionRole role, int size, JsonElement from)
    {
        if (JsonStatShapeReader.Outside(from, JsonStatNames.OfCategory) is { } stranger)
        {
            faults.Fail("structural-violation", dimension, stranger);
            return null;
        }

        if (index.Read(dimension, size, from) is not { } codes || Places(codes, dimension) is not { } known)
            return null;
        var categories = codes.Select(code => new Category(code, code)).ToArray();
        return
            ReadLabels(dimension, from, known, categories)
            && ReadUnits(dimension, role, from, known, categories)
            && ReadNotes(from, known, categories)
            && ReadLocations(from, known, categories)
            && ReadChildren(dimension, from, known, categories)
            ? categories
            : null;
    }

    private Dictionary<string, int>? Places(IReadOnlyList<string> codes, string dimension)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < codes.Count; at++)
            if (!places.TryAdd(codes[at], at))
            {
                faults.Fail("structural-violation", dimension, codes[at]);
                return null;
            }

        return places;
    }

    private bool ReadLabels(string dimension, JsonElement from, Dictionary<string, int> known, Category[] categories)
    {
        var labelled = 0;
        var read = Each(
            from,
            "label",
            "label-key-unknown",
            known,
            (at, one) =>
            {
                if (one.ValueKind != JsonValueKind.String)
                    return faults.Fail("structural-violation", "label");
                labelled++;
                var label = CubeText.ToLabel(one.GetString()!);
                categories[at] = categories[at] with { Label = label.Length > 0 ? label : categories[at].Code };
                return true;
            }
        );
        if (read && labelled > 0 && labelled < categories.Length)
            faults.Warn("label-key-incomplete", dimension);
        return read;
    }

    private bool ReadUnits(string dimension, DimensionRole role, JsonElement from, Dictionary<string, int> known, Category[] categories)
    {
        var units = 0;
        var read = Each(
            from,
            "unit",
            "unit-key-unknown",
            known,
            (at, one) =>
            {
                units++;
                if (JsonStatUnit.Read(one) is not { } unit)
                    return faults.Fail("structural-violation", "unit");
                if (role == DimensionRole.Indicator)
                    categories[at] = categories[at] with { Unit = unit };
                return true;
            }
        );
        if (read && role == DimensionRole.Indicator && units == 0)
            faults.Warn("metric-unit-missing", dimension);
        if (read && role != DimensionRole.Indicator && units > 0)
            faults.Warn("unit-outside-metric", dimension);
        return read;
    }

    private bool ReadNotes(JsonElement from, Dictionary<string, int> known, Category[] categories) =>
        Each(
            from,
            "note",
            "note-key-unknown",
            known,
            (at, one) =>
            {
                if (faults.Strings(one, "note") is not { } notes)
                    return false;
                categories[at] = categories[at] with { Notes = CubeText.ToNotes(notes) };
                return true;
            }
        );

    private bool ReadLocations(JsonElement from, Dictionary<string, int> known, Category[] categories) =>
        Each(
            from,
            "coordinates",
            "coord-key-unknown",
            known,
            (at, one) =>
            {
                if (one.ValueKind != JsonValueKind.Array || one.GetArrayLength() != 2 || one.EnumerateArray().Any(IsNoNumber))
                    return faults.Fail("structural-violation", "coordinates");
                categories[at] = categories[at] with { Location = new CategoryLocation(one[0].GetDouble(), one[1].GetDouble()) };
                return true;
            }
        );

    private bool ReadChildren(string dimension, JsonElement from, Dictionary<string, int> known, Category[] categories)
    {
        var parents = new HashSet<int>();
        var several = false;
        var read = Each(
            from,
            "child",
            "child-id-unknown",
            known,
            (parent, one) =>
            {
                if (faults.Strings(one, "child") is not { } children)
                    return false;
                foreach (var child in children)
                {
                    if (!known.TryGetValue(child, out var at))
                        return faults.Fail("child-id-unknown", dimension, child);
                    if (parents.Add(at))
                        categories[at] = categories[at] with { Parent = categories[parent].Code };
                    else
                        several = true;
                }

                return true;
            }
        );
        if (read && several)
            faults.Warn("child-several-parents", dimension);
        return read && !HasLoop(dimension, known, categories);
    }

    /// <summary>True, and said, where somebody is an own ancestor. Every step up is gone once.</summary>
    private bool HasLoop(string dimension, Dictionary<string, int> known, Category[] categories)
    {
        var trips = new int[categories.Length];
        for (var start = 0; start < categories.Length; start++)
        for (var at = start; trips[at] == 0 || trips[at] == start + 1; at = known[categories[at].Parent!])
        {
            if (trips[at] != 0)
                return !faults.Fail("child-cycle", dimension, categories[at].Code);
            trips[at] = start + 1;
            if (categories[at].Parent is null)
                break;
        }

        return false;
    }

    private bool Each(JsonElement from, string name, string unknown, Dictionary<string, int> known, Func<int, JsonElement, bool> read)
    {
        if (!from.TryGetProperty(name, out var listed))
            return true;
        if (listed.ValueKind != JsonValueKind.Object || (name == "label" && !listed.EnumerateObject().Any()))
            return faults.Fail("structural-violation", name);
        foreach (var one in listed.EnumerateObject())
        {
            if (!known.TryGetValue(one.Name, out var at))
                return faults.Fail(unknown, one.Name);
            if (!read(at, one.Value))
                return false;
        }

        return true;
    }

    private static bool IsNoNumber(JsonElement one) =>
        one.ValueKind != JsonValueKind.Number || !one.TryGetDouble(out var number) || !double.IsFinite(number);
}
