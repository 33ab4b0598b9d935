using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Statistics.PxWeb;

/// <summary>
/// Writes a table in the form of JSON-stat 2.0 that the interface prescribes, which is narrower than JSON-stat itself: values are a list,
/// statuses an object by position, places of categories an object, <c>base</c> of a unit is the unit, and <c>updated</c> a day (of universal time; the
/// moment stands in <c>extension.tongming.updated</c>). Notes of cells stand in <c>extension.tongming.cellNotes</c> by position.
/// </summary>
public static class PxWebDataset
{
    /// <summary>Writes what the table is made of, without values: an empty list of them.</summary>
    public static void WriteMetadata(PxWebTable table, CubeShape shape, PxWebLinks links, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        WriteHead(table, shape, links, links.Metadata(table.Id), to);
        new PxWebDimensionWriter(table.Id, links, to).Write(shape, whole: true);
        WriteExtension(table, shape, null, to);
        to.WriteStartArray("value");
        to.WriteEndArray();
        to.WriteEndObject();
    }

    /// <summary>Writes selected cells. Confidential ones are null with status c, whatever the cells hold.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static void WriteData(PxWebTable table, ICells cells, PxWebLinks links, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        WriteHead(table, cells.Shape, links, links.Data(table.Id), to);
        new PxWebDimensionWriter(table.Id, links, to).Write(cells.Shape, whole: false);
        WriteExtension(table, cells.Shape, cells, to);
        JsonStatCellsWriter.WriteList(cells, to);
        WriteStatuses(cells, to);
        to.WriteEndObject();
    }

    private static void WriteHead(PxWebTable table, CubeShape shape, PxWebLinks links, string self, Utf8JsonWriter to)
    {
        to.WriteString("version", "2.0");
        to.WriteString("class", "dataset");
        to.WriteString("href", self);
        to.WriteString("label", table.Label);
        if (table.Source is { } source)
            to.WriteString("source", source);
        if (table.Updated is { } updated)
            to.WriteString("updated", PxWebTables.Day(updated));
        to.WriteStartObject("link");
        WriteLink("describedby", "application/json", links.Metadata(table.Id), to);
        if (table.Bulk is { } bulk)
            WriteLink("enclosure", "application/octet-stream", bulk, to);
        to.WriteEndObject();
        PxWebDimensionWriter.WriteTexts(to, "note", shape.Heading.Notes);
        to.WriteStartObject("role");
        foreach (var (name, role) in JsonStatNames.Roles)
            PxWebDimensionWriter.WriteTexts(to, name, [.. shape.Dimensions.Where(one => one.Role == role).Select(one => one.Code)]);
        to.WriteEndObject();
        PxWebDimensionWriter.WriteTexts(to, "id", [.. shape.Dimensions.Select(dimension => dimension.Code)]);
        to.WriteStartArray("size");
        foreach (var dimension in shape.Dimensions)
            to.WriteNumberValue(dimension.Categories.Count);
        to.WriteEndArray();
    }

    private static void WriteLink(string relation, string type, string address, Utf8JsonWriter to)
    {
        to.WriteStartArray(relation);
        to.WriteStartObject();
        to.WriteString("type", type);
        to.WriteString("href", address);
        to.WriteEndObject();
        to.WriteEndArray();
    }

    private static void WriteExtension(PxWebTable table, CubeShape shape, ICells? cells, Utf8JsonWriter to)
    {
        to.WriteStartObject("extension");
        WritePx(table, shape, to);
        if (table.FirstPeriod is { } first)
            to.WriteString("firstPeriod", first);
        if (table.LastPeriod is { } last)
            to.WriteString("lastPeriod", last);
        to.WriteBoolean("discontinued", table.Discontinued);
        to.WriteStartArray("contact");
        foreach (var contact in table.Contacts)
        {
            to.WriteStartObject();
            to.WriteString("raw", contact);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        if (cells is not null)
            WriteLetters(to);
        to.WriteStartObject(JsonStatNames.Own);
        if (table.Updated is { } updated)
            to.WriteString("updated", updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (cells is { Notes.Count: > 0 })
        {
            to.WriteStartObject("cellNotes");
            foreach (var (position, notes) in cells.Notes)
                PxWebDimensionWriter.WriteTexts(to, position.ToString(CultureInfo.InvariantCulture), notes);
            to.WriteEndObject();
        }

        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void WritePx(PxWebTable table, CubeShape shape, Utf8JsonWriter to)
    {
        to.WriteStartObject("px");
        to.WriteString("tableid", table.Id);
        to.WriteNumber("decimals", shape.Dimensions.SelectMany(one => one.Categories).Max(category => category.Unit?.Decimals) ?? 0);
        to.WriteBoolean("official-statistics", true);
        to.WriteBoolean("aggregallowed", false);
        to.WriteString("language", PxWebLinks.Language);
        to.WriteString("contents", table.Label);
        PxWebDimensionWriter.WriteTexts(to, "heading", [shape.Dimensions[^1].Code]);
        PxWebDimensionWriter.WriteTexts(to, "stub", [.. shape.Dimensions.SkipLast(1).Select(dimension => dimension.Code)]);
        to.WriteString("matrix", shape.Heading.Code ?? table.Id);
        if (table.SubjectCode is { } code)
            to.WriteString("subject-code", code);
        if ((table.Subject ?? table.SubjectCode) is { } area)
            to.WriteString("subject-area", area);
        if (table.NextUpdate is { } next)
            to.WriteString("nextUpdate", next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        to.WriteEndObject();
    }

    private static void WriteLetters(Utf8JsonWriter to)
    {
        to.WriteStartObject("status");
        to.WriteStartObject("label");
        foreach (var status in Enum.GetValues<CellStatus>().Where(IsSaid))
            to.WriteString(CellSigns.CodeOf(status), CellSigns.NameOf(status));
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void WriteStatuses(ICells cells, Utf8JsonWriter to)
    {
        to.WriteStartObject("status");
        for (var at = 0L; at < cells.Shape.CellCount; at++)
            if (cells.At(at).Status is var status && IsSaid(status))
                to.WriteString(at.ToString(CultureInfo.InvariantCulture), CellSigns.CodeOf(status));
        to.WriteEndObject();
    }

    /// <summary>Plain numbers and plain gaps need no status: the value or its absence says it.</summary>
    private static bool IsSaid(CellStatus status) => status is not (CellStatus.Present or CellStatus.Missing);
}
