using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.CubeFiles;

/// <summary>
/// Where things stand in a cube file; all numbers little-endian. 64 bytes of header: magic (8), version (2), flags (2), cells of a block
/// (4), cells (8), length of the head (4), blocks (4), length of the file (8), zeros. Then the head, a JSON-stat 2.0 dataset without numbers
/// as UTF-8, filled up to a multiple of 8; for every block 16 bytes: where its numbers begin, or 0 for none, and where its statuses begin, or
/// the status that all have if less than 8; then numbers and statuses of the blocks; at the end the SHA-256 of all that is before it.
/// </summary>
internal static class CubeFileLayout
{
    public const int Header = 64;
    public const int Entry = 16;
    public const int Digest = 32;
    public const short Version = 1;
    public const short HoldsConfidential = 1;
    public const int LongestHead = 64 << 20;

    /// <summary>Byte 0x89 and the line end show at once where a file went through something that takes it for text.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'T', (byte)'M', (byte)'C', (byte)'U', (byte)'B', (byte)'\r', (byte)'\n'];

    public static int TableAt(int headLength) => Header + Padded(headLength);

    public static int DataAt(int headLength, int blocks) => TableAt(headLength) + (blocks * Entry);

    public static int Padded(int length) => (length + 7) & ~7;

    public static int CellsOf(long cells, int block) => (int)Math.Min(CellBlock.Size, cells - ((long)block << CellBlock.Bits));
}
