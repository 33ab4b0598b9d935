using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Tongming.Statistics.Maps;

/// <summary>
/// 分区地图: borders of regions, read of a GeoJSON file (RFC 7946) that an operator brings and written anew: nothing of the file is passed on but names, codes
/// and borders.
/// </summary>
public sealed class RegionMap
{
    /// <summary>Largest file in bytes.</summary>
    public const int MostBytes = 5_000_000;

    /// <summary>Most regions.</summary>
    public const int MostRegions = 2_000;

    /// <summary>Most points of all borders.</summary>
    public const int MostPoints = 300_000;

    /// <summary>Longest code, name and title in characters.</summary>
    public const int LongestName = 100;

    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

    private RegionMap(string title, IReadOnlyList<MapRegion> regions)
    {
        (Title, Regions) = (title, regions);
        for (var at = 0; at < regions.Count; at++)
        {
            if (regions[at].Code.Length > 0)
                byCode[regions[at].Code] = at;
            // A name that two regions have says nothing.
            if (regions[at].Name.Length > 0 && !byName.TryAdd(regions[at].Name, at))
                byName[regions[at].Name] = -1;
        }
    }

    /// <summary>What the file says of itself (<c>name</c> of the collection), such as 审图号; empty for nothing.</summary>
    public string Title { get; }

    /// <summary>The regions in the order of the file.</summary>
    public IReadOnlyList<MapRegion> Regions { get; }

    /// <summary>
    /// Reads a file. Refused: <c>map.too-large</c>, <c>map.unreadable</c> for what is no JSON or too deep, <c>map.collection</c> for another kind of GeoJSON,
    /// <c>map.regions</c> for none or too many, <c>map.unnamed</c> and <c>map.name</c> for a region that cannot be named, <c>map.code.twice</c>,
    /// <c>map.geometry</c> for anything but Polygon and MultiPolygon, <c>map.ring</c> for a ring that is open or too short, <c>map.point</c> for a point that is not on
    /// the earth (projected coordinates), <c>map.points</c> for too many.
    /// </summary>
    /// <param name="utf8">The bytes, with or without the mark of UTF-8.</param>
    public static Outcome<RegionMap> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MostBytes)
            return new Refusal("map.too-large", MostBytes / 1_000_000);
        var start = utf8.Span.StartsWith(Mark) ? Mark.Length : 0;
        try
        {
            using var file = JsonDocument.Parse(
                utf8[start..],
                new JsonDocumentOptions { MaxDepth = RegionMapReader.Depth, AllowDuplicateProperties = false }
            );
            var reader = new RegionMapReader();
            return reader.Read(file.RootElement) is { } read ? new RegionMap(read.Title, read.Regions) : reader.Refusal!;
        }
        catch (JsonException)
        {
            return new Refusal("map.unreadable");
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode.
            return new Refusal("map.unreadable");
        }
    }

    /// <summary>The same regions with their names alone: their places are found, nothing is drawn of it.</summary>
    public RegionMap WithoutBorders() => new(Title, [.. Regions.Select(one => one with { Areas = [] })]);

    /// <summary>The place of a region, by its code, or where no code is the same by its name; -1 where the map does not have it, or two of that name.</summary>
    public int IndexOf(string code, string name) => byCode.TryGetValue(code, out var at) ? at : byName.GetValueOrDefault(name, -1);

    /// <summary>
    /// Writes the map as GeoJSON: of each region <c>code</c>, <c>name</c> and <c>key</c>, which is its place as text. Without spaces, always the same bytes for the same map.
    /// </summary>
    public byte[] Write()
    {
        var written = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(written))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("name", Title);
            json.WriteStartArray("features");
            for (var at = 0; at < Regions.Count; at++)
                Write(json, Regions[at], at);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static void Write(Utf8JsonWriter json, MapRegion region, int at)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("key", at.ToString(CultureInfo.InvariantCulture));
        json.WriteString("code", region.Code);
        json.WriteString("name", region.Name);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var area in region.Areas)
        {
            json.WriteStartArray();
            foreach (var ring in area)
            {
                json.WriteStartArray();
                foreach (var point in ring)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(point.Longitude);
                    json.WriteNumberValue(point.Latitude);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
