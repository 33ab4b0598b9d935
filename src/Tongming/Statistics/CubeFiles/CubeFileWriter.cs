using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Statistics.CubeFiles;

/// <summary>Writes cube files.</summary>
public static class CubeFileWriter
{
    /// <summary>
    /// Writes a cube without the numbers of its confidential cells: what may be served. The same cube gives the same bytes. Refused
    /// (<c>cube.file.head</c>) where labels and footnotes take more than 64 MB.
    /// </summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static Outcome<long> Write(Cube cube, Stream to)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return Write(cube.ForOthers(), to, 0);
    }

    /// <summary>
    /// Writes a cube with the numbers of its confidential cells, for work before the release. The file says so of itself
    /// (<see cref="CubeFile.HoldsConfidential"/>) and must not be served. Refused as <see cref="Write(Cube, Stream)"/>.
    /// </summary>
    public static Outcome<long> WriteWithConfidential(Cube cube, Stream to)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return Write(cube, to, CubeFileLayout.HoldsConfidential);
    }

    private static Outcome<long> Write(Cube cube, Stream to, short flags)
    {
        ArgumentNullException.ThrowIfNull(to);
        var head = new ArrayBufferWriter<byte>();
        JsonStatHead.Write(cube, head);
        if (head.WrittenCount > CubeFileLayout.LongestHead)
            return new Refusal("cube.file.head", head.WrittenCount, CubeFileLayout.LongestHead);
        var start = new byte[CubeFileLayout.DataAt(head.WrittenCount, cube.Blocks.Count)];
        head.WrittenSpan.CopyTo(start.AsSpan(CubeFileLayout.Header));
        var length = WriteTable(cube, start, CubeFileLayout.TableAt(head.WrittenCount)) + CubeFileLayout.Digest;
        CubeFileLayout.Magic.CopyTo(start);
        BinaryPrimitives.WriteInt16LittleEndian(start.AsSpan(8), CubeFileLayout.Version);
        BinaryPrimitives.WriteInt16LittleEndian(start.AsSpan(10), flags);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(12), CellBlock.Size);
        BinaryPrimitives.WriteInt64LittleEndian(start.AsSpan(16), cube.Shape.CellCount);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(24), head.WrittenCount);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(28), cube.Blocks.Count);
        BinaryPrimitives.WriteInt64LittleEndian(start.AsSpan(32), length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(start);
        var bytes = new byte[CellBlock.Size * sizeof(double)];
        foreach (var block in cube.Blocks)
        {
            if (block?.Numbers is { } numbers)
                Append(Bytes(numbers, bytes));
            if (block?.Statuses is { } statuses)
                Append(Filled(statuses));
        }

        to.Write(hash.GetHashAndReset());
        return length;

        void Append(ReadOnlySpan<byte> part)
        {
            hash.AppendData(part);
            to.Write(part);
        }
    }

    private static long WriteTable(Cube cube, byte[] start, int tableAt)
    {
        long next = start.Length;
        for (var at = 0; at < cube.Blocks.Count; at++)
        {
            var block = cube.Blocks[at];
            var entry = start.AsSpan(tableAt + (at * CubeFileLayout.Entry));
            if (block?.Numbers is { } numbers)
            {
                BinaryPrimitives.WriteInt64LittleEndian(entry, next);
                next += numbers.Length * sizeof(double);
            }

            if (block?.Statuses is { } statuses)
            {
                BinaryPrimitives.WriteInt64LittleEndian(entry[8..], next);
                next += CubeFileLayout.Padded(statuses.Length);
            }
            else
                BinaryPrimitives.WriteInt64LittleEndian(entry[8..], (long)(block?.Uniform ?? CellStatus.Missing));
        }

        return next;
    }

    private static ReadOnlySpan<byte> Bytes(double[] numbers, byte[] room)
    {
        if (BitConverter.IsLittleEndian)
            return MemoryMarshal.AsBytes(numbers.AsSpan());
        for (var at = 0; at < numbers.Length; at++)
            BinaryPrimitives.WriteDoubleLittleEndian(room.AsSpan(at * sizeof(double)), numbers[at]);
        return room.AsSpan(0, numbers.Length * sizeof(double));
    }

    private static byte[] Filled(byte[] statuses)
    {
        if (statuses.Length % 8 == 0)
            return statuses;
        var filled = new byte[CubeFileLayout.Padded(statuses.Length)];
        statuses.CopyTo(filled, 0);
        return filled;
    }
}
