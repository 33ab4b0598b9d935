using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Selections;

/// <summary>Selected cells, read: a small cube in the order of its selection.</summary>
public sealed class CubeSlice : ICells
{
    private readonly double[] numbers;
    private readonly byte[] statuses;

    internal CubeSlice(CubeSelection selection, double[] numbers, byte[] statuses, IReadOnlyDictionary<long, IReadOnlyList<string>> notes)
    {
        (Shape, this.numbers, this.statuses) = (selection.ToShape(), numbers, statuses);
        Notes = NotesOf(selection, notes);
    }

    /// <inheritdoc/>
    public CubeShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> Notes { get; }

    /// <summary>The numbers in order, NaN where there is none.</summary>
    public ReadOnlySpan<double> Numbers => numbers;

    /// <inheritdoc/>
    public CubeCell At(long position) => new(numbers[position], (CellStatus)statuses[position]);

    /// <summary>The cells that a selection takes of others, one by one.</summary>
    internal static CubeSlice Of(ICells cells, CubeSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (!ReferenceEquals(cells.Shape, selection.Shape))
            throw new ArgumentException("A selection reads the cube that it was made for.", nameof(selection));
        var read = new double[selection.CellCount];
        var stood = new byte[read.Length];
        var walk = new SelectionWalk(selection);
        var to = 0;
        do foreach (var offset in walk.Row)
        {
            var cell = cells.At(walk.Start + offset);
            (read[to], stood[to++]) = (cell.Number, (byte)cell.Status);
        }
        while (walk.Next());
        return new CubeSlice(selection, read, stood, cells.Notes);
    }

    private static SortedList<long, IReadOnlyList<string>> NotesOf(
        CubeSelection selection,
        IReadOnlyDictionary<long, IReadOnlyList<string>> notes
    )
    {
        var kept = new SortedList<long, IReadOnlyList<string>>();
        foreach (var (position, texts) in notes)
            if (selection.PlaceOf(position) is >= 0 and var place)
                kept.Add(place, texts);
        return kept;
    }
}
