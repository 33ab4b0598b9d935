using System.Buffers.Binary;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.CubeFiles;

/// <summary>Where the blocks of a file stand, checked to be inside of it.</summary>
internal sealed class CubeFileTable
{
    private readonly int[] numbersAt;
    private readonly int[] statusesAt;

    private CubeFileTable(int blocks) => (numbersAt, statusesAt) = (new int[blocks], new int[blocks]);

    /// <summary>The table, or null where it cannot be right.</summary>
    public static CubeFileTable? Read(ReadOnlySpan<byte> all, int headLength, long cells)
    {
        var blocks = CellBlock.CountFor(cells);
        var data = CubeFileLayout.DataAt(headLength, blocks);
        var end = all.Length - CubeFileLayout.Digest;
        if (BinaryPrimitives.ReadInt32LittleEndian(all[28..]) != blocks || data > end)
            return null;
        var table = new CubeFileTable(blocks);
        // Every part stands right behind the one before, so that no bytes are used twice and none are left over.
        long next = data;
        for (var block = 0; block < blocks; block++)
        {
            var entry = all[(CubeFileLayout.TableAt(headLength) + (block * CubeFileLayout.Entry))..];
            var numbers = BinaryPrimitives.ReadInt64LittleEndian(entry);
            var statuses = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
            var size = CubeFileLayout.CellsOf(cells, block);
            if (!IsPlaced(numbers, numbers == 0, size * sizeof(double)))
                return null;
            if (!IsPlaced(statuses, statuses is >= 0 and <= (long)CellStatus.NotApplicable, CubeFileLayout.Padded(size)))
                return null;
            (table.numbersAt[block], table.statusesAt[block]) = ((int)numbers, (int)statuses);
        }

        return next == end ? table : null;

        bool IsPlaced(long at, bool isNone, int length)
        {
            if (isNone)
                return true;
            if (at != next || at > end - length)
                return false;
            next += length;
            return true;
        }
    }

    public bool IsMissing(int block) => numbersAt[block] == 0 && statusesAt[block] == (int)CellStatus.Missing;

    /// <summary>
    /// Reads the cells at <paramref name="start"/> plus every offset; false where one of them cannot be. This is the innermost loop of
    /// everything that the program shows of statistics.
    /// </summary>
    public bool Read(ReadOnlySpan<byte> all, long start, ReadOnlySpan<long> offsets, Span<double> numbers, Span<byte> statuses)
    {
        var sound = true;
        for (var i = 0; i < offsets.Length; i++)
        {
            var position = start + offsets[i];
            var block = (int)(position >> CellBlock.Bits);
            var at = (int)position & CellBlock.Last;
            var (numberAt, statusAt) = (numbersAt[block], statusesAt[block]);
            var number = numberAt == 0 ? double.NaN : BinaryPrimitives.ReadDoubleLittleEndian(all[(numberAt + (at * sizeof(double)))..]);
            var status = statusAt <= (int)CellStatus.NotApplicable ? (byte)statusAt : all[statusAt + at];
            sound &= new CubeCell(number, (CellStatus)status).Agrees;
            (numbers[i], statuses[i]) = (number, status);
        }

        return sound;
    }
}
