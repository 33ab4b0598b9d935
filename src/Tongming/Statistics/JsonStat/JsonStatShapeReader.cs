using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>Reads the shape of a dataset by the rules of the format.</summary>
internal sealed class JsonStatShapeReader(JsonStatFaults faults, long mostCells = CubeLimits.MostCells)
{
    private readonly JsonStatCategoryReader categories = new(faults);

    public CubeShape? Read(JsonElement dataset)
    {
        if (Outside(dataset, JsonStatNames.OfDataset) is { } stranger)
            return Lost(faults.Fail("structural-violation", stranger));
        if (!dataset.TryGetProperty("id", out var ids) || !dataset.TryGetProperty("size", out var sizes))
            return Lost(faults.Fail("structural-violation", "id"));
        if (!dataset.TryGetProperty("dimension", out var described) || described.ValueKind != JsonValueKind.Object)
            return Lost(faults.Fail("structural-violation", "dimension"));
        if (faults.Strings(ids, "id") is not { } codes || Sizes(sizes) is not { } lengths)
            return null;
        if (codes.Count != lengths.Count)
            return Lost(faults.Fail("id-size-len-mismatch", codes.Count, lengths.Count));
        if (!described.EnumerateObject().Select(one => one.Name).ToHashSet(StringComparer.Ordinal).SetEquals(codes))
            return Lost(faults.Fail("dim-key-id-mismatch"));
        if (!FitsBudget(lengths) || Roles(dataset, codes) is not { } roles || Heading(dataset) is not { } heading)
            return null;
        var dimensions = new List<Dimension>();
        for (var at = 0; at < codes.Count; at++)
        {
            var role = roles.GetValueOrDefault(codes[at]);
            if (ReadDimension(codes[at], role, lengths[at], described.GetProperty(codes[at])) is not { } dimension)
                return null;
            dimensions.Add(dimension);
        }

        var shape = CubeShape.Create(heading, dimensions);
        return shape.Succeeded ? shape.Value : Lost(faults.Fail(shape.Refusal));
    }

    /// <summary>Our footnotes of cells; what is not of the right form is left out.</summary>
    public static IReadOnlyDictionary<long, IReadOnlyList<string>> CellNotes(JsonElement dataset, CubeShape shape)
    {
        var kept = new SortedDictionary<long, IReadOnlyList<string>>();
        var written = Inner(dataset, "extension", JsonStatNames.Own, "cellNotes");
        if (written.ValueKind != JsonValueKind.Object)
            return kept;
        foreach (var one in written.EnumerateObject())
            if (
                long.TryParse(one.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                && position < shape.CellCount
                && one.Value.ValueKind == JsonValueKind.Array
                && CubeText.ToNotes(one.Value.EnumerateArray().Where(IsString).Select(note => note.GetString()!)) is { Count: > 0 } notes
            )
                kept[position] = notes;
        return new SortedList<long, IReadOnlyList<string>>(kept);
    }

    /// <summary>What lies below some names, or an element of kind undefined.</summary>
    public static JsonElement Inner(JsonElement from, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
                return default;
        return from;
    }

    public static string? Outside(JsonElement one, IReadOnlyList<string> known) =>
        one.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !known.Contains(name));

    private static CubeShape? Lost(bool _) => null;

    private static bool IsString(JsonElement one) => one.ValueKind == JsonValueKind.String;

    private bool FitsBudget(List<int> lengths)
    {
        var cells = 1L;
        foreach (var length in lengths)
        {
            cells *= length;
            if (cells > Math.Min(mostCells, CubeLimits.MostCells))
                return faults.Fail("cube-size-overflow", mostCells);
        }

        return true;
    }

    private List<int>? Sizes(JsonElement sizes)
    {
        var lengths = new List<int>();
        if (sizes.ValueKind == JsonValueKind.Array)
            foreach (var size in sizes.EnumerateArray())
                if (size.ValueKind == JsonValueKind.Number && size.TryGetInt32(out var length) && length >= 0)
                    lengths.Add(length);
        if (sizes.ValueKind == JsonValueKind.Array && lengths.Count == sizes.GetArrayLength())
            return lengths;
        faults.Fail("structural-violation", "size");
        return null;
    }

    private Dictionary<string, DimensionRole>? Roles(JsonElement dataset, IReadOnlyList<string> codes)
    {
        var found = new Dictionary<string, DimensionRole>(StringComparer.Ordinal);
        if (!dataset.TryGetProperty("role", out var roles))
            return found;
        if (roles.ValueKind != JsonValueKind.Object || Outside(roles, [.. JsonStatNames.Roles.Select(role => role.Name)]) is not null)
        {
            faults.Fail("structural-violation", "role");
            return null;
        }

        foreach (var (name, role) in JsonStatNames.Roles)
        {
            if (!roles.TryGetProperty(name, out var listed))
                continue;
            if (faults.Strings(listed, name) is not { } named)
                return null;
            if (named.FirstOrDefault(code => !codes.Contains(code)) is { } unknown)
            {
                faults.Fail("role-id-unknown", unknown);
                return null;
            }

            // Our cubes have one time and one indicator dimension; the others are classifications.
            foreach (var code in role == DimensionRole.Region ? named : named.Take(1))
                found.TryAdd(code, role);
            if (role != DimensionRole.Region && named.Count > 1)
                faults.Warn("role-several", name);
        }

        return found;
    }

    private CubeHeading? Heading(JsonElement dataset)
    {
        foreach (var name in new[] { "label", "source", "updated" })
            if (dataset.TryGetProperty(name, out var one) && !IsString(one))
            {
                faults.Fail("structural-violation", name);
                return null;
            }

        if (faults.Notes(dataset) is not { } notes)
            return null;
        var own = Inner(dataset, "extension", JsonStatNames.Own);
        return new CubeHeading(CubeText.ToLabel(Text(dataset, "label") ?? ""))
        {
            Source = Text(dataset, "source") is { } source && CubeText.ToLabel(source) is { Length: > 0 } label ? label : null,
            Updated = Moment(Text(dataset, "updated")),
            Code = Text(own, "code"),
            SubjectCode = Text(own, "subjectCode"),
            Notes = notes,
        };
    }

    private Dimension? ReadDimension(string code, DimensionRole role, int size, JsonElement one)
    {
        if (one.ValueKind != JsonValueKind.Object || Outside(one, JsonStatNames.OfDimension) is not null)
            faults.Fail("structural-violation", code);
        else if (!one.TryGetProperty("category", out var category) || category.ValueKind != JsonValueKind.Object)
            faults.Fail("structural-violation", code, "category");
        else if (faults.Notes(one) is { } notes && categories.Read(code, role, size, category) is { } read)
            return new Dimension(code, CubeText.ToLabel(Text(one, "label") ?? "") is { Length: > 0 } label ? label : code, role, read)
            {
                Notes = notes,
            };
        return null;
    }

    private static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var text) && IsString(text) ? text.GetString() : null;

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute))
            : null;
}
