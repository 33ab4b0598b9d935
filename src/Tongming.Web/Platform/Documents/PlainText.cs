using Tongming.Texts;

namespace Tongming.Web.Platform.Documents;

/// <summary>A text whose lines are its own places.</summary>
internal static class PlainText
{
    /// <summary>Reads a text file.</summary>
    public static SourceDocument Read(DecodedText decoded)
    {
        var builder = new SourceTextBuilder();
        Append(builder, decoded.Text);
        return new SourceDocument(builder.Build(), [], [.. decoded.Notes]);
    }

    /// <summary>Appends the lines of a text, without a line end behind the last one. A form feed ends a line here, but editors do not count it as one.</summary>
    public static void Append(SourceTextBuilder builder, string text, int? page = null)
    {
        var line = 1;
        var start = 0;
        var column = 1;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            var content = length < 0 ? text[start..] : text.Substring(start, length);
            builder.Append(content, new Place(line, column, page));
            if (length < 0)
                return;
            builder.AppendBreak();
            start += length + 1;
            if (text[start - 1] == '\f')
                column += length + 1;
            else
            {
                if (text[start - 1] == '\r' && start < text.Length && text[start] == '\n')
                    start++;
                line++;
                column = 1;
            }
        }
    }
}
