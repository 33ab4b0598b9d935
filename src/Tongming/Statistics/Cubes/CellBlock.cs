namespace Tongming.Statistics.Cubes;

/// <summary>4096 cells in a row (fewer at the end of a cube). Numbers or statuses that are all alike take no room.</summary>
internal sealed class CellBlock
{
    public const int Bits = 12;
    public const int Size = 1 << Bits;
    public const int Last = Size - 1;

    private CellBlock(double[]? numbers, byte[]? statuses, CellStatus uniform)
    {
        (Numbers, Statuses, Uniform) = (numbers, statuses, uniform);
    }

    /// <summary>The numbers, or null where there is none.</summary>
    public double[]? Numbers { get; }

    /// <summary>The statuses, or null where all are <see cref="Uniform"/>.</summary>
    public byte[]? Statuses { get; }

    public CellStatus Uniform { get; }

    public CubeCell this[int at] => new(Numbers?[at] ?? double.NaN, Statuses is null ? Uniform : (CellStatus)Statuses[at]);

    public static int CountFor(long cells) => (int)((cells + Last) >> Bits);

    /// <summary>The smallest block of these cells, or null where all are missing.</summary>
    public static CellBlock? Of(double[] numbers, byte[] statuses)
    {
        var empty = Array.TrueForAll(numbers, double.IsNaN);
        var uniform = statuses.AsSpan().IndexOfAnyExcept(statuses[0]) < 0;
        if (empty && uniform && statuses[0] == (byte)CellStatus.Missing)
            return null;
        return new CellBlock(empty ? null : numbers, uniform ? null : statuses, (CellStatus)statuses[0]);
    }

    public CellBlock ForOthers()
    {
        if (Numbers is null || (Statuses is null ? Uniform != CellStatus.Confidential : !Statuses.Contains((byte)CellStatus.Confidential)))
            return this;
        var open = new double[Numbers.Length];
        for (var at = 0; at < open.Length; at++)
            open[at] = this[at].ForOthers().Number;
        return new CellBlock(Array.TrueForAll(open, double.IsNaN) ? null : open, Statuses, Uniform);
    }
}
