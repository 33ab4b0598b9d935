using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.PxWeb;

/// <summary>Which dimensions of a table stand at the side and which at the top, by their places.</summary>
/// <param name="Stub">At the side, in order.</param>
/// <param name="Heading">At the top, in order.</param>
public sealed record PxWebLayout(IReadOnlyList<int> Stub, IReadOnlyList<int> Heading)
{
    /// <summary>
    /// A placement by codes. What is not named stands at the side where only the top is named, else at the top; where nothing is named the
    /// last dimension stands at the top. Refused: <c>pxweb.placement</c> with the code for one that is unknown or named twice.
    /// </summary>
    public static Outcome<PxWebLayout> Of(CubeShape shape, IReadOnlyList<string> stub, IReadOnlyList<string> heading)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(stub);
        ArgumentNullException.ThrowIfNull(heading);
        var all = Enumerable.Range(0, shape.Dimensions.Count).ToArray();
        if (stub.Count == 0 && heading.Count == 0)
            return new PxWebLayout(all[..^1], all[^1..]);
        var named = new HashSet<int>();
        foreach (var code in stub.Concat(heading))
            if (shape.IndexOf(code) is not (>= 0 and var at) || !named.Add(at))
                return new Refusal("pxweb.placement", code);
        var rest = all.Where(at => !named.Contains(at)).ToArray();
        var (side, top) = (stub.Select(shape.IndexOf), heading.Select(shape.IndexOf));
        return stub.Count == 0 ? new PxWebLayout([.. side, .. rest], [.. top]) : new PxWebLayout([.. side], [.. top, .. rest]);
    }

    /// <summary>The cells with their dimensions in the order of the placement, the side before the top.</summary>
    public ICells Arrange(ICells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        int[] order = [.. Stub, .. Heading];
        return order.SequenceEqual(Enumerable.Range(0, order.Length)) ? cells : new ArrangedCells(cells, order);
    }
}

/// <summary>Cells with their dimensions in another order, read where they lie.</summary>
internal sealed class ArrangedCells : ICells
{
    private readonly ICells cells;
    private readonly int[] order;

    /// <summary>Cells of another order.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="order">For each dimension of the new order its place in the old one.</param>
    public ArrangedCells(ICells cells, int[] order)
    {
        (this.cells, this.order) = (cells, order);
        Shape = new CubeShape(cells.Shape.Heading, [.. order.Select(at => cells.Shape.Dimensions[at])]);
        var notes = new SortedList<long, IReadOnlyList<string>>();
        foreach (var (position, texts) in cells.Notes)
            notes.Add(order.Select((at, to) => cells.Shape.IndexAt(position, at) * Shape.StrideOf(to)).Sum(), texts);
        Notes = notes;
    }

    public CubeShape Shape { get; }

    public IReadOnlyDictionary<long, IReadOnlyList<string>> Notes { get; }

    public CubeCell At(long position)
    {
        var from = 0L;
        for (var at = 0; at < order.Length; at++)
            from += Shape.IndexAt(position, at) * cells.Shape.StrideOf(order[at]);
        return cells.At(from);
    }
}
