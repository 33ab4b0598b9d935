using System.Buffers;

namespace Tongming.Texts.PersonalData;

/// <summary>Finds 车牌号: a province, a letter, five characters, or six for a new-energy car.</summary>
internal static class PlateSearch
{
    private static readonly SearchValues<char> Provinces = SearchValues.Create(
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使"
    );

    public static IEnumerable<PersonalDataMatch> In(string text)
    {
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(Provinces) is >= 0 and var next)
        {
            var start = at + next;
            var length = LengthAt(text, start);
            if (length > 0)
                yield return new PersonalDataMatch(
                    PersonalDataKind.PlateNumber,
                    start,
                    length,
                    Masking.Mask(PersonalDataKind.PlateNumber, text.Substring(start, length))
                );
            at = start + Math.Max(length, 1);
        }
    }

    private static int LengthAt(string text, int start)
    {
        var at = start + 1;
        if (at >= text.Length || !IsLetter(text[at]))
            return 0;
        at++;
        if (at < text.Length && text[at] is '·' or '•' or '.' or '-' or ' ' or '・')
            at++;
        var body = at;
        while (at < text.Length && at - body < 7 && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        var sign = text.AsSpan(body, at - body);
        if (sign.Length == 4 && at < text.Length && text[at] is '挂' or '学' or '警' or '港' or '澳' or '领')
            return IsOrdinary(sign) ? at + 1 - start : 0;
        return (sign.Length == 5 && IsOrdinary(sign)) || (sign.Length == 6 && IsOfNewEnergy(sign)) ? at - start : 0;
    }

    /// <summary>Letters and digits without I and O, and two digits at least.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> sign)
    {
        var digits = 0;
        foreach (var character in sign)
        {
            if (char.IsAsciiDigit(character))
                digits++;
            else if (!IsLetter(character))
                return false;
        }

        return digits >= 2;
    }

    /// <summary>Small cars: a letter, a letter or digit, four digits. Large ones: five digits and a letter.</summary>
    private static bool IsOfNewEnergy(ReadOnlySpan<char> sign)
    {
        var isSmall = IsKindOfEnergy(sign[0]) && (IsLetter(sign[1]) || char.IsAsciiDigit(sign[1])) && AreDigits(sign[2..]);
        return isSmall || (AreDigits(sign[..5]) && IsKindOfEnergy(sign[5]));
    }

    private static bool AreDigits(ReadOnlySpan<char> sign) => sign.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsKindOfEnergy(char character) => char.ToUpperInvariant(character) is >= 'A' and <= 'K' and not 'I';

    private static bool IsLetter(char character) => char.IsAsciiLetter(character) && char.ToUpperInvariant(character) is not ('I' or 'O');
}
