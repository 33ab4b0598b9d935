using System.Buffers;

namespace Tongming.Texts.Steps;

/// <summary>
/// Takes out readings in brackets behind characters, as in 區(qū) or 和(he)(he), which a conversion put all over a text.
/// A text that glosses a rare place name or two keeps its glosses.
/// </summary>
internal static class PinyinGlosses
{
    // A converted text glosses every tenth character or so, and dozens of different ones; a careful author glosses
    // the same name again and again. Between these lies a wide gap, and the limits stand in it.
    private const int LeastPlaces = 10;
    private const int LeastHosts = 5;
    private const int CharactersPerPlace = 400;
    private const string Name = "pinyin";

    private static readonly SearchValues<char> Brackets = SearchValues.Create("(（");

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } = new(Name, "全文多处汉字后带拼音注音时，略去这些注音。", Apply);

    private static Normalised Apply(Normalised given)
    {
        var text = given.Text.Text;
        var glosses = Find(text);
        if (!AreConversion(text, glosses))
            return given;
        var rewriting = new Rewriting(given.Text);
        foreach (var gloss in glosses)
            rewriting.Drop(gloss);
        var first = Span.Between(glosses[0].Start - 1, glosses[0].End);
        return given
            .Rewritten(rewriting.Finish())
            .Noted(
                Name,
                glosses.Count,
                first,
                given.Text,
                $"文中有{glosses.Count}处汉字后带拼音注音，像是转换过的抄本而不是原件，核对时已略去注音，请与原件对照。"
            );
    }

    private static bool AreConversion(string text, List<Span> glosses) =>
        glosses.Count >= LeastPlaces
        && (long)glosses.Count * CharactersPerPlace >= text.Length
        && glosses.Select(gloss => text[gloss.Start - 1]).Distinct().Take(LeastHosts).Count() == LeastHosts;

    private static List<Span> Find(ReadOnlySpan<char> text)
    {
        var found = new List<Span>();
        for (var start = Next(text, 0); start < text.Length; )
        {
            var end = start > 0 && Han.Is(text[start - 1]) ? EndOfGlosses(text, start) : start;
            if (end > start)
                found.Add(Span.Between(start, end));
            start = Next(text, Math.Max(end, start + 1));
        }

        return found;
    }

    // One gloss or several, each in brackets of its own: (he)(he).
    private static int EndOfGlosses(ReadOnlySpan<char> text, int start)
    {
        var host = text[start - 1];
        var end = start;
        while (end < text.Length && Brackets.Contains(text[end]))
        {
            var inside = text[(end + 1)..Math.Min(end + 2 + Syllable.LongestWritten, text.Length)];
            var length = inside.IndexOfAny(')', '）');
            if (length <= 0 || !Syllable.IsGloss(inside[..length], host))
                break;
            end += length + 2;
        }

        return end;
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny(Brackets);
        return found < 0 ? text.Length : from + found;
    }
}
