using System.Text.RegularExpressions;

namespace Tongming.Texts.Steps;

/// <summary>
/// Takes out what word processors and web pages leave behind in a text: bookmarks and tags as words, entities, noise
/// marks, bullets of symbol fonts, and characters that nobody sees.
/// </summary>
internal static partial class Leftovers
{
    private const string Name = "leftovers";

    /// <summary>The step.</summary>
    public static NormalisingStep Step { get; } = new(Name, "去掉文字处理软件和网页的残留标记和不可见字符。", Apply);

    private static Normalised Apply(Normalised given)
    {
        var rewriting = new Rewriting(given.Text);
        var text = given.Text.Text.AsSpan();
        var seen = 0;
        Span first = default;
        foreach (var match in Leftover().EnumerateMatches(text))
        {
            var span = new Span(match.Index, match.Length);
            var words = text.Slice(span.Start, span.Length);
            if (words[0] == '@' && !StandsBetweenHan(text, span))
                continue;
            if (Entities.Meaning(words) is { } meaning)
                rewriting.Put(span, meaning);
            else
                rewriting.Drop(span);
            if (!IsVisible(words[0]))
                continue;
            if (seen++ == 0)
                first = span;
        }

        var rewritten = given.Rewritten(rewriting.Finish());
        return seen == 0
            ? rewritten
            : rewritten.Noted(
                Name,
                seen,
                first,
                given.Text,
                $"文中有{seen}处文字处理软件或网页的残留标记，核对时已略去，建议从原件中删除。"
            );
    }

    private static bool StandsBetweenHan(ReadOnlySpan<char> text, Span span) =>
        span.Start > 0 && span.End < text.Length && Han.Is(text[span.Start - 1]) && Han.Is(text[span.End]);

    private static bool IsVisible(char first) => first is '[' or '<' or '&' or '@' or (>= '\ue000' and <= '\uf8ff');

    // Tags by a closed list, so that “<20人>” stays. A bullet of a symbol font is private use: F000–F0FF anywhere,
    // the rest only at the start of a line, because elsewhere it may be a rare character of a name. Every repetition
    // is bounded or cannot be split in two ways, so the time is linear and no limit on it is needed.
    [GeneratedRegex(
        """
            \[bookmark:[^\]\n]{0,80}\]
            | </?(?:o:p|p|span|div|font|strong|em|br|b|u|a|st1:\w{1,20}|w:\w{1,20})(?:\s[^<>\n]{0,300})?/?>
            | &(?:amp;){0,3}(?:nbsp|[et][mnh](?:in)?sp|zwn?j|shy|[lr][ds]quo|middot|[mn]dash|hellip|quot|\#[0-9]{2,5}|\#x[0-9a-fA-F]{2,4});
            | @{2,}
            | [\uf000-\uf0ff]+
            | (?<=(?:^|\n)[\x20\t\u3000]{0,8})[\ue000-\uf8ff]+
            | [\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u180e\ufe00-\ufe0f\x00-\x08\x0e-\x1f\x7f]+
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Timeout.Infinite
    )]
    private static partial Regex Leftover();
}
