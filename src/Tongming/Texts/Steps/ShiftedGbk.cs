using System.Buffers;

namespace Tongming.Texts.Steps;

/// <summary>
/// Recognises stretches whose GBK bytes were cut in the middle of a character, so that each half pairs with the wrong
/// one: 校”制度 turns into ?！敝贫?. The text is left alone, since the halves at both ends are gone for good; the note
/// says what can be made of the rest.
/// </summary>
internal static class ShiftedGbk
{
    private const string Name = "shifted-gbk";

    // The first half of the cut character cannot be shown.
    private static readonly SearchValues<char> Cuts = SearchValues.Create("?？\ufffd");

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } = new(Name, "识别GBK编码错开一个字节造成的乱码，只报告，不改动。", Apply);

    private static Normalised Apply(Normalised given)
    {
        var text = given.Text.Text.AsSpan();
        var count = 0;
        Span first = default;
        string? meant = null;
        for (var start = Next(text, 0); start < text.Length; )
        {
            var run = ShiftedRun.Read(text, start);
            if (run is not null && count++ == 0)
                (first, meant) = (run.Extent, run.Meant);
            start = Next(text, run?.Extent.End ?? start + 1);
        }

        if (meant is null)
            return given;
        var words = text.Slice(first.Start, first.Length);
        return given.Noted(
            Name,
            count,
            first,
            given.Text,
            $"文中有{count}处乱码，是GBK编码错开一个字节造成的；第一处“{words}”原来可能含有“{meant}”，请对照原件改正。"
        );
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny(Cuts);
        return found < 0 ? text.Length : from + found;
    }
}
