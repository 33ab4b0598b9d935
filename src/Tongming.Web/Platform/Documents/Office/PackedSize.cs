using System.Buffers.Binary;
using System.IO.Compression;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Checks what a packed file says of itself before anything is unpacked.</summary>
internal static class PackedSize
{
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int BytesPerPart = 1024;
    private const long SmallPart = 1024 * 1024;

    /// <summary>False where even the list of parts is too long to be read. A file without an end record is damaged, which opening finds out.</summary>
    public static bool MayBeOpened(ReadOnlySpan<byte> content, DocumentLimits limits)
    {
        var tail = content[Math.Max(0, content.Length - EndRecordLength - LongestComment)..];
        var at = tail.LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndRecordLength)
            return true;
        var parts = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 10)..]);
        var listStart = BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 16)..]);
        return parts <= limits.MaxPackedParts
            && (listStart == uint.MaxValue || content.Length - (long)listStart <= (long)limits.MaxPackedParts * BytesPerPart);
    }

    /// <summary>True where the parts would become too large, together or one of them.</summary>
    public static bool IsBomb(ZipArchive archive, DocumentLimits limits)
    {
        if (archive.Entries.Count > limits.MaxPackedParts)
            return true;
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            if (total > limits.MaxUnpackedBytes)
                return true;
            if (entry.Length > SmallPart && entry.Length / Math.Max(entry.CompressedLength, 1) > limits.MaxPackingRatio)
                return true;
        }

        return false;
    }
}
