using System.Text;

namespace Tongming.Synthetic;

/// <summary>A line of text with its words at columns, a Chinese character being two columns wide.</summary>
internal sealed class PdfLine
{
    private readonly StringBuilder text = new();
    private int width;

    /// <summary>Puts words at a column, or one space behind what stands there already.</summary>
    public PdfLine Put(int column, string words)
    {
        if (words.Length == 0)
            return this;
        var gap = Math.Max(column - width, text.Length == 0 ? 0 : 1);
        text.Append(' ', gap).Append(words);
        width += gap + WidthOf(words);
        return this;
    }

    public override string ToString() => text.ToString();

    public static int WidthOf(string words) => words.Sum(character => character > '\u2e7f' || character is '“' or '”' ? 2 : 1);

    /// <summary>Cuts words into lines of at most <paramref name="width"/> columns.</summary>
    public static List<string> Wrap(string words, int width)
    {
        List<string> lines = [];
        var start = 0;
        var used = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var wide = WidthOf(words[at].ToString());
            var splitsNumber = at > 0 && char.IsAsciiDigit(words[at]) && char.IsAsciiDigit(words[at - 1]);
            if (used + wide > width && !splitsNumber)
            {
                lines.Add(words[start..at]);
                (start, used) = (at, 0);
            }

            used += wide;
        }

        lines.Add(words[start..]);
        return lines;
    }
}
