namespace Tongming.Texts;

/// <summary>A text made from another one, with the index in that other text of each of its characters.</summary>
public sealed class MappedText
{
    // Null where each character is its own origin: most texts pass most steps untouched, and then nothing is kept.
    private readonly int[]? origins;

    /// <summary>Binds characters to their origins.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="origins">For each character the index that it came from, never falling; one more entry at the end for the end of the original.</param>
    public MappedText(string text, int[] origins)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(origins);
        if (origins.Length != text.Length + 1)
            throw new ArgumentException("One origin per character and one for the end.", nameof(origins));
        Text = text;
        this.origins = origins;
    }

    private MappedText(int[]? origins, string text)
    {
        Text = text;
        this.origins = origins;
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>Each character of <paramref name="text"/> mapped to itself.</summary>
    public static MappedText Same(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MappedText(null, text);
    }

    /// <summary>The index in the original of the character at <paramref name="index"/> (0 to the length, both included).</summary>
    public int OriginOf(int index)
    {
        if (origins is not null)
            return origins[index];
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Text.Length);
        return index;
    }

    /// <summary>The stretch of the original from which the characters of <paramref name="span"/> came, dropped characters between them included.</summary>
    public Span OriginOf(Span span)
    {
        if (span.Length == 0)
            return new Span(OriginOf(span.Start), 0);
        return Span.Between(OriginOf(span.Start), OriginOf(span.End - 1) + 1);
    }

    /// <summary>The stretch of this text whose characters came from <paramref name="original"/>.</summary>
    public Span Image(Span original)
    {
        var start = FirstAtOrAfter(original.Start);
        return Span.Between(start, Math.Max(start, FirstAtOrAfter(original.End)));
    }

    /// <summary>The same origins under other characters, one for one.</summary>
    internal MappedText Respelt(string text)
    {
        if (text.Length != Text.Length)
            throw new ArgumentException("A spelling has as many characters as the text.", nameof(text));
        return new MappedText(origins, text);
    }

    /// <summary>Writes the origins of the characters of <paramref name="span"/> to the front of <paramref name="target"/>.</summary>
    internal void CopyOrigins(Span span, Span<int> target)
    {
        if (origins is not null)
        {
            origins.AsSpan(span.Start, span.Length).CopyTo(target);
            return;
        }

        for (var i = 0; i < span.Length; i++)
            target[i] = span.Start + i;
    }

    private int FirstAtOrAfter(int origin)
    {
        int low = 0,
            high = Text.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (OriginOf(middle) < origin)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
