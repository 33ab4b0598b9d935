namespace Tongming.Statistics.Cubes;

/// <summary>How large a cube may be. What is larger is refused before any work.</summary>
public static class CubeLimits
{
    /// <summary>Most dimensions.</summary>
    public const int MostDimensions = 20;

    /// <summary>Most categories of one dimension.</summary>
    public const int MostCategories = 100_000;

    /// <summary>Most cells, empty ones included: a file of numbers only stays below 1 GB.</summary>
    public const long MostCells = 100_000_000;

    /// <summary>Longest code of a dimension, category or table, in characters.</summary>
    public const int LongestCode = 64;

    /// <summary>Longest label or title, in characters.</summary>
    public const int LongestLabel = 500;

    /// <summary>Longest footnote, in characters.</summary>
    public const int LongestNote = 4000;

    /// <summary>Most footnotes at one place.</summary>
    public const int MostNotes = 50;
}
