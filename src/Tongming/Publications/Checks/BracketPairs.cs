using Tongming.Texts;

namespace Tongming.Publications.Checks;

/// <summary>
/// Looks for brackets and quotation marks that stand alone. Half and full width pair with each other; the bracket of a list marker
/// (1） a) ①）) needs no partner; a quotation of several paragraphs opens anew in each and closes once.
/// </summary>
internal static class BracketPairs
{
    private const string Opening = "（(〔[《〈【“「『";
    private const string Closing = "）)〕]》〉】”」』";
    private const int Most = 30;
    private const int Deepest = 50;

    public static IEnumerable<CheckFinding> Check(CheckedText given) => Scan(given).Take(Most);

    private static IEnumerable<CheckFinding> Scan(CheckedText given)
    {
        var text = given.Text;
        var open = new List<int>();
        // A quotation that began in a paragraph before.
        var isQuoted = false;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == '\n' && !given.IsBroken))
            {
                foreach (var alone in open.Where(index => !GoesOn(text, index, at)))
                    yield return given.Found(CheckRule.BracketUnclosed, new Span(alone, 1), text[alone].ToString());
                isQuoted = open.Exists(index => GoesOn(text, index, at));
                open.Clear();
                continue;
            }

            if (KindOf(Opening, text[at]) >= 0)
                open.Add(at);
            else if (KindOf(Closing, text[at]) is >= 0 and var kind)
            {
                var near = Math.Min(open.Count, Deepest);
                var partner = near == 0 ? -1 : open.FindLastIndex(open.Count - 1, near, index => KindOf(Opening, text[index]) == kind);
                if (partner < 0 && !IsMarker(text, at) && !(isQuoted && text[at] == '”'))
                    yield return given.Found(CheckRule.BracketUnopened, new Span(at, 1), text[at].ToString());
                if (partner < 0)
                    continue;
                foreach (var alone in open.Skip(partner + 1))
                    yield return given.Found(CheckRule.BracketUnclosed, new Span(alone, 1), text[alone].ToString());
                open.RemoveRange(partner, open.Count - partner);
            }
        }
    }

    /// <summary>Full and half width are one kind, and so are 〔 and [.</summary>
    private static int KindOf(string signs, char sign) =>
        signs.IndexOf(sign, StringComparison.Ordinal) switch
        {
            0 or 1 => 0,
            2 or 3 => 1,
            var other => other,
        };

    /// <summary>A quotation mark that opens a paragraph whose next one opens with it too.</summary>
    private static bool GoesOn(string text, int index, int end) =>
        text[index] == '“' && end + 1 < text.Length && FirstOf(text, end + 1) == '“';

    private static char FirstOf(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\u3000' or '\t')
            start++;
        return start < text.Length ? text[start] : '\0';
    }

    /// <summary>Up to three digits, one letter, a Chinese numeral or an enclosed number, at the start of a line or behind a sign.</summary>
    private static bool IsMarker(string text, int at)
    {
        if (KindOf(Closing, text[at]) != 0)
            return false;
        var start = at;
        while (start > 0 && at - start < 3 && IsOfMarker(text[start - 1]))
            start--;
        return start < at && (start == 0 || char.IsWhiteSpace(text[start - 1]) || char.IsPunctuation(text[start - 1]));
    }

    private static bool IsOfMarker(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || sign is >= '①' and <= '⑳' || "一二三四五六七八九十".Contains(sign, StringComparison.Ordinal);
}
