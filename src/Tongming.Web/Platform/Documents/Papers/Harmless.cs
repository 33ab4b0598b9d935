using System.Globalization;
using System.Text;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>Takes from a value what a document cannot hold or what would show another text than the one that was given.</summary>
internal static class Harmless
{
    /// <summary>Without control characters, halves of characters, non-characters and marks that turn the direction of writing; a tab becomes a space; trimmed.</summary>
    public static string Text(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (rune.Value is '\t' or 0x2028 or 0x2029)
                kept.Append(' ');
            else if (MayStay(rune))
                kept.Append(rune.ToString());
        }

        return kept.ToString().Trim();
    }

    /// <summary>The half of a character is enumerated as U+FFFD, which nobody means to write either.</summary>
    private static bool MayStay(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control
        && (rune.Value & 0xFFFE) != 0xFFFE
        && rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0xFEFF);
}
