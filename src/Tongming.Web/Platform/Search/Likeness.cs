using Tongming.Texts;

namespace Tongming.Web.Platform.Search;

/// <summary>How much of a title stands in other words, by pairs of neighbouring characters: Chinese has no blanks between words.</summary>
internal static class Likeness
{
    /// <summary>Share of a title that must occur in the words.</summary>
    public const double Least = 0.5;

    /// <summary>Most characters that are looked at.</summary>
    private const int MostCharacters = 5000;

    /// <summary>The pairs of a text without signs and blanks; letters as small ones, full-width ones as narrow ones.</summary>
    public static IReadOnlySet<string> Pairs(string text)
    {
        var letters = string.Concat(text.Take(MostCharacters).Select(Widths.Narrow).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2)).ToHashSet();
    }

    /// <summary>The share of the pairs of a title that occur among others, from 0 to 1; 0 for a title without pairs.</summary>
    public static double Of(IReadOnlySet<string> title, IReadOnlySet<string> words) =>
        title.Count == 0 ? 0 : (double)title.Count(words.Contains) / title.Count;

    /// <summary>The things of whose titles at least half stands in the words, the most alike first.</summary>
    public static IEnumerable<(T Thing, double Likeness)> Alike<T>(IEnumerable<T> things, Func<T, string> title, string words)
    {
        var asked = Pairs(words);
        return things
            .Select(thing => (Thing: thing, Likeness: Of(Pairs(title(thing)), asked)))
            .Where(one => one.Likeness >= Least)
            .OrderByDescending(one => one.Likeness);
    }
}
