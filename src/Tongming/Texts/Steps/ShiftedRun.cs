using System.Text;

namespace Tongming.Texts.Steps;

/// <summary>A stretch of text that was read from GBK bytes one byte off.</summary>
/// <param name="Extent">From the mark of the lost first half to that of the lost last one, where there is one.</param>
/// <param name="Meant">The characters between the two, read from the right byte on, simplified.</param>
internal sealed record ShiftedRun(Span Extent, string Meant)
{
    // The damage comes from cutting bytes at what looks like the end of a sentence, so the next character is one of
    // these; a copy that made the widths one has them in ASCII.
    private const string Marks = "！。；？!;?";
    private const string FullMarks = "！。；？！；？";
    private const int ShortestWords = 2;
    private const int LongestWords = 40;

    // Two or three characters may look shifted by chance, as in 受理?!反映?
    private const int ShortestSureWords = 4;

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        936,
        new EncoderReplacementFallback("?"),
        new DecoderReplacementFallback("\ufffd")
    )!;

    /// <summary>The run whose lost first half is marked at <paramref name="start"/>; null where the text there is as it should be.</summary>
    public static ShiftedRun? Read(ReadOnlySpan<char> text, int start)
    {
        var mark = start + 1 < text.Length ? Marks.IndexOf(text[start + 1]) : -1;
        if (mark < 0)
            return null;
        Span<byte> bytes = stackalloc byte[2 * (LongestWords + 1)];
        Gbk.GetBytes([FullMarks[mark]], bytes);
        var end = start + 2;
        var written = 2;
        while (
            end < text.Length && written < bytes.Length && text[end] > '\u007f' && Gbk.GetBytes(text.Slice(end, 1), bytes[written..]) == 2
        )
        {
            end++;
            written += 2;
        }

        var words = text[(start + 2)..end];
        var closed = end < text.Length && text[end] is '?' or '？' or '\ufffd' or '_';
        if (words.Length < ShortestWords || (words.Length < ShortestSureWords && !IsSureNoise(words, closed || IsOdd(bytes[2..written]))))
            return null;
        // The first byte belongs to the lost half, the last one to a character whose other half is gone.
        var meant = string.Concat(Gbk.GetString(bytes[1..(written - 1)]).Select(TraditionalCharacters.Simplified));
        if (!IsProse(meant) || IsProse(words))
            return null;
        return new ShiftedRun(Span.Between(start, closed ? end + 1 : end), meant);
    }

    private static bool IsSureNoise(ReadOnlySpan<char> words, bool hasSign)
    {
        foreach (var word in words)
            if (CommonCharacters.Contains(word))
                return false;
        return hasSign;
    }

    // Outside GB 2312, which everyday text does not leave.
    private static bool IsOdd(ReadOnlySpan<byte> gbk) => gbk.ContainsAnyInRange((byte)0x40, (byte)0xa0);

    // Prose: nearly everything is a common character or usual punctuation, and there is at least one character.
    private static bool IsProse(ReadOnlySpan<char> words)
    {
        int common = 0,
            other = 0;
        foreach (var word in words)
        {
            if (CommonCharacters.Contains(TraditionalCharacters.Simplified(word)))
                common++;
            else if (!"，。、；：？！“”‘’（）《》〔〕—…·　０１２３４５６７８９％".Contains(word))
                other++;
        }

        return common > 0 && common >= 3 * other;
    }
}
