using System.Buffers.Binary;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Bytes of a binary file; reading outside of them ends the reading of the file as damaged.</summary>
internal readonly record struct BoundedBytes(ReadOnlyMemory<byte> All)
{
    public int Length => All.Length;

    public int Byte(long at) => Part(at, 1).All.Span[0];

    public int Short(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Part(at, sizeof(ushort)).All.Span);

    public int SignedShort(long at) => BinaryPrimitives.ReadInt16LittleEndian(Part(at, sizeof(short)).All.Span);

    public int Int(long at) => BinaryPrimitives.ReadInt32LittleEndian(Part(at, sizeof(int)).All.Span);

    public uint Unsigned(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Part(at, sizeof(uint)).All.Span);

    public BoundedBytes Part(long at, long length) =>
        at >= 0 && length >= 0 && at + length <= All.Length ? new(All.Slice((int)at, (int)length)) : throw Damaged();

    public static UnreadableException Damaged() => new("document.damaged", "doc");
}
