namespace Tongming.Texts;

/// <summary>A stretch of a text: the characters from <paramref name="Start"/> (included, from 0) to <see cref="End"/> (not included).</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of UTF-16 characters, 0 or more.</param>
public readonly record struct Span(int Start, int Length)
{
    /// <summary>Index just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>A span from <paramref name="start"/> (included) to <paramref name="end"/> (not included).</summary>
    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>True where the whole of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;
}
