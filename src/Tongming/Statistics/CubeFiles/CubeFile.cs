using System.Buffers.Binary;
using System.Security.Cryptography;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Selections;

namespace Tongming.Statistics.CubeFiles;

/// <summary>
/// A cube file that is open for reading. The bytes may be a memory map: opening reads the head and the table of blocks, a slice only the
/// cells that it takes. Safe for many readers at once. It does not own the bytes; nothing may be read once they are gone.
/// </summary>
public sealed class CubeFile : ICells
{
    /// <summary>Bytes at the beginning of a file that tell how long its start is.</summary>
    public const int HeaderLength = CubeFileLayout.Header;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly CubeFileTable table;

    private CubeFile(ReadOnlyMemory<byte> bytes, CubeFileTable table, JsonStatHead head, bool holdsConfidential)
    {
        (this.bytes, this.table) = (bytes, table);
        (Shape, Notes, HoldsConfidential) = (head.Shape, head.Notes, holdsConfidential);
    }

    /// <inheritdoc/>
    public CubeShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> Notes { get; }

    /// <summary>True where confidential cells have their numbers: such a file is never served.</summary>
    public bool HoldsConfidential { get; }

    /// <summary>SHA-256 of the file as it says itself, in small hexadecimal letters: the id of its content.</summary>
    public string Digest => Convert.ToHexStringLower(bytes.Span[^CubeFileLayout.Digest..]);

    /// <summary>
    /// Opens a file without reading its numbers. Everything that is used as a place or a length is checked, so that whatever the bytes are,
    /// reading stays inside of them. Refused: <c>cube.file.magic</c> for another kind of file, <c>cube.file.version</c> for one of a later
    /// program, <c>cube.file.damaged</c>.
    /// </summary>
    public static Outcome<CubeFile> Open(ReadOnlyMemory<byte> bytes)
    {
        var all = bytes.Span;
        if (all.Length < CubeFileLayout.Header + CubeFileLayout.Digest)
            return new Refusal("cube.file.magic");
        var start = StartLength(all);
        if (start.Refusal is { } refusal)
            return refusal;
        var headLength = start.Value - CubeFileLayout.Header;
        if (BinaryPrimitives.ReadInt64LittleEndian(all[32..]) != all.Length || start.Value > all.Length - CubeFileLayout.Digest)
            return Damaged("header");
        var head = HeadOf(bytes[..start.Value]);
        if (!head.Succeeded)
            return head.Refusal;
        var flags = BinaryPrimitives.ReadInt16LittleEndian(all[10..]);
        var blocks = CubeFileTable.Read(all, headLength, head.Value.Shape.CellCount);
        return blocks is null ? Damaged("table") : new CubeFile(bytes, blocks, head.Value, flags == CubeFileLayout.HoldsConfidential);
    }

    /// <summary>How many bytes from the beginning of a file tell its dimensions. Refused as <see cref="Open"/>.</summary>
    /// <param name="header">Its first <see cref="HeaderLength"/> bytes, or more.</param>
    public static Outcome<int> StartLength(ReadOnlySpan<byte> header)
    {
        if (header.Length < CubeFileLayout.Header || !header.StartsWith(CubeFileLayout.Magic))
            return new Refusal("cube.file.magic");
        if (
            BinaryPrimitives.ReadInt16LittleEndian(header[8..]) != CubeFileLayout.Version
            || BinaryPrimitives.ReadInt16LittleEndian(header[10..]) is < 0 or > CubeFileLayout.HoldsConfidential
        )
            return new Refusal("cube.file.version");
        var headLength = BinaryPrimitives.ReadInt32LittleEndian(header[24..]);
        return BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != CellBlock.Size || headLength is < 2 or > CubeFileLayout.LongestHead
            ? Damaged("header")
            : CubeFileLayout.Header + headLength;
    }

    /// <summary>The dimensions, of the start of a file alone: its numbers need not be there. Refused as <see cref="Open"/>.</summary>
    /// <param name="start">Its first bytes, as many as <see cref="StartLength"/> says, or more.</param>
    public static Outcome<CubeShape> ShapeOf(ReadOnlyMemory<byte> start)
    {
        var length = StartLength(start.Span);
        if (length.Refusal is { } refusal)
            return refusal;
        if (start.Length < length.Value)
            return Damaged("header");
        var head = HeadOf(start[..length.Value]);
        return head.Succeeded ? head.Value.Shape : head.Refusal;
    }

    /// <summary>Opens a file and reads all of it for its checksum. Refused as <see cref="Open"/>, and <c>cube.file.checksum</c>.</summary>
    public static Outcome<CubeFile> OpenVerified(ReadOnlyMemory<byte> bytes)
    {
        var opened = Open(bytes);
        if (!opened.Succeeded)
            return opened;
        var span = bytes.Span;
        return SHA256.HashData(span[..^CubeFileLayout.Digest]).AsSpan().SequenceEqual(span[^CubeFileLayout.Digest..])
            ? opened
            : new Refusal("cube.file.checksum");
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The cell is damaged, in a file that was not verified.</exception>
    public CubeCell At(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Shape.CellCount);
        Span<double> number = [double.NaN];
        Span<byte> status = [0];
        var sound = table.Read(bytes.Span, position, [0], number, status);
        return sound ? new CubeCell(number[0], (CellStatus)status[0]) : throw new InvalidDataException("The cell is damaged.");
    }

    /// <summary>
    /// The selected cells. Refused (<c>cube.file.damaged</c>) where a cell has a number and a status that cannot be together, which happens
    /// in a file only that was not verified.
    /// </summary>
    /// <exception cref="ArgumentException">The selection is of another shape.</exception>
    public Outcome<CubeSlice> Slice(CubeSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (!ReferenceEquals(Shape, selection.Shape))
            throw new ArgumentException("A selection reads the cube that it was made for.", nameof(selection));
        var numbers = new double[selection.CellCount];
        var statuses = new byte[numbers.Length];
        var walk = new SelectionWalk(selection);
        var all = bytes.Span;
        var to = 0;
        var sound = true;
        do
        {
            var size = walk.Row.Length;
            sound &= table.Read(all, walk.Start, walk.Row, numbers.AsSpan(to, size), statuses.AsSpan(to, size));
            to += size;
        } while (walk.Next());
        return sound ? new CubeSlice(selection, numbers, statuses, Notes) : Damaged("cell");
    }

    /// <summary>The whole cube in memory. Refused as <see cref="Slice"/>.</summary>
    public Outcome<Cube> ReadAll()
    {
        var blocks = new CellBlock?[CellBlock.CountFor(Shape.CellCount)];
        var row = new long[CellBlock.Size];
        for (var at = 0; at < row.Length; at++)
            row[at] = at;
        for (var block = 0; block < blocks.Length; block++)
        {
            if (table.IsMissing(block))
                continue;
            var size = CubeFileLayout.CellsOf(Shape.CellCount, block);
            var (numbers, statuses) = (new double[size], new byte[size]);
            if (!table.Read(bytes.Span, (long)block << CellBlock.Bits, row.AsSpan(0, size), numbers, statuses))
                return Damaged("cell");
            blocks[block] = CellBlock.Of(numbers, statuses);
        }

        return new Cube(Shape, blocks, Notes);
    }

    private static Outcome<JsonStatHead> HeadOf(ReadOnlyMemory<byte> start)
    {
        var head = JsonStatHead.Read(start[CubeFileLayout.Header..]);
        return !head.Succeeded ? Damaged(head.Refusal.Code)
            : BinaryPrimitives.ReadInt64LittleEndian(start.Span[16..]) != head.Value.Shape.CellCount ? Damaged("cells")
            : head.Value;
    }

    private static Refusal Damaged(string where) => new("cube.file.damaged", where);
}
