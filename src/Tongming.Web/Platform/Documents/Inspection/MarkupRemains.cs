using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Where in the source of a page stand comments and the names of its writers.</summary>
internal static class MarkupRemains
{
    private static readonly string[] Writers =
    [
        "author",
        "generator",
        "owner",
        "creator",
        "last-modified-by",
        "reply-to",
        "progid",
        "originator",
    ];

    /// <summary>The comments, from their opening to their end or to that of the page.</summary>
    public static IEnumerable<Span> CommentsIn(string source)
    {
        var at = 0;
        while (source.IndexOf("<!--", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var close = source.IndexOf("-->", start + 4, StringComparison.Ordinal);
            at = close < 0 ? source.Length : close + 3;
            yield return Span.Between(start, at);
        }
    }

    /// <summary>The meta elements that name a writer or a program.</summary>
    public static IEnumerable<Span> AuthorsIn(string source)
    {
        const int longest = 2000;
        var at = 0;
        while (source.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            var close = source.IndexOf('>', start, Math.Min(longest, source.Length - start));
            at = close < 0 ? start + 5 : close + 1;
            if (close < 0)
                continue;
            var element = source.AsSpan(start, close - start);
            foreach (var writer in Writers)
            {
                if (!Names(element, writer))
                    continue;
                yield return Span.Between(start, at);
                break;
            }
        }
    }

    /// <summary>The source without them.</summary>
    public static string Without(string source)
    {
        foreach (var find in (Func<string, IEnumerable<Span>>[])[CommentsIn, AuthorsIn])
        {
            var kept = new System.Text.StringBuilder(source.Length);
            var end = 0;
            foreach (var span in find(source))
            {
                kept.Append(source, end, span.Start - end);
                end = span.End;
            }

            source = kept.Append(source, end, source.Length - end).ToString();
        }

        return source;
    }

    private static bool Names(ReadOnlySpan<char> element, string writer)
    {
        var at = element.IndexOf(writer, StringComparison.OrdinalIgnoreCase);
        if (at < 1 || element[at - 1] is not ('"' or '\'' or '='))
            return false;
        return element[..at].Contains("name", StringComparison.OrdinalIgnoreCase);
    }
}
