using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>Writes everything of a dataset but its values and statuses, as properties of an object that is open.</summary>
internal static class JsonStatShapeWriter
{
    public static void Write(ICells cells, Utf8JsonWriter to)
    {
        var shape = cells.Shape;
        to.WriteString("version", "2.0");
        to.WriteString("class", "dataset");
        to.WriteString("label", shape.Heading.Title);
        if (shape.Heading.Source is { } source)
            to.WriteString("source", source);
        if (shape.Heading.Updated is { } updated)
            to.WriteString("updated", updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteStrings(to, "note", shape.Heading.Notes);
        WriteRoles(shape, to);
        to.WriteStartArray("id");
        foreach (var dimension in shape.Dimensions)
            to.WriteStringValue(dimension.Code);
        to.WriteEndArray();
        to.WriteStartArray("size");
        foreach (var dimension in shape.Dimensions)
            to.WriteNumberValue(dimension.Categories.Count);
        to.WriteEndArray();
        to.WriteStartObject("dimension");
        foreach (var dimension in shape.Dimensions)
            WriteDimension(dimension, to);
        to.WriteEndObject();
    }

    /// <summary>Writes what has no word in JSON-stat: codes of the table, footnotes of cells, and what the letters of statuses mean.</summary>
    public static void WriteExtension(ICells cells, IReadOnlySet<CellStatus> statuses, Utf8JsonWriter to)
    {
        var heading = cells.Shape.Heading;
        if (heading.Code is null && heading.SubjectCode is null && cells.Notes.Count == 0 && statuses.Count == 0)
            return;
        to.WriteStartObject("extension");
        if (statuses.Count > 0)
        {
            to.WriteStartObject("status");
            to.WriteStartObject("label");
            foreach (var status in statuses.Order())
                to.WriteString(CellSigns.CodeOf(status), CellSigns.NameOf(status));
            to.WriteEndObject();
            to.WriteEndObject();
        }

        to.WriteStartObject(JsonStatNames.Own);
        WriteOptional(to, "code", heading.Code);
        WriteOptional(to, "subjectCode", heading.SubjectCode);
        if (cells.Notes.Count > 0)
        {
            to.WriteStartObject("cellNotes");
            foreach (var (position, notes) in cells.Notes)
                WriteStrings(to, position.ToString(CultureInfo.InvariantCulture), notes);
            to.WriteEndObject();
        }

        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void WriteRoles(CubeShape shape, Utf8JsonWriter to)
    {
        if (shape.Dimensions.All(dimension => dimension.Role == DimensionRole.Classification))
            return;
        to.WriteStartObject("role");
        foreach (var (name, role) in JsonStatNames.Roles)
            WriteStrings(to, name, [.. shape.Dimensions.Where(dimension => dimension.Role == role).Select(dimension => dimension.Code)]);
        to.WriteEndObject();
    }

    private static void WriteDimension(Dimension dimension, Utf8JsonWriter to)
    {
        to.WriteStartObject(dimension.Code);
        to.WriteString("label", dimension.Label);
        WriteStrings(to, "note", dimension.Notes);
        to.WriteStartObject("category");
        WriteStrings(to, "index", [.. dimension.Categories.Select(category => category.Code)]);
        to.WriteStartObject("label");
        foreach (var category in dimension.Categories)
            to.WriteString(category.Code, category.Label);
        to.WriteEndObject();
        WriteSome(dimension, "note", category => category.Notes.Count > 0, category => WriteStrings(to, category.Code, category.Notes), to);
        WriteSome(dimension, "unit", category => category.Unit is not null, category => WriteUnit(category, to), to);
        WriteSome(dimension, "coordinates", category => category.Location is not null, category => WriteLocation(category, to), to);
        if (dimension.Categories.Any(category => category.Parent is not null))
        {
            to.WriteStartObject("child");
            foreach (
                var family in dimension.Categories.Where(category => category.Parent is not null).GroupBy(category => category.Parent!)
            )
                WriteStrings(to, family.Key, [.. family.Select(category => category.Code)]);
            to.WriteEndObject();
        }

        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void WriteSome(Dimension dimension, string name, Func<Category, bool> has, Action<Category> write, Utf8JsonWriter to)
    {
        if (!dimension.Categories.Any(has))
            return;
        to.WriteStartObject(name);
        foreach (var category in dimension.Categories.Where(has))
            write(category);
        to.WriteEndObject();
    }

    private static void WriteUnit(Category category, Utf8JsonWriter to)
    {
        var unit = category.Unit!;
        to.WriteStartObject(category.Code);
        to.WriteString("label", unit.Unit);
        if (unit.Decimals is { } decimals)
            to.WriteNumber("decimals", decimals);
        WriteOptional(to, "base", unit.Base);
        WriteOptional(to, "prices", JsonStatNames.NameOf(JsonStatNames.Prices, unit.Prices));
        WriteOptional(to, "period", JsonStatNames.NameOf(JsonStatNames.Periods, unit.Period));
        WriteOptional(to, "measure", JsonStatNames.NameOf(JsonStatNames.Measures, unit.Measure));
        to.WriteEndObject();
    }

    private static void WriteLocation(Category category, Utf8JsonWriter to)
    {
        var place = category.Location!.Value;
        to.WriteStartArray(category.Code);
        to.WriteNumberValue(place.Longitude);
        to.WriteNumberValue(place.Latitude);
        to.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter to, string name, string? text)
    {
        if (text is not null)
            to.WriteString(name, text);
    }

    private static void WriteStrings(Utf8JsonWriter to, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        to.WriteStartArray(name);
        foreach (var text in texts)
            to.WriteStringValue(text);
        to.WriteEndArray();
    }
}
