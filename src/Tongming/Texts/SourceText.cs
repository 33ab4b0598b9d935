namespace Tongming.Texts;

/// <summary>
/// The text of a file as it was read, in reading order, with the place in the original of each character.
/// Lines end with <c>\n</c>. Nothing has been normalised: this is what a finding shows as the original words.
/// </summary>
public sealed class SourceText
{
    private readonly int[] starts;
    private readonly Place[] places;

    private SourceText(string text, int[] starts, Place[] places)
    {
        Text = text;
        this.starts = starts;
        this.places = places;
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>
    /// A plain text is its own original: line and column are those of the text itself. A carriage return before a
    /// line feed is dropped, a lone one becomes a line feed, and neither shifts a column.
    /// </summary>
    public static SourceText Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = new SourceTextBuilder();
        var line = 1;
        foreach (var content in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n'))
        {
            if (line > 1)
                builder.AppendBreak();
            builder.Append(content, new Place(line++, 1));
        }

        return builder.Build();
    }

    /// <summary>The place of the character at <paramref name="index"/> (0 to the length of the text, both included; the end has the place behind the last character).</summary>
    public Place PlaceOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Text.Length);
        if (starts.Length == 0)
            return new Place(1, 1);
        var found = Array.BinarySearch(starts, index);
        var run = Math.Max(found >= 0 ? found : ~found - 1, 0);
        var place = places[run];
        return place with { Column = Math.Max(place.Column + index - starts[run], 1) };
    }

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string this[Span span] => Text.Substring(span.Start, span.Length);

    internal static SourceText From(string text, int[] starts, Place[] places) => new(text, starts, places);
}
