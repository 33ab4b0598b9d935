using System.Globalization;
using System.Text;

namespace Tongming.Web.Platform.Search;

/// <summary>
/// Cuts texts into what is indexed. Chinese has no blanks between words, so a run of characters becomes its pairs, each beginning
/// at the next character, and the last character alone: 统计局 gives 统计, 计局, 局. A word of two characters and more is then a
/// row of neighbouring pairs, and a single character is the beginning of a pair. Letters and digits stay whole words. Full-width
/// letters and digits become narrow ones, capital letters small ones.
/// </summary>
internal static class SearchWords
{
    /// <summary>Most tokens of a text: what PostgreSQL can tell the place of.</summary>
    public const int MostTokens = 16_000;

    /// <summary>Most characters of a question that are looked at.</summary>
    public const int LongestQuestion = 200;

    /// <summary>Most characters of a text that are looked at.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>Longest word of letters and digits; what is longer is cut.</summary>
    private const int LongestWord = 60;

    /// <summary>The tokens of a text in order. They hold letters and digits only.</summary>
    public static IEnumerable<string> TokensOf(string text) =>
        Runs(Beginning(text, MostCharacters)).SelectMany(run => run.Tokens(closing: true)).Take(MostTokens);

    /// <summary>The words of a question.</summary>
    public static IReadOnlyList<SearchTerm> TermsOf(string question) =>
        [
            .. Runs(Beginning(question, LongestQuestion))
                .Select(run => new SearchTerm([.. run.Tokens(closing: run.IsSingleCharacter)], run.IsSingleCharacter)),
        ];

    private static string Beginning(string text, int length) => text.Length <= length ? text : text[..length];

    private static IEnumerable<Run> Runs(string text)
    {
        var run = new List<string>();
        var kind = Kind.Other;
        foreach (var rune in text.EnumerateRunes())
        {
            var folded = Fold(rune);
            var here = KindOf(folded);
            if (here != kind)
            {
                if (run.Count > 0)
                    yield return new Run(kind, run);
                (run, kind) = ([], here);
            }

            if (here != Kind.Other)
                run.Add(Rune.ToLowerInvariant(folded).ToString());
        }

        if (run.Count > 0)
            yield return new Run(kind, run);
    }

    private static Rune Fold(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    private static Kind KindOf(Rune rune)
    {
        if (rune.Value is 0x3005 or 0x3007)
            return Kind.Character;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter => Kind.Character,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.DecimalDigitNumber => Kind.Letter,
            _ => Kind.Other,
        };
    }

    private enum Kind
    {
        Other,
        Letter,
        Character,
    }

    private sealed record Run(Kind Kind, List<string> Signs)
    {
        public bool IsSingleCharacter => Kind == Kind.Character && Signs.Count == 1;

        public IEnumerable<string> Tokens(bool closing)
        {
            if (Kind == Kind.Letter)
            {
                yield return string.Concat(Signs.Take(LongestWord));
                yield break;
            }

            for (var i = 0; i + 1 < Signs.Count; i++)
                yield return Signs[i] + Signs[i + 1];
            if (closing)
                yield return Signs[^1];
        }
    }
}

/// <summary>A word that must be in the text.</summary>
/// <param name="Tokens">Tokens that must follow each other; at least one.</param>
/// <param name="IsBeginning">Whether a token that begins so is enough: a single Chinese character.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Tokens, bool IsBeginning);
