using Tongming.Texts;

namespace Tongming.Web.Platform.Search;

/// <summary>How much of a title stands in other words, by pairs of neighbouring characters: Chinese has no blanks between words.</summary>
internal static class Likeness
{
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
}
