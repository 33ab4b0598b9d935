namespace Tongming.Texts.PersonalData;

/// <summary>Blocks of digits that may be one number, from block <paramref name="first"/> to block <paramref name="last"/>, both included.</summary>
internal sealed class NumberRun(string text, List<DigitBlock> blocks, int first, int last)
{
    public int Start => blocks[first].Start;

    public int End => blocks[last].End;

    public string Digits { get; } =
        first == last
            ? text.Substring(blocks[first].Start, blocks[first].Length)
            : string.Concat(
                Enumerable.Range(first, last - first + 1).Select(index => text.Substring(blocks[index].Start, blocks[index].Length))
            );

    public int BlockCount => last - first + 1;

    /// <summary>Number of digits in a block of this run, counted from 0.</summary>
    public int LengthOf(int block) => blocks[first + block].Length;

    /// <summary>The one sign that stands in every gap; null where there is none or where they differ.</summary>
    public char? OneGap
    {
        get
        {
            if (first == last)
                return null;
            var gap = blocks[first + 1].Gap;
            for (var index = first + 2; index <= last; index++)
                if (blocks[index].Gap != gap)
                    return null;
            return gap;
        }
    }

    /// <summary>True where no gap is a closing bracket.</summary>
    public bool HasPlainGaps => !Enumerable.Range(first + 1, last - first).Any(index => blocks[index].Gap == ')');

    /// <summary>True where a hyphen joins this to digits before or behind it, so that it is only a part of what is written there.</summary>
    public bool IsPartOfHyphened =>
        blocks[first].Gap == '-' && blocks[first - 1].Length > 2 || (last + 1 < blocks.Count && blocks[last + 1].Gap == '-');

    /// <summary>The character at a distance from the end, 0 for the one just behind; a space outside of the text.</summary>
    public char Behind(int distance = 0) => At(End + distance);

    /// <summary>The character at a distance before the start, 1 for the one just before; a space outside of the text.</summary>
    public char Before(int distance = 1) => At(Start - distance);

    /// <summary>True where it is the digits of a decimal fraction, a sum of money, or has decimals itself.</summary>
    public bool IsAmount =>
        (Behind() is '.' or ',' && char.IsAsciiDigit(Behind(1)))
        || (Before() is '.' or ',' && char.IsAsciiDigit(Before(2)))
        || Behind() is '元' or '%'
        || Before() is '¥' or '$' or '￥';

    private char At(int index) => index >= 0 && index < text.Length ? text[index] : ' ';
}
