using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Selections;

/// <summary>Which cells of a cube are wanted: some categories of every dimension, in an order. How many cells that are is known before one is read.</summary>
public sealed class CubeSelection
{
    /// <summary>Most patterns and functions of one dimension; codes are not counted.</summary>
    public const int MostPatterns = 30;

    private readonly int[][] indices;

    private CubeSelection(CubeShape shape, int[][] indices)
    {
        (Shape, this.indices) = (shape, indices);
        CellCount = indices.Aggregate(1L, (cells, places) => cells * places.Length);
    }

    /// <summary>Of what it selects.</summary>
    public CubeShape Shape { get; }

    /// <summary>Number of selected cells, at least 1.</summary>
    public long CellCount { get; }

    /// <summary>The places of the selected categories, dimension by dimension.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Indices => indices;

    /// <summary>Everything.</summary>
    public static CubeSelection All(CubeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new(shape, [.. shape.Dimensions.Select(AllOf)]);
    }

    /// <summary>
    /// What is chosen; of a dimension that no choice names, everything. Refused: <c>selection.unknown-dimension</c>,
    /// <c>selection.dimension.twice</c>, <c>selection.nothing</c> where a dimension is left empty, <c>selection.patterns</c> for more than
    /// <see cref="MostPatterns"/>, and what <see cref="SelectionExpression.Select"/> refuses.
    /// </summary>
    public static Outcome<CubeSelection> Of(CubeShape shape, IReadOnlyList<DimensionChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(choices);
        var places = new int[shape.Dimensions.Count][];
        foreach (var choice in choices)
        {
            var at = shape.IndexOf(choice.Dimension);
            if (at < 0)
                return new Refusal("selection.unknown-dimension", choice.Dimension);
            if (places[at] is not null)
                return new Refusal("selection.dimension.twice", choice.Dimension);
            var chosen = PlacesOf(shape, at, choice.Expressions);
            if (!chosen.Succeeded)
                return chosen.Refusal;
            places[at] = chosen.Value;
        }

        for (var at = 0; at < places.Length; at++)
            places[at] ??= AllOf(shape.Dimensions[at]);
        return new CubeSelection(shape, places);
    }

    /// <summary>The categories at these places, at least one of every dimension, each once.</summary>
    internal static CubeSelection OfPlaces(CubeShape shape, IReadOnlyList<IReadOnlyList<int>> places) =>
        new(shape, [.. places.Select(of => of.ToArray())]);

    /// <summary>The selection itself. Refused (<c>selection.too-large</c>, with both numbers) where it has more cells than the limit.</summary>
    public Outcome<CubeSelection> AtMost(long cells) => CellCount <= cells ? this : new Refusal("selection.too-large", CellCount, cells);

    /// <summary>The shape of the selected cells. A category whose parent is not selected stands at the top.</summary>
    public CubeShape ToShape() => new(Shape.Heading, [.. Shape.Dimensions.Select((dimension, at) => Part(dimension, indices[at]))]);

    /// <summary>Where a cell of the whole cube stands among the selected ones, or -1. Not fast: for footnotes.</summary>
    internal long PlaceOf(long position)
    {
        var place = 0L;
        for (var at = 0; at < indices.Length; at++)
        {
            var index = Array.IndexOf(indices[at], Shape.IndexAt(position, at));
            if (index < 0)
                return -1;
            place = (place * indices[at].Length) + index;
        }

        return place;
    }

    private static int[] AllOf(Dimension dimension) => [.. Enumerable.Range(0, dimension.Categories.Count)];

    /// <summary>The places that expressions choose of one dimension, each once. Refused as <see cref="Of"/> refuses.</summary>
    internal static Outcome<int[]> PlacesOf(CubeShape shape, int at, IReadOnlyList<string> expressions)
    {
        var code = shape.Dimensions[at].Code;
        if (expressions.Where(one => SelectionExpression.IsPattern(one) && shape.IndexOf(at, one) < 0).Skip(MostPatterns).Any())
            return new Refusal("selection.patterns", code, MostPatterns);
        var chosen = new OrderedDictionary<int, bool>();
        foreach (var expression in expressions)
        {
            var selected = SelectionExpression.Select(shape, at, expression);
            if (!selected.Succeeded)
                return selected.Refusal;
            foreach (var index in selected.Value)
                chosen.TryAdd(index, true);
        }

        return chosen.Count > 0 ? chosen.Keys.ToArray() : new Refusal("selection.nothing", code);
    }

    private static Dimension Part(Dimension dimension, int[] places)
    {
        if (places.Length == dimension.Categories.Count && IsAscending(places))
            return dimension;
        var categories = new Category[places.Length];
        HashSet<string>? kept = null;
        for (var at = 0; at < places.Length; at++)
        {
            var category = dimension.Categories[places[at]];
            if (category.Parent is not null)
            {
                kept ??= [.. places.Select(place => dimension.Categories[place].Code)];
                category = kept.Contains(category.Parent) ? category : category with { Parent = null };
            }

            categories[at] = category;
        }

        return dimension with
        {
            Categories = categories,
        };
    }

    private static bool IsAscending(int[] places)
    {
        for (var at = 0; at < places.Length; at++)
            if (places[at] != at)
                return false;
        return true;
    }
}
