namespace Tongming.Statistics.Importing.Sheets;

/// <summary>The characters of one row and some behind it. Places are counted from the beginning of the row.</summary>
internal sealed class CsvBuffer(TextReader from)
{
    /// <summary>How much room is offered at least: some characters have two halves, which are given together.</summary>
    private const int Least = 16;

    private char[] room = new char[1 << 16];
    private int start;
    private int end;
    private bool ended;

    /// <summary>Where the row ended, to be set when it was read.</summary>
    public int RowEnd { get; set; }

    /// <summary>True where the file is no text.</summary>
    public bool IsBinary { get; private set; }

    public char this[int at]
    {
        get => room[start + at];
        set => room[start + at] = value;
    }

    /// <summary>What is at hand from a place on.</summary>
    public Span<char> From(int at) => room.AsSpan(start + at, end - start - at);

    public ReadOnlyMemory<char> Part(int at, int length) => room.AsMemory(start + at, length);

    public void NextRow()
    {
        start += RowEnd;
        RowEnd = 0;
    }

    /// <summary>Moves characters towards the beginning, over others.</summary>
    public void Move(int at, int length, int to) => room.AsSpan(start + at, length).CopyTo(room.AsSpan(start + to));

    /// <summary>True where a character stands there; reads on as far as is needed.</summary>
    public bool Has(int at)
    {
        while (start + at >= end)
            if (ended || !Fill())
                return false;
        return true;
    }

    /// <summary>The first characters of the file.</summary>
    public ReadOnlySpan<char> Beginning()
    {
        while (room.Length - end >= Least && Fill()) { }
        return room.AsSpan(0, end);
    }

    private bool Fill()
    {
        if (start > 0)
        {
            room.AsSpan(start, end - start).CopyTo(room);
            (start, end) = (0, end - start);
        }

        if (room.Length - end < Least)
            Array.Resize(ref room, room.Length * 2);
        var got = from.Read(room, end, room.Length - end);
        ended = got == 0;
        if (room.AsSpan(end, got).Contains('\0'))
            (IsBinary, ended) = (true, true);
        else
            end += got;
        return !ended;
    }
}
