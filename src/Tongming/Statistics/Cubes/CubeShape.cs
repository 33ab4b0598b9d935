namespace Tongming.Statistics.Cubes;

/// <summary>
/// All of a cube but its numbers. Cells stand in one row, the last dimension running fastest; the place of a cell in that row is its
/// position. Example: with dimensions of 2, 3 and 4 categories the cell (1, 0, 2) has position 1·12 + 0·4 + 2 = 14.
/// </summary>
public sealed class CubeShape
{
    private readonly long[] strides;
    private readonly Dictionary<string, int>?[] places;

    internal CubeShape(CubeHeading heading, IReadOnlyList<Dimension> dimensions)
    {
        (Heading, Dimensions) = (heading, dimensions);
        strides = new long[dimensions.Count];
        places = new Dictionary<string, int>?[dimensions.Count];
        CellCount = 1;
        for (var at = dimensions.Count - 1; at >= 0; at--)
        {
            strides[at] = CellCount;
            CellCount *= dimensions[at].Categories.Count;
        }
    }

    /// <summary>Title, source and the like.</summary>
    public CubeHeading Heading { get; }

    /// <summary>The dimensions in their order.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Number of cells, empty ones included; at most <see cref="CubeLimits.MostCells"/>.</summary>
    public long CellCount { get; }

    /// <summary>
    /// A shape. Refused: <c>cube.dimensions</c> for none or too many; <c>cube.categories</c>; <c>cube.cells</c> for too many cells;
    /// <c>cube.code</c>, <c>cube.label</c>, <c>cube.notes</c> for texts that cannot stand; <c>cube.code.twice</c>; <c>cube.role.twice</c>;
    /// <c>cube.parent.missing</c>, <c>cube.parent.loop</c>; <c>cube.unit</c>, <c>cube.unit.role</c>; <c>cube.location</c>; <c>cube.updated</c>.
    /// </summary>
    public static Outcome<CubeShape> Create(CubeHeading heading, IReadOnlyList<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(dimensions);
        return CubeShapeRules.WhyNot(heading, dimensions) is { } refusal ? refusal : new CubeShape(heading, [.. dimensions]);
    }

    /// <summary>How many positions further the next category of a dimension lies.</summary>
    public long StrideOf(int dimension) => strides[dimension];

    /// <summary>The place of a dimension, or -1.</summary>
    public int IndexOf(string dimension)
    {
        for (var at = 0; at < Dimensions.Count; at++)
            if (Dimensions[at].Code == dimension)
                return at;
        return -1;
    }

    /// <summary>The place of the dimension with a role, or -1; the first one where there are several.</summary>
    public int IndexOf(DimensionRole role)
    {
        for (var at = 0; at < Dimensions.Count; at++)
            if (Dimensions[at].Role == role)
                return at;
        return -1;
    }

    /// <summary>The indicators in their order; none where the cube has no dimension of them.</summary>
    public IReadOnlyList<Category> Indicators => IndexOf(DimensionRole.Indicator) is >= 0 and var at ? Dimensions[at].Categories : [];

    /// <summary>The place of a category in a dimension, or -1.</summary>
    public int IndexOf(int dimension, string category) => PlacesOf(dimension).GetValueOrDefault(category, -1);

    /// <summary>The position of a cell, given by the place of its category in every dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A place that a dimension does not have, or not one for each.</exception>
    public long PositionOf(params ReadOnlySpan<int> indices)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(indices.Length, Dimensions.Count);
        var position = 0L;
        for (var at = 0; at < indices.Length; at++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(indices[at]);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indices[at], Dimensions[at].Categories.Count);
            position += indices[at] * strides[at];
        }

        return position;
    }

    /// <summary>The place in one dimension of the cell at a position.</summary>
    public int IndexAt(long position, int dimension) => (int)(position / strides[dimension] % Dimensions[dimension].Categories.Count);

    /// <summary>The codes of the cell at a position, one for each dimension.</summary>
    public IReadOnlyList<string> CodesAt(long position) =>
        [.. Dimensions.Select((dimension, at) => dimension.Categories[IndexAt(position, at)].Code)];

    /// <summary>The indicator of the cell at a position, or null where the cube has none.</summary>
    public Category? IndicatorAt(long position) =>
        IndexOf(DimensionRole.Indicator) is >= 0 and var at ? Dimensions[at].Categories[IndexAt(position, at)] : null;

    /// <summary>The unit of the cell at a position, or null where nothing is said of it.</summary>
    public IndicatorUnit? UnitAt(long position) => IndicatorAt(position)?.Unit;

    /// <summary>The categories of a dimension that have parts, each with its parts, as places.</summary>
    public IEnumerable<(int Parent, int[] Parts)> FamiliesOf(int dimension) =>
        Dimensions[dimension]
            .Categories.Select((category, at) => (category.Parent, At: at))
            .Where(one => one.Parent is not null)
            .GroupBy(one => one.Parent!)
            .Select(family => (IndexOf(dimension, family.Key), family.Select(one => one.At).ToArray()));

    private Dictionary<string, int> PlacesOf(int dimension)
    {
        if (places[dimension] is { } known)
            return known;
        var categories = Dimensions[dimension].Categories;
        var made = new Dictionary<string, int>(categories.Count, StringComparer.Ordinal);
        for (var at = 0; at < categories.Count; at++)
            made[categories[at].Code] = at;
        return places[dimension] = made;
    }
}
