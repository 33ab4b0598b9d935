using System.Buffers.Binary;
using System.Text;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

/// <summary>Makes small pictures that carry more than themselves.</summary>
internal static class PicturesMade
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9];
    private static readonly byte[] Tables = [0xFF, 0xDB, 0, 5, 0, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];

    /// <summary>A JPEG that lies on its side, by 何摄影, taken at a place, with a comment and bytes behind its end.</summary>
    public static byte[] Jpeg() =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, "JFIF\0rest"),
            .. Segment(0xE1, Exif()),
            .. Segment(0xFE, "电话13700137000"),
            .. Tables,
            .. Scan,
            .. "trailing"u8,
        ];

    /// <summary>The same picture with nothing but itself.</summary>
    public static byte[] PlainJpeg() => [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0rest"), .. Tables, .. Scan];

    /// <summary>A PNG with words in it.</summary>
    public static byte[] Png(bool isPlain = false) =>
        [
            .. (byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A],
            .. Chunk("IHDR", new byte[13]),
            .. isPlain ? [] : Chunk("tEXt", Encoding.UTF8.GetBytes("Author\0何摄影13700137000")),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
        ];

    private static byte[] Exif()
    {
        var name = Encoding.UTF8.GetBytes("何摄影\0");
        var data = new List<byte>("Exif\0\0II*\0\b\0\0\0"u8.ToArray());
        data.AddRange([3, 0]);
        data.AddRange([0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
        data.AddRange([0x3B, 1, 2, 0, (byte)name.Length, 0, 0, 0, 50, 0, 0, 0]);
        data.AddRange([0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
        data.AddRange([0, 0, 0, 0]);
        data.AddRange(name);
        return [.. data];
    }

    private static byte[] Segment(byte marker, string content) => Segment(marker, Encoding.UTF8.GetBytes(content));

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)(length & 0xFF), .. content];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.Latin1.GetBytes(name), .. content, 0, 0, 0, 0];
    }
}
