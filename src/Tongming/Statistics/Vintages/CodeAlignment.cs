using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Vintages;

/// <summary>
/// Finds the cells of one shape in another, by codes; the order of dimensions may differ. A dimension that only one of them has is met where it says nothing: at its
/// single category or, of classes and regions, at the total of all of them. Without such a total no cell is met.
/// </summary>
internal sealed class CodeAlignment
{
    private readonly CubeShape from;

    /// <summary>For every dimension of the one, what each of its categories adds to the position in the other, or -1.</summary>
    private readonly long[][] steps;
    private readonly int[] order;

    /// <summary>What the dimensions that only the other has add to every position there.</summary>
    private readonly long beside;

    public CodeAlignment(CubeShape from, CubeShape to)
    {
        this.from = from;
        steps = new long[from.Dimensions.Count][];
        for (var at = 0; at < steps.Length; at++)
        {
            var there = to.IndexOf(from.Dimensions[at].Code);
            if (there < 0)
            {
                var whole = WholeOf(from.Dimensions[at]);
                steps[at] = [.. Enumerable.Range(0, from.Dimensions[at].Categories.Count).Select(place => place == whole ? 0L : -1)];
                continue;
            }

            steps[at] =
            [
                .. from.Dimensions[at]
                    .Categories.Select(category => to.IndexOf(there, category.Code))
                    .Select(place => place < 0 ? -1 : place * to.StrideOf(there)),
            ];
        }

        order = [.. to.Dimensions.Select(dimension => from.IndexOf(dimension.Code))];
        for (var at = 0; at < order.Length; at++)
            if (order[at] < 0)
                beside += Math.Max(WholeOf(to.Dimensions[at]), 0) * to.StrideOf(at);
    }

    /// <summary>Whether cells of the one can be found in the other: every dimension that only one of them has can be passed over.</summary>
    public static bool CanBe(CubeShape one, CubeShape other) =>
        one
            .Dimensions.Where(dimension => other.IndexOf(dimension.Code) < 0)
            .Concat(other.Dimensions.Where(dimension => one.IndexOf(dimension.Code) < 0))
            .All(dimension => WholeOf(dimension) >= 0);

    /// <summary>The position of the same cell in the other, or -1.</summary>
    public long PositionOf(long position)
    {
        var there = beside;
        for (var at = steps.Length - 1; at >= 0; at--)
        {
            var of = steps[at];
            var step = of[(int)(position % of.Length)];
            position /= of.Length;
            if (step < 0)
                return -1;
            there += step;
        }

        return there;
    }

    /// <summary>The codes of a cell of the one, in the order of the other.</summary>
    public IReadOnlyList<string> CodesOf(long position)
    {
        var codes = from.CodesAt(position);
        return [.. order.Select(at => codes[at])];
    }

    /// <summary>The place of the category that stands for the whole dimension, or -1.</summary>
    private static int WholeOf(Dimension dimension)
    {
        if (dimension.Categories.Count == 1)
            return 0;
        if (dimension.Role is not (DimensionRole.Classification or DimensionRole.Region))
            return -1;
        var tops = Enumerable.Range(0, dimension.Categories.Count).Where(at => dimension.Categories[at].Parent is null).ToList();
        return tops.Count == 1 ? tops[0] : -1;
    }
}
