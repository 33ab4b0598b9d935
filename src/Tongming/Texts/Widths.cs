namespace Tongming.Texts;

/// <summary>
/// Full-width letters, digits and signs as narrow ones, so that what was typed in either form is found to be the same. The base
/// library's compatibility forms do nothing here, because the program runs without the data of cultures.
/// </summary>
public static class Widths
{
    private const char FullWidthOffset = '\ufee0';

    /// <summary>
    /// The narrow form of a character: ！ to ～ as ASCII, the ideographic and other odd spaces as a space, typographic hyphens and dashes
    /// as a hyphen. Every other character stays, Han characters and 。、“” among them. Example: Ａ gives A.
    /// </summary>
    public static char Narrow(char character) =>
        character switch
        {
            >= '！' and <= '～' => (char)(character - FullWidthOffset),
            '\u00a0' or '\u3000' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' => ' ',
            >= '\u2010' and <= '\u2015' or '\u2212' or '\ufe63' => '-',
            _ => character,
        };

    /// <summary>Every character in its narrow form; as long as before. Example: ＡＢ１２　（３） gives <c>AB12 (3)</c>.</summary>
    public static string Narrow(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            text,
            static (narrow, wide) =>
            {
                for (var i = 0; i < narrow.Length; i++)
                    narrow[i] = Narrow(wide[i]);
            }
        );
    }
}
