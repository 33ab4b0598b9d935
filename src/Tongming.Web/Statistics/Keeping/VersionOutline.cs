using Tongming.Statistics.Cubes;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>What lists, searches and the sitemap tell of a version without its numbers.</summary>
/// <param name="Indicators">Its indicators, in order; none where it has no such dimension.</param>
/// <param name="From">Its first period, or null where it has none.</param>
/// <param name="To">Its last period, or null.</param>
internal sealed record VersionOutline(IReadOnlyList<Category> Indicators, Category? From, Category? To)
{
    /// <summary>About what an indicator takes in memory without its words.</summary>
    private const int PerIndicator = 200;

    /// <summary>About what it takes in memory.</summary>
    public long Bytes =>
        Indicators.Sum(one => PerIndicator + (2L * (one.Code.Length + one.Label.Length + one.Notes.Sum(note => note.Length))));

    /// <summary>That of a shape.</summary>
    public static VersionOutline Of(CubeShape shape)
    {
        var time = shape.IndexOf(DimensionRole.Time);
        var periods = time < 0 ? [] : shape.Dimensions[time].Categories;
        return new VersionOutline(shape.Indicators, periods.Count == 0 ? null : periods[0], periods.Count == 0 ? null : periods[^1]);
    }
}
