using System.Text;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>
/// Reads the words of markup that <see cref="CleanHtml.Clean"/> has written: known elements, values in double quotes, three entities.
/// A list of hits needs the words of twenty texts at once; to build the tree of each for that took as long as all the rest.
/// </summary>
internal static class CleanText
{
    /// <summary>The words, each block on a line of its own, the cells of a table parted by tabs.</summary>
    public static string Of(string clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        var text = new StringBuilder(clean.Length);
        var at = 0;
        while (at < clean.Length)
        {
            var tag = clean.IndexOf('<', at);
            if (tag < 0)
                tag = clean.Length;
            Decode(clean.AsSpan(at, tag - at), text);
            at = tag < clean.Length ? Break(clean, tag, text) : tag;
        }

        return text.ToString().Trim();
    }

    /// <summary>Writes what an element means for lines and gives the place behind it.</summary>
    private static int Break(string clean, int tag, StringBuilder text)
    {
        var isEnd = tag + 1 < clean.Length && clean[tag + 1] == '/';
        var (from, end) = (tag + (isEnd ? 2 : 1), EndOf(clean, tag));
        var to = from;
        while (to < end && char.IsAsciiLetterOrDigit(clean[to]))
            to++;
        var name = clean.AsSpan(from, to - from);
        if (name is "br" or "hr" or "col" || (isEnd && name is not ("td" or "th") && IsBlock(name)))
            text.Append('\n');
        else if (isEnd && name is "td" or "th")
            text.Append('\t');
        return end + 1;
    }

    private static bool IsBlock(ReadOnlySpan<char> name) =>
        name is not ("a" or "strong" or "em" or "u" or "s" or "sub" or "sup" or "code" or "img");

    /// <summary>The end of an element: the first > that stands in no quotes.</summary>
    private static int EndOf(string clean, int tag)
    {
        var isQuoted = false;
        for (var at = tag; at < clean.Length; at++)
            if (clean[at] == '"')
                isQuoted = !isQuoted;
            else if (clean[at] == '>' && !isQuoted)
                return at;
        return clean.Length - 1;
    }

    private static void Decode(ReadOnlySpan<char> words, StringBuilder text)
    {
        while (words.IndexOf('&') is >= 0 and var at)
        {
            text.Append(words[..at]);
            words = words[at..];
            var (length, letter) =
                words.StartsWith("&amp;") ? (5, '&')
                : words.StartsWith("&lt;") ? (4, '<')
                : words.StartsWith("&gt;") ? (4, '>')
                : words.StartsWith("&quot;") ? (6, '"')
                : (1, '&');
            text.Append(letter);
            words = words[length..];
        }

        text.Append(words);
    }
}
