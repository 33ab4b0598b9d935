using System.Text;

namespace Tongming.Texts.PersonalData;

/// <summary>A text with full-width characters as ASCII, odd spaces and hyphens as plain ones, and characters without width left out; it knows where each stood.</summary>
internal sealed class NarrowText
{
    private readonly int[]? origins;

    private NarrowText(string text, int[]? origins)
    {
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    public static NarrowText Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (first < 0)
            return new NarrowText(text, null);
        var narrow = new StringBuilder(text.Length);
        var places = new int[text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            if (HasNoWidth(text[index]))
                continue;
            places[narrow.Length] = index;
            narrow.Append(Widths.Narrow(text[index]));
        }

        return new NarrowText(narrow.ToString(), narrow.Length == text.Length ? null : places);
    }

    /// <summary>The same match where it stood in the original.</summary>
    public PersonalDataMatch InOriginal(PersonalDataMatch match)
    {
        if (origins is null)
            return match;
        var start = origins[match.Start];
        return match with { Start = start, Length = origins[match.End - 1] + 1 - start };
    }

    private static bool HasNoWidth(char character) =>
        character
            is '\u00ad'
                or '\ufeff'
                or (>= '\u200b' and <= '\u200f')
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2060' and <= '\u2069');
}
