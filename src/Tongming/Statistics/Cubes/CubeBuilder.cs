namespace Tongming.Statistics.Cubes;

/// <summary>Puts numbers into a shape. What is not set is missing. Room is taken for blocks of cells that are set, not for the whole shape.</summary>
public sealed class CubeBuilder
{
    private readonly CubeShape shape;
    private readonly double[]?[] numbers;
    private readonly byte[]?[] statuses;
    private readonly SortedDictionary<long, List<string>> notes = [];

    /// <summary>An empty cube of a shape.</summary>
    public CubeBuilder(CubeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        this.shape = shape;
        numbers = new double[]?[CellBlock.CountFor(shape.CellCount)];
        statuses = new byte[]?[numbers.Length];
    }

    /// <summary>Sets a cell with a number.</summary>
    public void Set(long position, double number, CellStatus status = CellStatus.Present) => Set(position, new CubeCell(number, status));

    /// <summary>Sets a cell.</summary>
    /// <exception cref="ArgumentException">Number and status do not agree (<see cref="CubeCell.Agrees"/>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The shape has no such position.</exception>
    public void Set(long position, CubeCell cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, shape.CellCount);
        if (!cell.Agrees)
            throw new ArgumentException($"A cell that is {cell.Status} cannot have {cell.Number}.", nameof(cell));
        var block = (int)(position >> CellBlock.Bits);
        if (numbers[block] is not { } held)
        {
            if (cell == CubeCell.Missing)
                return;
            var size = (int)Math.Min(CellBlock.Size, shape.CellCount - ((long)block << CellBlock.Bits));
            numbers[block] = held = new double[size];
            statuses[block] = new byte[size];
            Array.Fill(held, double.NaN);
            Array.Fill(statuses[block]!, (byte)CellStatus.Missing);
        }

        var at = (int)(position & CellBlock.Last);
        // Adding zero makes of a negative zero a plain one, which all formats carry.
        held[at] = cell.Number + 0.0;
        statuses[block]![at] = (byte)cell.Status;
    }

    /// <summary>Adds a footnote to a cell. False where it has that note already, has too many, or the text cannot stand.</summary>
    public bool Note(long position, string text)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, shape.CellCount);
        if (!CubeText.IsNote(text))
            return false;
        if (!notes.TryGetValue(position, out var held))
            notes[position] = held = [];
        if (held.Count >= CubeLimits.MostNotes || held.Contains(text, StringComparer.Ordinal))
            return false;
        held.Add(text);
        return true;
    }

    /// <summary>The number that was set at a position, or NaN.</summary>
    internal double NumberAt(long position) => numbers[position >> CellBlock.Bits]?[(int)(position & CellBlock.Last)] ?? double.NaN;

    /// <summary>True where a cell has a footnote.</summary>
    internal bool HasNote(long position, string text) =>
        notes.TryGetValue(position, out var held) && held.Contains(text, StringComparer.Ordinal);

    /// <summary>The cube of what was set. The builder must not be used afterwards.</summary>
    public Cube Build()
    {
        var blocks = new CellBlock?[numbers.Length];
        for (var block = 0; block < blocks.Length; block++)
            blocks[block] = numbers[block] is { } held ? CellBlock.Of(held, statuses[block]!) : null;
        var kept = new SortedList<long, IReadOnlyList<string>>(notes.Count);
        foreach (var (position, texts) in notes)
            kept.Add(position, texts);
        return new Cube(shape, blocks, kept);
    }
}
