using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>A plain cover in the blue of the portal, for articles that have no picture: the account takes none without.</summary>
internal static class PlainCover
{
    private const int Width = 900;
    private const int Height = 383;

    private static readonly Lazy<byte[]> Png = new(Draw);

    /// <summary>As a file.</summary>
    public static (string Name, string MediaType, byte[] Bytes) File => ("cover.png", "image/png", Png.Value);

    private static byte[] Draw()
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            // One bit for each point; all of them the first colour of the palette. Each row begins with its filter.
            var row = new byte[1 + ((Width + 7) / 8)];
            for (var line = 0; line < Height; line++)
                packed.Write(row);
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (1, 3);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", head);
        Chunk(png, "PLTE", [0x0b, 0x4a, 0x8f]);
        Chunk(png, "IDAT", rows.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
