namespace Tongming.Web.Platform.Search;

/// <summary>A part of a text that is shown with a hit.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsHit">Whether they are what was looked for.</param>
internal sealed record SnippetPart(string Text, bool IsHit);

/// <summary>Cuts the place of a hit out of a text and marks what was looked for. Full-width signs and capital letters count as their like.</summary>
internal static class Snippet
{
    /// <summary>Most characters of a text that are looked at.</summary>
    private const int MostCharacters = 200_000;

    /// <summary>Characters before the first hit.</summary>
    private const int Before = 20;

    /// <summary>The words of a question as they stand in texts, longest first.</summary>
    public static IReadOnlyList<string> WordsOf(string question)
    {
        var folded = Fold(question);
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= folded.Length; at++)
        {
            var isSign = at < folded.Length && char.IsLetterOrDigit(folded[at]);
            if (isSign && start < 0)
                start = at;
            if (isSign || start < 0)
                continue;
            words.Add(folded[start..at]);
            start = -1;
        }

        return [.. words.Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];
    }

    /// <summary>Whether a text has all of some words of a question; none has none.</summary>
    public static bool HasAll(string text, IReadOnlyList<string> words)
    {
        var folded = Fold(text);
        return words.Count > 0 && words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The whole of a short text, such as a title.</summary>
    public static IReadOnlyList<SnippetPart> Mark(string text, IReadOnlyList<string> words) => Parts(text, Fold(text), words);

    /// <summary>The place of the first hit, or the beginning where there is none; at most so many characters.</summary>
    public static IReadOnlyList<SnippetPart> Cut(string text, IReadOnlyList<string> words, int length)
    {
        if (text.Length > MostCharacters)
            text = text[..MostCharacters];
        var folded = Fold(text);
        var first = words.Select(word => folded.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var from = Math.Max(0, first - Before);
        var to = Math.Min(text.Length, from + length);
        // A character of two halves is not parted.
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        var parts = Parts(Flat(text[from..to]), folded[from..to], words);
        return
        [
            .. from > 0 ? [new SnippetPart("…", false)] : Array.Empty<SnippetPart>(),
            .. parts,
            .. to < text.Length ? [new SnippetPart("…", false)] : Array.Empty<SnippetPart>(),
        ];
    }

    private static List<SnippetPart> Parts(string text, string folded, IReadOnlyList<string> words)
    {
        var parts = new List<SnippetPart>();
        var plain = 0;
        for (var at = 0; at < text.Length; )
        {
            if (words.FirstOrDefault(word => string.CompareOrdinal(folded, at, word, 0, word.Length) == 0) is not { } hit)
            {
                at++;
                continue;
            }

            if (at > plain)
                parts.Add(new SnippetPart(text[plain..at], false));
            parts.Add(new SnippetPart(text.Substring(at, hit.Length), true));
            plain = at += hit.Length;
        }

        if (plain < text.Length)
            parts.Add(new SnippetPart(text[plain..], false));
        return parts;
    }

    private static string Flat(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    private static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            (into, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                {
                    var sign = from[at];
                    into[at] = char.ToLowerInvariant(sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - 0xFEE0) : sign);
                }
            }
        );
}
