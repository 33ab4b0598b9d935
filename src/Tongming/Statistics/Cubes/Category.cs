namespace Tongming.Statistics.Cubes;

/// <summary>One value of a dimension: a month, a region, an indicator, a class.</summary>
/// <param name="Code">Its code, unique in the dimension, 1 to <see cref="CubeLimits.LongestCode"/> characters.</param>
/// <param name="Label">Its name; several categories may have the same (其他).</param>
public sealed record Category(string Code, string Label)
{
    /// <summary>Code of the category that it is a part of, or null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Its unit; only in a dimension of indicators.</summary>
    public IndicatorUnit? Unit { get; init; }

    /// <summary>Where it lies, or null.</summary>
    public CategoryLocation? Location { get; init; }

    /// <summary>Footnotes, each once.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A point on the map, in degrees of WGS 84.</summary>
/// <param name="Longitude">-180 to 180.</param>
/// <param name="Latitude">-90 to 90.</param>
public readonly record struct CategoryLocation(double Longitude, double Latitude);
