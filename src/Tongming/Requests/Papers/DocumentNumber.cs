using System.Globalization;

namespace Tongming.Requests.Papers;

/// <summary>
/// The number of a document (发文字号): letters of the body, full year in six-angle brackets, sequence and 号. No 第, no leading
/// zeros. Example: 宿统公复〔2026〕3号. The number of the request is another thing.
/// </summary>
[Law("R2-39", "R7-43")]
public sealed record DocumentNumber
{
    /// <summary>Longest letters of a body.</summary>
    public const int LongestLetters = 20;

    /// <summary>First year that is taken for one.</summary>
    public const int FirstYear = 1949;

    /// <summary>Makes a number from its parts.</summary>
    /// <param name="letters">机关代字: 1 to 20 letters, no digits, spaces or brackets, not ending in 第.</param>
    /// <param name="year">Full year, 1949 to 9999.</param>
    /// <param name="sequence">Place in the year's series, from 1.</param>
    /// <exception cref="ArgumentException">A part is not of that form.</exception>
    public DocumentNumber(string letters, int year, int sequence)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (!AreLetters(letters))
            throw new ArgumentException("Letters of a body: 1 to 20 letters.", nameof(letters));
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        (Letters, Year, Sequence) = (letters, year, sequence);
    }

    /// <summary>机关代字, such as 宿统公复.</summary>
    public string Letters { get; }

    /// <summary>The full year.</summary>
    public int Year { get; }

    /// <summary>The place in the year's series, from 1.</summary>
    public int Sequence { get; }

    /// <summary>
    /// Reads a number as it is written on paper; spaces around it are ignored. Refused, each with a code of its own: other
    /// brackets (<c>paper.number-brackets</c>), 第 (<c>paper.number-ordinal</c>), leading zeros (<c>paper.number-zeros</c>), a year
    /// that is not full (<c>paper.number-year</c>), and whatever else is no number (<c>paper.number-form</c>).
    /// </summary>
    public static Outcome<DocumentNumber> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Trim();
        var open = written.IndexOf('〔', StringComparison.Ordinal);
        var close = written.IndexOf('〕', StringComparison.Ordinal);
        if (open < 0 || close < open)
            return new Refusal(
                written.IndexOfAny([.. "[]［］()（）【】〈〉<>"]) >= 0 ? "paper.number-brackets" : "paper.number-form",
                written
            );
        var (letters, year, rest) = (written[..open], written[(open + 1)..close], written[(close + 1)..]);
        if (letters.EndsWith('第') || rest.StartsWith('第'))
            return new Refusal("paper.number-ordinal", written);
        if (!IsNumeral(year) || year.Length != 4 || Number(year) < FirstYear)
            return new Refusal("paper.number-year", written);
        var digits = rest.EndsWith('号') ? rest[..^1] : "";
        if (!AreLetters(letters) || !IsNumeral(digits) || digits.Length > 9)
            return new Refusal("paper.number-form", written);
        if (digits.StartsWith('0'))
            return new Refusal("paper.number-zeros", written);
        return new DocumentNumber(letters, Number(year), Number(digits));
    }

    /// <summary>As it is written: 宿统公复〔2026〕3号.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters}〔{Year}〕{Sequence}号");

    private static bool AreLetters(string letters) =>
        letters.Length is >= 1 and <= LongestLetters && letters.All(char.IsLetter) && !letters.EndsWith('第');

    private static bool IsNumeral(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
