using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Where a value was read: the number of its sheet in the run, its row from 1, its column from 0.</summary>
internal readonly record struct ValuePlace(int Sheet, int Row, int Column);

/// <summary>The values in the order in which they were read: numbers only, in blocks, so that a million take little room.</summary>
internal sealed class Observations(int dimensions)
{
    private const int Bits = 13;
    private const int Size = 1 << Bits;
    private const int MostKnown = 10_000;
    private readonly List<Block> blocks = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Footnotes by number of the value.</summary>
    public List<(int Observation, string Text)> Notes { get; } = [];

    /// <summary>Characters of all footnotes.</summary>
    public long NoteLength { get; private set; }

    /// <summary>Adds a value; its key is the place of the category in every dimension.</summary>
    public void Add(ReadOnlySpan<int> key, CubeCell cell, ValuePlace place)
    {
        if (Count == blocks.Count << Bits)
            blocks.Add(new Block(new int[Size * dimensions], new double[Size], new byte[Size], new ValuePlace[Size]));
        var block = blocks[^1];
        var at = Count++ & (Size - 1);
        key.CopyTo(block.Keys.AsSpan(at * dimensions));
        (block.Numbers[at], block.Statuses[at], block.Places[at]) = (cell.Number, (byte)cell.Status, place);
    }

    /// <summary>Adds a footnote to the last value.</summary>
    public void Note(string text)
    {
        // The same few notes mostly stand at many numbers.
        var kept = known.TryGetValue(text, out var same) ? same : text;
        if (!ReferenceEquals(kept, same))
            NoteLength += text.Length;
        if (known.Count < MostKnown)
            known.Add(kept);
        Notes.Add((Count - 1, kept));
    }

    public ReadOnlySpan<int> KeyOf(int at) => blocks[at >> Bits].Keys.AsSpan((at & (Size - 1)) * dimensions, dimensions);

    public CubeCell CellOf(int at) =>
        new(blocks[at >> Bits].Numbers[at & (Size - 1)], (CellStatus)blocks[at >> Bits].Statuses[at & (Size - 1)]);

    public ValuePlace PlaceOf(int at) => blocks[at >> Bits].Places[at & (Size - 1)];

    private sealed record Block(int[] Keys, double[] Numbers, byte[] Statuses, ValuePlace[] Places);
}
