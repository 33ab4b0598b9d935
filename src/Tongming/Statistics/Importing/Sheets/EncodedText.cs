using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Tongming.Statistics.Importing.Sheets;

/// <summary>
/// The characters of a file whose encoding is not said: UTF-8 or UTF-16 by the mark at its beginning; else, at the first block that is not
/// ASCII, UTF-8 where that block is valid UTF-8 and GB18030 where it is not. Bytes that the encoding does not know are not replaced: a
/// <see cref="DecoderFallbackException"/> says that they are there.
/// </summary>
internal sealed class EncodedText(Stream from, Encoding? known) : TextReader
{
    private const int Chinese = 54936;
    private readonly byte[] bytes = new byte[1 << 16];
    private Decoder decoder = Strict(Encoding.UTF8).GetDecoder();
    private bool decided;
    private bool begun;
    private bool ended;
    private int at;
    private int end;

    /// <summary>Bytes that were read.</summary>
    public long Taken { get; private set; }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (true)
        {
            if (at == end && !ended)
                Fill();
            decoder.Convert(bytes.AsSpan(at, end - at), buffer, ended, out var used, out var made, out _);
            at += used;
            if (made > 0 || (ended && at == end))
                return made;
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        (strict.EncoderFallback, strict.DecoderFallback) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return strict;
    }

    private void Fill()
    {
        (at, end) = (0, 0);
        while (end < bytes.Length && !ended)
        {
            var got = from.Read(bytes, end, bytes.Length - end);
            ended = got == 0;
            end += got;
        }

        Taken += end;
        if (!begun)
            Begin();
        if (decided || Ascii.IsValid(bytes.AsSpan(at, end - at)))
            return;
        decided = true;
        if (!IsUtf8(bytes.AsSpan(at, end - at)))
            decoder = Strict(CodePagesEncodingProvider.Instance.GetEncoding(Chinese)!).GetDecoder();
    }

    private void Begin()
    {
        begun = true;
        var start = bytes.AsSpan(0, end);
        var (encoding, mark) =
            start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
            : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
            : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
            : (known, 0);
        at = mark;
        if (encoding is null)
            return;
        decided = true;
        decoder = Strict(encoding).GetDecoder();
    }

    private bool IsUtf8(ReadOnlySpan<byte> block)
    {
        var room = ArrayPool<char>.Shared.Rent(block.Length);
        var status = Utf8.ToUtf16(block, room, out _, out _, replaceInvalidSequences: false, isFinalBlock: ended);
        ArrayPool<char>.Shared.Return(room);
        return status is OperationStatus.Done or OperationStatus.NeedMoreData;
    }
}
