using System.Globalization;

namespace Tongming.Texts.Steps;

/// <summary>What a character entity means that stands in a text as words.</summary>
internal static class Entities
{
    /// <summary>The character that <c>&amp;…;</c> stands for; null where it stands for nothing visible or is none.</summary>
    public static char? Meaning(ReadOnlySpan<char> words)
    {
        if (words[0] != '&')
            return null;
        var name = words[1..^1];
        while (name.StartsWith("amp;"))
            name = name[4..];
        if (name[0] == '#')
            return Visible(Code(name[1..]));
        return name switch
        {
            "zwnj" or "zwj" or "shy" => null,
            "ldquo" => '“',
            "rdquo" => '”',
            "lsquo" => '‘',
            "rsquo" => '’',
            "middot" => '·',
            "mdash" => '—',
            "ndash" => '–',
            "hellip" => '…',
            "quot" => '"',
            _ => ' ',
        };
    }

    private static int Code(ReadOnlySpan<char> digits) =>
        digits[0] is 'x' or 'X'
            ? int.Parse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static char? Visible(int code)
    {
        if (code > char.MaxValue)
            return null;
        var character = (char)code;
        // A tag or another entity must not come into being here.
        if (character is '&' or '<' or '>')
            return null;
        if (char.IsWhiteSpace(character))
            return ' ';
        return
            char.GetUnicodeCategory(character)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.OtherNotAssigned
            ? null
            : character;
    }
}
