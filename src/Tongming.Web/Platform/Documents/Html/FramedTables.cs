using System.Text;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>
/// Puts a frame around every table of clean markup: on a narrow screen a wide table scrolls inside of it, and who has only a keyboard
/// reaches it.
/// </summary>
internal static class FramedTables
{
    private const string Begin = "<table";

    private const string End = "</table>";

    /// <summary>The markup with its frames; the same where it has no table. A table inside another one gets none of its own.</summary>
    public static string Of(string clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        if (!clean.Contains(Begin, StringComparison.Ordinal))
            return clean;
        var written = new StringBuilder(clean.Length + 512);
        var (at, depth, number) = (0, 0, 0);
        while (at < clean.Length)
        {
            var (begin, end) = (Next(clean, Begin, at), Next(clean, End, at));
            if (begin == clean.Length && end == clean.Length)
                break;
            if (begin < end)
            {
                written.Append(clean, at, begin - at);
                if (depth++ == 0)
                    written.Append($"<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"表格 {++number}\">");
                written.Append(Begin);
                at = begin + Begin.Length;
            }
            else
            {
                written.Append(clean, at, end - at).Append(End);
                if (--depth == 0)
                    written.Append("</div>");
                at = end + End.Length;
            }
        }

        return written.Append(clean, at, clean.Length - at).ToString();
    }

    private static int Next(string text, string tag, int from) =>
        text.IndexOf(tag, from, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;
}
