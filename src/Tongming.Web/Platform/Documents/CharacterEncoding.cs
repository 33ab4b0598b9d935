using System.Text;
using System.Text.Unicode;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents;

/// <summary>Bytes as characters.</summary>
/// <param name="Text">The characters, without a byte order mark.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Undecodable">Places where no character could be read.</param>
/// <param name="IsText">False where the characters make no sense as text in any encoding.</param>
internal sealed record DecodedText(string Text, string Encoding, int Undecodable, bool IsText)
{
    /// <summary>What the person who brought the file should know.</summary>
    public IEnumerable<SourceNote> Notes
    {
        get
        {
            if (Encoding != CharacterEncoding.Utf8)
                yield return new SourceNote(SourceNoteKind.Encoding, DocumentText.Say("note.encoding", Encoding));
            if (Undecodable > 0)
                yield return new SourceNote(SourceNoteKind.Encoding, DocumentText.Say("note.undecodable", Encoding, Undecodable));
        }
    }
}

/// <summary>Recognises the encoding of a Chinese text without being told.</summary>
internal static class CharacterEncoding
{
    public const string Utf8 = "UTF-8";
    private const int SampleBytes = 64 * 1024;

    private static readonly EncodingProvider Pages = CodePagesEncodingProvider.Instance;
    private static readonly Encoding Gb = WithMarks(Pages.GetEncoding(54936)!);
    private static readonly Encoding Big5 = WithMarks(Pages.GetEncoding(950)!);
    private static readonly Encoding LittleEndian = WithMarks(Encoding.Unicode);
    private static readonly Encoding BigEndian = WithMarks(Encoding.BigEndianUnicode);

    private static readonly (string Name, Encoding Encoding)[] Candidates =
    [
        (Utf8, Encoding.UTF8),
        ("GB18030", Gb),
        ("UTF-16LE", LittleEndian),
        ("UTF-16BE", BigEndian),
    ];

    /// <summary>Reads bytes: by byte order mark, as UTF-8 where they are valid UTF-8, as declared, or else as what reads best.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="declared">The charset that a HTML page names, or null.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> content, string? declared = null)
    {
        if (Marked(content) is { } marked)
            return marked;
        if (content.IndexOf((byte)0) < 0)
        {
            if (Utf8IsValid(content))
                return Read(content, Utf8, Encoding.UTF8);
            if (
                declared is not null
                && Declared(declared) is { } named
                && Read(content, named.Name, named.Encoding) is { IsText: true } asDeclared
            )
                return asDeclared;
        }

        var sample = content[..Math.Min(content.Length, SampleBytes)];
        var (name, encoding) = Candidates[0];
        var best = double.MinValue;
        foreach (var candidate in Candidates)
        {
            var score = Plausibility.Of(candidate.Encoding.GetString(sample));
            if (score <= best)
                continue;
            best = score;
            (name, encoding) = candidate;
        }

        return Read(content, name, encoding);
    }

    /// <summary>True where no byte breaks the rules of UTF-8, a character cut off at the end set aside.</summary>
    private static bool Utf8IsValid(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);

    private static DecodedText? Marked(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Read(content[3..], Utf8, Encoding.UTF8);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Read(content[2..], "UTF-16LE", LittleEndian);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Read(content[2..], "UTF-16BE", BigEndian);
        if (content.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]))
            return Read(content[4..], "GB18030", Gb);
        return null;
    }

    private static (string Name, Encoding Encoding)? Declared(string charset) =>
        charset.ToLowerInvariant() switch
        {
            "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "cp936" => ("GB18030", Gb),
            "big5" or "big5-hkscs" => ("Big5", Big5),
            _ => null,
        };

    private static DecodedText Read(ReadOnlySpan<byte> content, string name, Encoding encoding)
    {
        var text = encoding.GetString(content);
        var undecodable = name == Utf8 && Utf8IsValid(content) ? 0 : text.AsSpan().Count('\uFFFD');
        return new DecodedText(text, name, undecodable, Plausibility.Of(text.AsSpan(0, Math.Min(text.Length, SampleBytes))) > 0);
    }

    private static Encoding WithMarks(Encoding encoding)
    {
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return marking;
    }
}
