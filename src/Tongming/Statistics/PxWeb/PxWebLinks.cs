using System.Globalization;
using System.Text.Json;

namespace Tongming.Statistics.PxWeb;

/// <summary>The addresses of the interface.</summary>
/// <param name="Root">The absolute address below which it stands, without a slash at the end: <c>https://stats.example/api/pxweb/v2</c>.</param>
public sealed record PxWebLinks(string Root)
{
    /// <summary>The language of everything: Chinese.</summary>
    public const string Language = "zh";

    /// <summary>The list of tables.</summary>
    public string Tables => Root + "/tables";

    /// <summary>One table.</summary>
    public string Table(string id) => $"{Tables}/{Uri.EscapeDataString(id)}";

    /// <summary>What a table is made of.</summary>
    public string Metadata(string id) => Table(id) + "/metadata";

    /// <summary>What a table gives where nothing is chosen.</summary>
    public string DefaultSelection(string id) => Table(id) + "/defaultselection";

    /// <summary>The numbers of a table.</summary>
    public string Data(string id) => Table(id) + "/data";

    /// <summary>A list of codes.</summary>
    public string Codelist(string id) => $"{Root}/codelists/{Uri.EscapeDataString(id)}";

    internal string Page(PxWebTablesRequest request, int page)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{Tables}?pageNumber={page}&pageSize={request.PageSize}");
        if (request.Words is { } words)
            address += "&query=" + Uri.EscapeDataString(words);
        if (request.PastDays is { } days)
            address += string.Create(CultureInfo.InvariantCulture, $"&pastDays={days}");
        return request.IncludeDiscontinued ? address + "&includeDiscontinued=true" : address;
    }

    internal static void Write(Utf8JsonWriter to, string relation, string address)
    {
        to.WriteStartObject();
        to.WriteString("rel", relation);
        to.WriteString("hreflang", Language);
        to.WriteString("href", address);
        to.WriteEndObject();
    }
}
