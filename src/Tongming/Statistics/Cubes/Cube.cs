using Tongming.Statistics.Selections;

namespace Tongming.Statistics.Cubes;

/// <summary>多维数据: a shape and its numbers, which never change. Made with <see cref="CubeBuilder"/>.</summary>
public sealed class Cube : ICells
{
    private readonly CellBlock?[] blocks;

    internal Cube(CubeShape shape, CellBlock?[] blocks, IReadOnlyDictionary<long, IReadOnlyList<string>> notes)
    {
        (Shape, this.blocks, Notes) = (shape, blocks, notes);
    }

    /// <inheritdoc/>
    public CubeShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> Notes { get; }

    internal IReadOnlyList<CellBlock?> Blocks => blocks;

    /// <inheritdoc/>
    public CubeCell At(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Shape.CellCount);
        return blocks[position >> CellBlock.Bits]?[(int)(position & CellBlock.Last)] ?? CubeCell.Missing;
    }

    /// <summary>The cell of codes, one for each dimension in their order; null where one of them is unknown.</summary>
    public CubeCell? At(params IReadOnlyList<string> codes)
    {
        var position = 0L;
        for (var at = 0; at < Shape.Dimensions.Count; at++)
        {
            var index = Shape.IndexOf(at, codes[at]);
            if (index < 0)
                return null;
            position += index * Shape.StrideOf(at);
        }

        return At(position);
    }

    /// <summary>The selected cells.</summary>
    /// <exception cref="ArgumentException">The selection is of another shape.</exception>
    public CubeSlice Slice(CubeSelection selection) => CubeSlice.Of(this, selection);

    /// <summary>The same cube without the numbers of confidential cells.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public Cube ForOthers() => new(Shape, [.. blocks.Select(block => block?.ForOthers())], Notes);
}
