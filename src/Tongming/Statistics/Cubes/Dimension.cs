namespace Tongming.Statistics.Cubes;

/// <summary>One direction of a cube, with its categories in their order.</summary>
/// <param name="Code">Its code, unique in the cube.</param>
/// <param name="Label">Its name.</param>
/// <param name="Role">What its categories are.</param>
/// <param name="Categories">At least one, at most <see cref="CubeLimits.MostCategories"/>.</param>
public sealed record Dimension(string Code, string Label, DimensionRole Role, IReadOnlyList<Category> Categories)
{
    /// <summary>Footnotes, each once.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
