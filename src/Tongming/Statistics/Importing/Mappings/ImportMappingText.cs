using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Importing.Mappings;

/// <summary>Mappings as JSON, to be saved and to be handed to other bureaus.</summary>
public static class ImportMappingText
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int Longest = 32 << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    /// <summary>The mapping as JSON. Not for insertion into HTML.</summary>
    public static string Write(ImportMapping mapping) => JsonSerializer.Serialize(mapping, Options);

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. Refused: <c>import.mapping.text</c> with line and place for what is no mapping,
    /// <c>import.mapping.version</c>, and what <see cref="Check"/> refuses.
    /// </summary>
    public static Outcome<ImportMapping> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
            return new Refusal("import.mapping.text", 0L, 0L);
        try
        {
            return JsonSerializer.Deserialize<ImportMapping>(text, Options) is not { } mapping ? new Refusal("import.mapping.text", 0L, 0L)
                : Check(mapping) is { } refusal ? refusal
                : mapping;
        }
        catch (JsonException fault)
        {
            return new Refusal("import.mapping.text", fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        }
    }

    /// <summary>
    /// Why nothing can be read with a mapping, or null: <c>import.mapping.version</c>; <c>import.mapping.dimensions</c> for none or too many;
    /// <c>import.mapping.dimension.twice</c>; <c>import.mapping.parts</c> for a dimension of which nothing says where its labels stand or
    /// whose place cannot be; <c>import.mapping.header</c>, <c>import.mapping.values</c> for rows and columns that cannot be;
    /// <c>import.mapping.sign</c> for a sign that would stand for a number.
    /// </summary>
    public static Refusal? Check(ImportMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Version != ImportMapping.Newest)
            return new Refusal("import.mapping.version", mapping.Version, ImportMapping.Newest);
        if (mapping.Dimensions.Count is 0 or > CubeLimits.MostDimensions)
            return new Refusal("import.mapping.dimensions", mapping.Dimensions.Count, CubeLimits.MostDimensions);
        if (mapping.Dimensions.GroupBy(one => one.Code, StringComparer.Ordinal).FirstOrDefault(one => one.Skip(1).Any()) is { } twice)
            return new Refusal("import.mapping.dimension.twice", twice.Key);
        if (!HasHeader(mapping.Layout))
            return new Refusal("import.mapping.header", mapping.Layout.HeaderFirst, mapping.Layout.HeaderLast);
        if (!HasValues(mapping.Layout))
            return new Refusal("import.mapping.values");
        if (mapping.Dimensions.FirstOrDefault(one => !HasPlaces(one, mapping.Layout)) is { } dimension)
            return new Refusal("import.mapping.parts", dimension.Code);
        var sign = mapping.Signs.FirstOrDefault(one => !Enum.IsDefined(one.Value) || CellSigns.HasNumber(one.Value));
        return sign.Key is null ? null : new Refusal("import.mapping.sign", sign.Key);
    }

    private static bool HasHeader(ImportLayout layout) =>
        layout is { HeaderFirst: 0, HeaderLast: 0, Anchor: null }
        || (
            layout.HeaderFirst is >= 1 and <= ImportLayout.LastHeader
            && layout.HeaderLast >= layout.HeaderFirst
            && layout.HeaderLast < layout.HeaderFirst + ImportLayout.MostLevels
            && layout.Anchor is null or { Length: > 0 }
        );

    private static bool HasValues(ImportLayout layout) =>
        layout.Values.Count <= Sheets.CsvRows.MostColumns
        && layout.Values.Append(layout.Status).Append(layout.Notes).All(one => one is null || IsPlace(one, layout))
        && (layout.Values.Count > 0 || (layout.HeaderFirst > 0 && IsColumn(layout.FirstValue)));

    private static bool HasPlaces(ImportDimension dimension, ImportLayout layout) =>
        dimension.Parts.Count is >= 1 and <= 8 && dimension.Parts.All(part => IsPlace(part, layout)) && Enum.IsDefined(dimension.Role);

    private static bool IsPlace(LabelPart part, ImportLayout layout) =>
        part.Place switch
        {
            LabelPlace.Column => part.Column is { } column && IsPlace(column, layout),
            LabelPlace.Header => layout.HeaderFirst > 0 && part.Level >= 0 && part.Level <= layout.HeaderLast - layout.HeaderFirst,
            LabelPlace.Fixed => !string.IsNullOrWhiteSpace(part.Text),
            LabelPlace.SheetName or LabelPlace.Title => true,
            _ => false,
        };

    private static bool IsPlace(ColumnPlace column, ImportLayout layout) =>
        column.Name is null ? IsColumn(column.Index) : column.Name.Length > 0 && layout.HeaderFirst > 0;

    private static bool IsColumn(int index) => index is >= 0 and < Sheets.CsvRows.MostColumns;
}
