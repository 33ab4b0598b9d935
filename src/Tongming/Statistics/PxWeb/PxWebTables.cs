using System.Globalization;
using System.Text.Json;

namespace Tongming.Statistics.PxWeb;

/// <summary>Writes the list of tables and one table.</summary>
public static class PxWebTables
{
    /// <summary>Writes one page of the list. A page beyond the last one is empty.</summary>
    /// <param name="tables">The tables of this page, in order.</param>
    /// <param name="all">How many there are on all pages.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="links">Where the interface stands.</param>
    /// <param name="to">Where to write.</param>
    public static void WriteList(IReadOnlyList<PxWebTable> tables, int all, PxWebTablesRequest request, PxWebLinks links, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(to);
        var pages = Math.Max(1, (int)(((long)all + request.PageSize - 1) / request.PageSize));
        to.WriteStartObject();
        to.WriteString("language", PxWebLinks.Language);
        to.WriteStartArray("tables");
        foreach (var table in tables)
        {
            to.WriteStartObject();
            WriteTable(table, links, to);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteStartObject("page");
        to.WriteNumber("pageNumber", request.PageNumber);
        to.WriteNumber("pageSize", request.PageSize);
        to.WriteNumber("totalElements", all);
        to.WriteNumber("totalPages", pages);
        to.WriteStartArray("links");
        if (request.PageNumber > 1)
            PxWebLinks.Write(to, "previous", links.Page(request, Math.Min(request.PageNumber - 1, pages)));
        if (request.PageNumber < pages)
            PxWebLinks.Write(to, "next", links.Page(request, request.PageNumber + 1));
        PxWebLinks.Write(to, "last", links.Page(request, pages));
        to.WriteEndArray();
        to.WriteEndObject();
        to.WriteStartArray("links");
        PxWebLinks.Write(to, "self", links.Page(request, request.PageNumber));
        to.WriteEndArray();
        to.WriteEndObject();
    }

    /// <summary>Writes one table.</summary>
    public static void WriteOne(PxWebTable table, PxWebLinks links, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteString("language", PxWebLinks.Language);
        WriteTable(table, links, to);
        to.WriteEndObject();
    }

    /// <summary>A day as the interface wants it, of universal time.</summary>
    internal static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteTable(PxWebTable table, PxWebLinks links, Utf8JsonWriter to)
    {
        to.WriteString("id", table.Id);
        to.WriteString("label", table.Label);
        if (table.Description is { } description)
            to.WriteString("description", description);
        to.WriteString("updated", table.Updated is { } updated ? Day(updated) : null);
        to.WriteString("firstPeriod", table.FirstPeriod);
        to.WriteString("lastPeriod", table.LastPeriod);
        to.WriteString("category", "public");
        to.WriteStartArray("variableNames");
        foreach (var variable in table.Variables)
            to.WriteStringValue(variable);
        to.WriteEndArray();
        to.WriteBoolean("discontinued", table.Discontinued);
        if (table.Source is { } source)
            to.WriteString("source", source);
        if (table.SubjectCode is { } subject)
            to.WriteString("subjectCode", subject);
        to.WriteString("timeUnit", table.TimeUnit);
        WritePaths(table, to);
        to.WriteStartArray("links");
        PxWebLinks.Write(to, "self", links.Table(table.Id));
        PxWebLinks.Write(to, "metadata", links.Metadata(table.Id));
        PxWebLinks.Write(to, "data", links.Data(table.Id));
        if (table.Bulk is { } bulk)
            PxWebLinks.Write(to, "enclosure", bulk);
        to.WriteEndArray();
    }

    private static void WritePaths(PxWebTable table, Utf8JsonWriter to)
    {
        if (table.SubjectCode is not { } subject)
            return;
        to.WriteStartArray("paths");
        to.WriteStartArray();
        to.WriteStartObject();
        to.WriteString("id", subject);
        to.WriteString("label", table.Subject ?? subject);
        to.WriteEndObject();
        to.WriteEndArray();
        to.WriteEndArray();
    }
}
