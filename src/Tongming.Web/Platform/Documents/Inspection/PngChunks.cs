using System.Buffers.Binary;
using System.Text;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>A chunk of a PNG file with its length and its check sum; an empty name for bytes behind the last one.</summary>
internal sealed record PngChunk(string Name, ReadOnlyMemory<byte> Bytes)
{
    private static readonly HashSet<string> ShownNames =
    [
        .. "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT acTL fcTL fdAT cICP mDCV cLLI".Split(' '),
    ];

    public const int SignatureLength = 8;

    public ReadOnlySpan<byte> Content => Bytes.Length >= 12 ? Bytes.Span[8..^4] : Bytes.Span;

    /// <summary>True for what is needed to show the picture.</summary>
    public bool IsShown => ShownNames.Contains(Name);

    /// <summary>The chunks of a file.</summary>
    /// <exception cref="UnreadableException">The file is no sound PNG.</exception>
    public static IReadOnlyList<PngChunk> Of(ReadOnlyMemory<byte> file)
    {
        var chunks = new List<PngChunk>();
        var at = SignatureLength;
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            if (length > file.Length - at - 12)
                throw Damaged();
            var end = at + 12 + (int)length;
            chunks.Add(new(Encoding.Latin1.GetString(file.Span.Slice(at + 4, 4)), file[at..end]));
            at = end;
            if (chunks[^1].Name != "IEND")
                continue;
            if (at < file.Length)
                chunks.Add(new("", file[at..]));
            return chunks;
        }

        throw Damaged();
    }

    private static UnreadableException Damaged() => new("document.damaged", "png");
}
