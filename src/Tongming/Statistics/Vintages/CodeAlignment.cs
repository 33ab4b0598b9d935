using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Vintages;

/// <summary>Finds the cells of one shape in another with the same dimensions, by codes; their order may differ.</summary>
internal sealed class CodeAlignment
{
    private readonly CubeShape from;

    /// <summary>For every dimension of the one, what each of its categories adds to the position in the other, or -1.</summary>
    private readonly long[][] steps;
    private readonly int[] order;

    public CodeAlignment(CubeShape from, CubeShape to)
    {
        this.from = from;
        steps = new long[from.Dimensions.Count][];
        for (var at = 0; at < steps.Length; at++)
        {
            var there = to.IndexOf(from.Dimensions[at].Code);
            steps[at] =
            [
                .. from.Dimensions[at]
                    .Categories.Select(category => to.IndexOf(there, category.Code))
                    .Select(place => place < 0 ? -1 : place * to.StrideOf(there)),
            ];
        }

        order = [.. to.Dimensions.Select(dimension => from.IndexOf(dimension.Code))];
    }

    /// <summary>The position of the same cell in the other, or -1.</summary>
    public long PositionOf(long position)
    {
        var there = 0L;
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
}
