using System.Text;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>A stretch of the layout text without its spaces, so that “四 、政府 信息” reads as one word, with the way back.</summary>
internal sealed class Squeezed
{
    private readonly int[] origins;

    private Squeezed(string text, int[] indices)
    {
        Text = text;
        origins = indices;
    }

    /// <summary>The characters that are no spaces.</summary>
    public string Text { get; }

    /// <summary>Squeezes a stretch of <see cref="ReportText.Layout"/>; line ends stay where <paramref name="keepBreaks"/> is set.</summary>
    public static Squeezed Of(ReportText text, Span span, bool keepBreaks = false)
    {
        var layout = text.Layout.Text;
        var kept = new StringBuilder(span.Length);
        var indices = new List<int>(span.Length);
        for (var at = span.Start; at < span.End; at++)
        {
            if (IsSpace(layout[at]) && !(keepBreaks && layout[at] == '\n'))
                continue;
            kept.Append(layout[at]);
            indices.Add(at);
        }

        return new Squeezed(kept.ToString(), [.. indices]);
    }

    /// <summary>The whole layout text.</summary>
    public static Squeezed Of(ReportText text, bool keepBreaks = false) => Of(text, new Span(0, text.Layout.Text.Length), keepBreaks);

    /// <summary>Where <paramref name="length"/> characters (at least one) from <paramref name="start"/> stand in the layout text.</summary>
    public Span Origin(int start, int length) => Span.Between(origins[start], origins[start + length - 1] + 1);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';
}
