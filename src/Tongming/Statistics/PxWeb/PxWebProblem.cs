using System.Text.Json;

namespace Tongming.Statistics.PxWeb;

/// <summary>Why a call is not answered, in the form of RFC 9457 (<c>application/problem+json</c>).</summary>
/// <param name="Status">The status of HTTP, 100 to 599; 403 where more cells are asked for than one answer gives.</param>
/// <param name="Title">A short sentence.</param>
public sealed record PxWebProblem(int Status, string Title)
{
    /// <summary>Absolute address that names the kind of problem, or null.</summary>
    public string? Type { get; init; }

    /// <summary>What happened this time, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>The refusal's code, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Absolute address of the file with the whole data set, where that helps.</summary>
    public string? Bulk { get; init; }

    /// <summary>Writes it as one object.</summary>
    public void Write(Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteString("type", Type ?? "about:blank");
        to.WriteString("title", Title);
        to.WriteNumber("status", Status);
        if (Detail is { } detail)
            to.WriteString("detail", detail);
        if (Code is { } code)
            to.WriteString("code", code);
        if (Bulk is { } bulk)
        {
            to.WriteStartArray("links");
            PxWebLinks.Write(to, "enclosure", bulk);
            to.WriteEndArray();
        }

        to.WriteEndObject();
    }
}
