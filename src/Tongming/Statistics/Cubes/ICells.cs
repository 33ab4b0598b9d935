namespace Tongming.Statistics.Cubes;

/// <summary>Cells in their order, whether they lie in memory, in a file or were selected: what the writers of formats ask for.</summary>
public interface ICells
{
    /// <summary>What the cells are of.</summary>
    CubeShape Shape { get; }

    /// <summary>Footnotes of cells by position, ascending.</summary>
    IReadOnlyDictionary<long, IReadOnlyList<string>> Notes { get; }

    /// <summary>The cell at a position, 0 to one less than the number of cells.</summary>
    CubeCell At(long position);
}
