using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Screening;

/// <summary>The series of a cube: for every combination of the other dimensions the cells along time, earliest first.</summary>
internal sealed class SeriesWalk
{
    private readonly CubeShape shape;
    private readonly int time;
    private readonly int[] order;

    private SeriesWalk(CubeShape shape, int time)
    {
        (this.shape, this.time) = (shape, time);
        var categories = shape.Dimensions[time].Categories;
        order = [.. Enumerable.Range(0, categories.Count).OrderBy(at => categories[at].Code, StringComparer.Ordinal)];
        Periods = [.. order.Select(at => categories[at].Code)];
    }

    /// <summary>Codes of the periods in order.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>The walk, or null for a cube without time.</summary>
    public static SeriesWalk? Of(CubeShape shape) =>
        shape.IndexOf(DimensionRole.Time) is >= 0 and var time ? new SeriesWalk(shape, time) : null;

    /// <summary>The positions of every series, period by period.</summary>
    public IEnumerable<long[]> All()
    {
        var stride = shape.StrideOf(time);
        var span = stride * order.Length;
        for (var outer = 0L; outer < shape.CellCount; outer += span)
        for (var inner = outer; inner < outer + stride; inner++)
            yield return [.. order.Select(at => inner + (at * stride))];
    }
}
