using System.Buffers.Binary;
using System.Text;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>What a camera wrote about a picture: whether it says where, which side is up, and words such as names.</summary>
internal sealed record ExifData(int Orientation, bool HasLocation, bool HasOnlyOrientation, IReadOnlyList<string> Words)
{
    private const int OrientationTag = 0x0112;
    private const int LocationTag = 0x8825;
    private const int TextType = 2;
    private const int MaxEntries = 500;

    /// <summary>Reads the content of an Exif segment; null where it is none.</summary>
    public static ExifData? In(ReadOnlySpan<byte> content) => content.StartsWith("Exif\0\0"u8) ? Of(content[6..]) : null;

    /// <summary>Reads the data itself, which has the form of a TIFF file. What is broken counts as more than the orientation.</summary>
    public static ExifData Of(ReadOnlySpan<byte> data)
    {
        var broken = new ExifData(1, false, false, []);
        if (data.Length < 14)
            return broken;
        var isBig = data.StartsWith("MM"u8);
        var first = Long(data, 4, isBig);
        if (first > data.Length - 6)
            return broken;
        var at = (int)first;
        var count = Short(data, at, isBig);
        if (count > MaxEntries || at + 2 + count * 12 > data.Length)
            return broken;
        var (orientation, hasLocation) = (1, false);
        var words = new List<string>();
        for (var entry = at + 2; entry < at + 2 + count * 12; entry += 12)
        {
            var tag = Short(data, entry, isBig);
            hasLocation |= tag == LocationTag;
            if (tag == OrientationTag)
                orientation = Short(data, entry + 8, isBig);
            else if (Short(data, entry + 2, isBig) == TextType && TextAt(data, entry, isBig) is { Length: > 0 } text)
                words.Add(text);
        }

        var isAlone = count == 1 && Short(data, at + 2, isBig) == OrientationTag && data.Length <= MinimalLength;
        return new ExifData(orientation, hasLocation, isAlone, words);
    }

    private const int MinimalLength = 26;

    /// <summary>A whole segment that says only which side is up.</summary>
    public static byte[] SegmentOf(int orientation) =>
        [
            0xFF,
            JpegSegment.Exif,
            0,
            2 + 6 + MinimalLength,
            .. "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"u8,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    private static string TextAt(ReadOnlySpan<byte> data, int entry, bool isBig)
    {
        var length = Long(data, entry + 4, isBig);
        var at = length <= 4 ? (uint)entry + 8 : Long(data, entry + 8, isBig);
        return at + (ulong)length <= (ulong)data.Length ? Encoding.UTF8.GetString(data.Slice((int)at, (int)length)).Trim('\0', ' ') : "";
    }

    private static int Short(ReadOnlySpan<byte> data, int at, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    private static uint Long(ReadOnlySpan<byte> data, int at, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(data[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(data[at..]);
}
