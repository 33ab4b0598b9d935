using System.Text;

namespace Tongming.Statistics.Px;

/// <summary>Texts in a PX file: in quotes, long ones over several lines; a quote inside is doubled.</summary>
internal static class PxText
{
    private const int LongestPart = 200;

    public static string Quoted(string text)
    {
        var written = new StringBuilder(text.Length + 2);
        var at = 0;
        do
        {
            var end = Math.Min(text.Length, at + LongestPart);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
                end--;
            if (at > 0)
                written.Append('\n');
            written.Append('"').Append(text[at..end].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            at = end;
        } while (at < text.Length);
        return written.ToString();
    }

    /// <summary>A footnote as it is written: # ends a line, as everywhere in PX; a backslash before # and \ says that they are meant.</summary>
    public static string FromNote(string note) =>
        note.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("#", @"\#", StringComparison.Ordinal).Replace('\n', '#');

    /// <summary>A footnote as it was meant. In files of other programs a backslash is a backslash.</summary>
    public static string ToNote(string written, bool isOurs)
    {
        if (!isOurs)
            return written.Replace('#', '\n');
        var note = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
            if (written[at] == '\\' && at + 1 < written.Length)
                note.Append(written[++at]);
            else
                note.Append(written[at] == '#' ? '\n' : written[at]);
        return note.ToString();
    }
}
