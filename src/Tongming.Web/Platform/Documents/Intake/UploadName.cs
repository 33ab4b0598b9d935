using System.Text;

namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>Makes the name of a file harmless: without path, without characters that nobody sees, of bounded length.</summary>
public static class UploadName
{
    /// <summary>Most characters of a name, its ending included.</summary>
    public const int MaxLength = 120;

    private const int LongestEnding = 10;
    private const string Signs = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => (string[])[$"COM{number}", $"LPT{number}"])],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The harmless name; empty where nothing is left of it. The ending stays where a name is cut.</summary>
    public static string Sanitise(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bare = new StringBuilder();
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            if (!IsUnseen(rune))
                bare.Append(Signs.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var whole = bare.ToString().Trim(' ', '.', '\u3000', '\u00a0');
        if (Devices.Contains(whole.Split('.')[0].TrimEnd()))
            whole = "_" + whole;
        return Shorten(whole);
    }

    private static bool IsUnseen(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.Surrogate
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator;

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
            return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > LongestEnding)
            ending = "";
        var keep = MaxLength - ending.Length;
        if (char.IsHighSurrogate(name[keep - 1]))
            keep--;
        return name[..keep] + ending;
    }
}
