using System.Buffers.Binary;
using System.Text;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>Makes compound files of sectors of 512 bytes: the table of sectors first, then the directory, then the streams.</summary>
internal static class CompoundMade
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint None = 0xFFFFFFFF;

    /// <summary>A file whose streams, the root put aside, are named so and hold nothing.</summary>
    public static byte[] File(params string[] streams) =>
        Of([.. streams.Where(name => name != "Root Entry").Select(name => (name, Array.Empty<byte>()))]);

    /// <summary>A file with these streams, short ones kept like long ones.</summary>
    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        var directory = new byte[Round((streams.Length + 1) * 128)];
        var sectors = new List<byte[]> { new byte[Sector], directory };
        var next = 1u + (uint)(directory.Length / Sector);
        WriteEntry(directory, 0, "Root Entry", (5, End, 0));
        BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan(76), streams.Length > 0 ? 1 : None);
        for (var index = 0; index < streams.Length; index++)
        {
            var (name, content) = streams[index];
            WriteEntry(directory, index + 1, name, (2, content.Length > 0 ? next : End, (uint)content.Length));
            if (index + 1 < streams.Length)
                BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan((index + 1) * 128 + 72), (uint)index + 2);
            sectors.Add([.. content, .. new byte[Round(content.Length) - content.Length]]);
            next += (uint)(Round(content.Length) / Sector);
        }

        FillTable(sectors);
        return [.. Header(), .. sectors.SelectMany(sector => sector)];
    }

    /// <summary>A document of Word 97 that says of itself that it is encrypted.</summary>
    public static byte[] LockedWord() => Of(("WordDocument", [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, 1]));

    private static byte[] Header()
    {
        var header = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        (header[30], header[32]) = (9, 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(60), End);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(68), End);
        header.AsSpan(80).Fill(0xFF);
        return header;
    }

    /// <summary>Chains each part to the end of itself.</summary>
    private static void FillTable(List<byte[]> parts)
    {
        var table = parts[0];
        table.AsSpan().Fill(0xFF);
        var at = 1;
        foreach (var part in parts.Skip(1))
            for (var rest = part.Length / Sector; rest > 0; rest--, at++)
                BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(at * 4), rest > 1 ? (uint)at + 1 : End);
    }

    private static void WriteEntry(byte[] directory, int index, string name, (byte Kind, uint First, uint Length) stream)
    {
        var entry = directory.AsSpan(index * 128, 128);
        var written = Encoding.Unicode.GetBytes(name + '\0');
        written.CopyTo(entry);
        (entry[64], entry[66]) = ((byte)written.Length, stream.Kind);
        entry.Slice(68, 12).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], stream.First);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], stream.Length);
    }

    private static int Round(int length) => (length + Sector - 1) / Sector * Sector;
}
