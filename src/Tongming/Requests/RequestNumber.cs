using System.Globalization;

namespace Tongming.Requests;

/// <summary>
/// 登记号: the day of registration and a running number within that day and body, <c>YYYYMMDD-nnn</c>. Not the number of the decision.
/// Example: the twelfth of 2026-03-02 is <c>20260302-012</c>.
/// </summary>
/// <param name="Day">The day of registration.</param>
/// <param name="Sequence">1 to 9999 within the day; printed with three digits at least.</param>
[Law("条例 第四十五条", "R2-39")]
public readonly record struct RequestNumber(DateOnly Day, int Sequence)
{
    /// <summary>The highest running number of a day.</summary>
    public const int HighestSequence = 9999;

    /// <summary>Longest printed form, in characters.</summary>
    public const int MaximumLength = 13;

    /// <summary>The printed form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}-{Sequence:000}");

    /// <summary>
    /// Reads a printed form, spaces around it allowed. Refuses (<c>request.number.unreadable</c>) what is no date, has no running number
    /// from 1 to 9999, or is not written as <see cref="ToString"/> writes it.
    /// </summary>
    public static Outcome<RequestNumber> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split('-');
        if (
            parts is [{ Length: 8 } date, { Length: 3 or 4 } digits]
            && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && sequence is >= 1 and <= HighestSequence
            && new RequestNumber(day, sequence) is var number
            && number.ToString() == text.Trim()
        )
            return number;
        return new Refusal("request.number.unreadable", text);
    }
}
