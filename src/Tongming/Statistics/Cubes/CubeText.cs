using System.Text;

namespace Tongming.Statistics.Cubes;

/// <summary>Which texts may stand in a cube: what every format can carry unchanged.</summary>
internal static class CubeText
{
    public static bool IsCode(string? text) =>
        text is { Length: > 0 and <= CubeLimits.LongestCode } && IsPlain(text, lines: false) && text.Trim() == text;

    public static bool IsLabel(string? text) =>
        text is { Length: > 0 and <= CubeLimits.LongestLabel } && IsPlain(text, lines: false) && text.Trim() == text;

    public static bool IsTitle(string? text) => text is "" || IsLabel(text);

    public static bool IsNote(string? text) =>
        text is { Length: > 0 and <= CubeLimits.LongestNote } && IsPlain(text, lines: true) && text.Trim() == text;

    public static bool AreNotes(IReadOnlyList<string> notes) =>
        notes.Count <= CubeLimits.MostNotes && notes.All(IsNote) && notes.Distinct(StringComparer.Ordinal).Count() == notes.Count;

    /// <summary>Makes a text of a stranger fit to be a label: no line breaks and control characters, no space around, not too long.</summary>
    public static string ToLabel(string text) => Cut(Clean(text, lines: false), CubeLimits.LongestLabel);

    /// <summary>The same for a footnote, which may have lines.</summary>
    public static string ToNote(string text) => Cut(Clean(text, lines: true), CubeLimits.LongestNote);

    /// <summary>Footnotes of a stranger: cleaned, each once, none empty, not too many.</summary>
    public static IReadOnlyList<string> ToNotes(IEnumerable<string> notes) =>
        [.. notes.Select(ToNote).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal).Take(CubeLimits.MostNotes)];

    private static bool IsPlain(string text, bool lines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && !(lines && text[i] == '\n'))
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string Clean(string text, bool lines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            if (rune.Value == '\n' && lines)
                clean.Append('\n');
            else
                clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return clean.ToString().Trim();
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end).TrimEnd(), "…");
    }
}
