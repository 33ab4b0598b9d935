using System.Text;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>The letters of a number format that stand for parts of a date or a time, without what it quotes.</summary>
/// <param name="Letters">One letter for each part, in order: y, m (month), d, h, n (minute), s.</param>
/// <param name="IsPercent">True where the number is shown a hundred times as large.</param>
internal readonly record struct FormatLetters(string Letters, bool IsPercent)
{
    /// <summary>The letters of the first section, which is that of positive numbers.</summary>
    public static FormatLetters Of(string code)
    {
        var plain = Plain(code);
        var letters = new StringBuilder();
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = char.ToLowerInvariant(plain[at]);
            // 1E+05 has no year; e alone is the year of an era.
            if (letter == 'e')
                letter = at + 1 < plain.Length && plain[at + 1] is '+' or '-' ? ' ' : 'y';
            if (letter is 'y' or 'm' or 'd' or 'h' or 's' && (at == 0 || plain[at - 1] != plain[at]))
                letters.Append(letter);
        }

        for (var at = 0; at < letters.Length; at++)
            if (letters[at] == 'm' && ((at > 0 && letters[at - 1] == 'h') || (at + 1 < letters.Length && letters[at + 1] == 's')))
                letters[at] = 'n';
        return new FormatLetters(letters.ToString(), plain.Contains('%'));
    }

    private static string Plain(string code)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
            switch (code[at])
            {
                case '"':
                    at = End(code, at, '"');
                    break;
                case '[':
                    var end = End(code, at, ']');
                    // [h] counts hours beyond a day; everything else in brackets is a colour, a condition or a language.
                    if (end - at > 1 && code[at..end].TrimStart('[').Trim('h', 'H', 'm', 'M', 's', 'S').Length == 0)
                        plain.Append('h');
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                default:
                    plain.Append(code[at]);
                    break;
            }

        foreach (var word in new[] { "General", "AM/PM", "A/P" })
            plain.Replace(word, "");
        return plain.ToString();
    }

    private static int End(string code, int from, char mark) => code.IndexOf(mark, from + 1) is > 0 and var end ? end : code.Length;
}
