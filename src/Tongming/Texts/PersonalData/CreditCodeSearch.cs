namespace Tongming.Texts.PersonalData;

/// <summary>Finds 统一社会信用代码: 18 letters and digits between others than these, with the check character.</summary>
internal static class CreditCodeSearch
{
    private const int Length = 18;

    public static IEnumerable<PersonalDataMatch> In(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
                continue;
            if (at - start == Length && IsCode(text.AsSpan(start, Length)))
                yield return new PersonalDataMatch(PersonalDataKind.CreditCode, start, Length, text.Substring(start, Length))
                {
                    IsOnlyFlagged = true,
                };
            start = at + 1;
        }
    }

    /// <summary>An office that registers, a kind of organisation, six digits of a region, nine characters of the organisation, one to check.</summary>
    private static bool IsCode(ReadOnlySpan<char> code) =>
        char.ToUpperInvariant(code[0]) is >= '1' and <= '9' or >= 'A' and <= 'G' or 'N' or 'Y'
        && code[2..8].IndexOfAnyExceptInRange('0', '9') < 0
        && CheckDigits.FitCreditCode(code);
}
