using System.Text.Json;

namespace Tongming.Statistics.Maps;

/// <summary>Reads a collection of features and remembers the first thing that is wrong with it.</summary>
internal sealed class RegionMapReader
{
    /// <summary>Deeper files are not read: a MultiPolygon in a collection stands nine deep.</summary>
    public const int Depth = 24;

    private const int LeastOfRing = 4;

    private static readonly string[] Codes = ["code", "adcode", "id"];

    private int points;

    public Refusal? Refusal { get; private set; }

    public (string Title, IReadOnlyList<MapRegion> Regions)? Read(JsonElement file)
    {
        if (TextOf(file, "type") != "FeatureCollection" || Of(file, "features") is not { ValueKind: JsonValueKind.Array } features)
            return Fail<(string, IReadOnlyList<MapRegion>)?>("map.collection");
        if (features.GetArrayLength() is 0 or > RegionMap.MostRegions)
            return Fail<(string, IReadOnlyList<MapRegion>)?>("map.regions", RegionMap.MostRegions);
        var regions = new List<MapRegion>();
        foreach (var feature in features.EnumerateArray())
        {
            if (RegionOf(feature, regions.Count + 1) is not { } region)
                return null;
            regions.Add(region);
        }

        var twice = regions.Where(one => one.Code.Length > 0).GroupBy(one => one.Code).FirstOrDefault(same => same.Skip(1).Any());
        if (twice is not null)
            return Fail<(string, IReadOnlyList<MapRegion>)?>("map.code.twice", twice.Key);
        var title = TextOf(file, "name") ?? "";
        return IsName(title) ? (title, regions) : Fail<(string, IReadOnlyList<MapRegion>)?>("map.name", 0);
    }

    private MapRegion? RegionOf(JsonElement feature, int number)
    {
        if (feature.ValueKind != JsonValueKind.Object || TextOf(feature, "type") != "Feature")
            return Fail<MapRegion>("map.collection");
        var said = Of(feature, "properties");
        var code = Codes.Select(name => TextOf(said, name)).FirstOrDefault(text => text is not null) ?? TextOf(feature, "id") ?? "";
        var name = TextOf(said, "name") ?? "";
        if (code.Length == 0 && name.Length == 0)
            return Fail<MapRegion>("map.unnamed", number);
        if (!IsName(code) || !IsName(name))
            return Fail<MapRegion>("map.name", number);
        return AreasOf(Of(feature, "geometry"), number) is { } areas ? new MapRegion(code, name, areas) : null;
    }

    private List<IReadOnlyList<IReadOnlyList<MapPoint>>>? AreasOf(JsonElement geometry, int number)
    {
        var kind = TextOf(geometry, "type");
        if (kind is not ("Polygon" or "MultiPolygon") || Of(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates)
            return Fail<List<IReadOnlyList<IReadOnlyList<MapPoint>>>>("map.geometry", number);
        return kind == "Polygon"
            ? RingsOf(coordinates, number) is { } only
                ? [only]
                : null
            : Each(coordinates, number, RingsOf);
    }

    private IReadOnlyList<IReadOnlyList<MapPoint>>? RingsOf(JsonElement rings, int number) => Each(rings, number, RingOf);

    private IReadOnlyList<MapPoint>? RingOf(JsonElement ring, int number)
    {
        if (ring.ValueKind != JsonValueKind.Array || ring.GetArrayLength() < LeastOfRing)
            return Fail<IReadOnlyList<MapPoint>>("map.ring", number);
        if ((points += ring.GetArrayLength()) > RegionMap.MostPoints)
            return Fail<IReadOnlyList<MapPoint>>("map.points", RegionMap.MostPoints);
        var read = new List<MapPoint>(ring.GetArrayLength());
        foreach (var one in ring.EnumerateArray())
        {
            if (PointOf(one) is not { } point)
                return Fail<IReadOnlyList<MapPoint>>("map.point", number);
            read.Add(point);
        }

        return read[0] == read[^1] ? read : Fail<IReadOnlyList<MapPoint>>("map.ring", number);
    }

    private static MapPoint? PointOf(JsonElement one) =>
        one.ValueKind == JsonValueKind.Array
        && one.GetArrayLength() is >= 2 and <= 4
        && one[0].ValueKind == JsonValueKind.Number
        && one[1].ValueKind == JsonValueKind.Number
        && one[0].TryGetDouble(out var longitude)
        && one[1].TryGetDouble(out var latitude)
        && Math.Abs(longitude) <= 180
        && Math.Abs(latitude) <= 90
            ? new MapPoint(Math.Round(longitude, 5) + 0.0, Math.Round(latitude, 5) + 0.0)
            : null;

    private List<T>? Each<T>(JsonElement all, int number, Func<JsonElement, int, T?> read)
        where T : class
    {
        if (all.ValueKind != JsonValueKind.Array || all.GetArrayLength() == 0)
            return Fail<List<T>>("map.geometry", number);
        var found = new List<T>(all.GetArrayLength());
        foreach (var one in all.EnumerateArray())
        {
            if (read(one, number) is not { } part)
                return null;
            found.Add(part);
        }

        return found;
    }

    private static JsonElement Of(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) ? found : default;

    /// <summary>A text, or a whole number as text: many files write codes as numbers. Null for anything else, and for nothing.</summary>
    private static string? TextOf(JsonElement of, string name) =>
        Of(of, name) switch
        {
            { ValueKind: JsonValueKind.String } text when text.GetString()!.Trim() is { Length: > 0 } said => said,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out _) => number.GetRawText(),
            _ => null,
        };

    private static bool IsName(string text) => text.Length <= RegionMap.LongestName && !text.Any(char.IsControl);

    private T? Fail<T>(string code, params object[] arguments)
    {
        Refusal ??= new Refusal(code, arguments);
        return default;
    }
}
