namespace Tongming.Statistics.Maps;

/// <summary>A region of a map, by what it is found.</summary>
/// <param name="Code">Its code, such as 110105 or 01; empty where the file says none.</param>
/// <param name="Name">Its name; empty where the file says none. One of the two is there.</param>
/// <param name="Areas">Its areas; each has an outer ring, then its holes. A ring has at least four points, the last one being the first.</param>
public sealed record MapRegion(string Code, string Name, IReadOnlyList<IReadOnlyList<IReadOnlyList<MapPoint>>> Areas);

/// <summary>A point of a border, in degrees of WGS 84, rounded to five decimals (a metre).</summary>
/// <param name="Longitude">-180 to 180.</param>
/// <param name="Latitude">-90 to 90.</param>
public readonly record struct MapPoint(double Longitude, double Latitude);
