using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>The words of JSON-stat, and ours for what it has no word for, which stand below <c>extension.tongming</c> and in units.</summary>
internal static class JsonStatNames
{
    public const string Own = "tongming";

    public static readonly IReadOnlyList<string> OfDataset =
    [
        "class",
        "version",
        "href",
        "label",
        "note",
        "link",
        "updated",
        "source",
        "error",
        "extension",
        "id",
        "size",
        "role",
        "dimension",
        "value",
        "status",
        // Only in datasets inside of a collection.
        "type",
        "category",
    ];

    public static readonly IReadOnlyList<string> OfDimension = ["href", "label", "note", "link", "extension", "category"];

    public static readonly IReadOnlyList<string> OfCategory = ["index", "label", "note", "unit", "coordinates", "child"];

    public static readonly IReadOnlyList<(string Name, DimensionRole Role)> Roles =
    [
        ("time", DimensionRole.Time),
        ("geo", DimensionRole.Region),
        ("metric", DimensionRole.Indicator),
    ];

    public static readonly IReadOnlyList<(string Name, PriceBasis Value)> Prices =
    [
        ("current", PriceBasis.Current),
        ("constant", PriceBasis.Constant),
    ];

    public static readonly IReadOnlyList<(string Name, PeriodBasis Value)> Periods =
    [
        ("single", PeriodBasis.Single),
        ("cumulative", PeriodBasis.Cumulative),
        ("end-of-period", PeriodBasis.EndOfPeriod),
    ];

    public static readonly IReadOnlyList<(string Name, IndicatorMeasure Value)> Measures =
    [
        ("year-on-year", IndicatorMeasure.YearOnYear),
        ("period-on-period", IndicatorMeasure.PeriodOnPeriod),
    ];

    /// <summary>The word for a value, or null where it is the usual one and is not written.</summary>
    public static string? NameOf<T>(IReadOnlyList<(string Name, T Value)> words, T value)
        where T : struct, Enum =>
        words.Where(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Select(word => word.Name).FirstOrDefault();

    /// <summary>The value of a word, or the usual one.</summary>
    public static T ValueOf<T>(IReadOnlyList<(string Name, T Value)> words, string? name)
        where T : struct, Enum => words.FirstOrDefault(word => word.Name == name).Value;
}
