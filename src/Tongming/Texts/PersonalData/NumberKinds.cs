using System.Globalization;

namespace Tongming.Texts.PersonalData;

/// <summary>Says what a run of digits is, if it is personal data at all.</summary>
internal static class NumberKinds
{
    private const string Provinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ";

    // UnionPay, Visa, MasterCard, JCB, and those that banks gave out before UnionPay.
    private static readonly string[] CardBeginnings =
    [
        "62",
        "60",
        "68",
        "69",
        "4",
        "51",
        "52",
        "53",
        "54",
        "55",
        "56",
        "58",
        "35",
        "22",
        "23",
        "24",
        "25",
        "26",
        "27",
        "90",
        "94",
        "95",
        "96",
        "98",
        "99",
    ];

    private static readonly string[] PhoneWords = ["tel", "phone", "mobile", "mob", "m", "t", "cell", "id", "no", "qq", "wx", "vx"];

    public static PersonalDataMatch? Recognise(NumberRun run) => IdNumber(run) ?? Card(run) ?? Mobile(run) ?? FixedPhone(run);

    private static PersonalDataMatch? IdNumber(NumberRun run)
    {
        if (!run.HasPlainGaps || run.Digits.Length is not (17 or 18))
            return null;
        var hasLetter = run.Digits.Length == 17;
        if (hasLetter && run.Behind() is not ('X' or 'x'))
            return null;
        if (char.IsAsciiLetterOrDigit(run.Behind(hasLetter ? 1 : 0)))
            return null;
        var number = hasLetter ? run.Digits + 'X' : run.Digits;
        return HasRegion(number) && HasDate(number) && CheckDigits.FitIdNumber(number)
            ? Match(run, PersonalDataKind.IdNumber, number, hasLetter ? 1 : 0)
            : null;
    }

    /// <summary>The first two digits are a province, or the number is that of a foreigner who lives here, which begins with 9.</summary>
    private static bool HasRegion(string number) =>
        number[0] == '9' || Provinces.Contains(string.Concat(number.AsSpan(0, 2), " "), StringComparison.Ordinal);

    private static bool HasDate(string number) =>
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
        && born.Year is >= 1880 and <= 2099;

    private static PersonalDataMatch? Card(NumberRun run)
    {
        if (run.Digits.Length is < 16 or > 19 || !HasCardBlocks(run) || run.IsAmount || run.IsPartOfHyphened)
            return null;
        if (
            char.IsAsciiLetter(run.Before())
            || char.IsAsciiLetter(run.Behind())
            || run.Digits.AsSpan(1).IndexOfAnyExcept(run.Digits[0]) < 0
        )
            return null;
        return CardBeginnings.Any(one => run.Digits.StartsWith(one, StringComparison.Ordinal)) && CheckDigits.FitLuhn(run.Digits)
            ? Match(run, PersonalDataKind.BankCard, run.Digits)
            : null;
    }

    /// <summary>In one block, in fours with a rest, or the bank's six digits and the others.</summary>
    private static bool HasCardBlocks(NumberRun run)
    {
        if (run.BlockCount == 1)
            return true;
        if (run.OneGap is not (' ' or '-'))
            return false;
        return (run.BlockCount == 2 && run.LengthOf(0) == 6)
            || (Enumerable.Range(0, run.BlockCount - 1).All(block => run.LengthOf(block) == 4) && run.LengthOf(run.BlockCount - 1) <= 4);
    }

    private static PersonalDataMatch? Mobile(NumberRun run)
    {
        var digits = Unprefixed(run);
        if (digits.Length != 11 || digits[0] != '1' || digits[1] < '3' || run.IsAmount || !HasMobileBlocks(run))
            return null;
        if (char.IsAsciiLetter(run.Behind()) || (char.IsAsciiLetter(run.Before()) && !FollowsPhoneWord(run)))
            return null;
        return Match(run, PersonalDataKind.MobilePhone, digits);
    }

    /// <summary>Without the prefix of the country, which counts only where it is marked as one.</summary>
    private static string Unprefixed(NumberRun run)
    {
        if (run.BlockCount != 1)
            return run.Digits;
        if (run.Digits.Length == 13 && run.Before() == '+' && run.Digits.StartsWith("86", StringComparison.Ordinal))
            return run.Digits[2..];
        return run.Digits.Length == 15 && run.Digits.StartsWith("0086", StringComparison.Ordinal) ? run.Digits[4..] : run.Digits;
    }

    private static bool HasMobileBlocks(NumberRun run)
    {
        if (run.BlockCount == 1)
            return true;
        if (run.BlockCount != 3 || run.OneGap is not (' ' or '-') || run.IsPartOfHyphened)
            return false;
        return (run.LengthOf(0), run.LengthOf(1)) is (3, 4) or (4, 4) or (3, 3) or (4, 3);
    }

    private static bool FollowsPhoneWord(NumberRun run)
    {
        var length = 1;
        while (length <= 8 && char.IsAsciiLetter(run.Before(length)))
            length++;
        var word = string.Concat(Enumerable.Range(1, length - 1).Reverse().Select(run.Before));
        return PhoneWords.Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    private static PersonalDataMatch? FixedPhone(NumberRun run)
    {
        if (run.Digits.Length is < 10 or > 12 || run.IsAmount || char.IsAsciiLetter(run.Before()) || char.IsAsciiLetter(run.Behind()))
            return null;
        var area = AreaLength(run.Digits);
        if (area == 0 || run.BlockCount > 2 || (run.BlockCount == 2 && run.LengthOf(0) != area))
            return null;
        return run.Digits.Length - area is 7 or 8 && run.Digits[area] is >= '2' and <= '8'
            ? Match(run, PersonalDataKind.FixedPhone, run.Digits) with
            {
                IsOnlyFlagged = true,
            }
            : null;
    }

    /// <summary>How many digits of a fixed number are the area: 010 and 02x have three, others four; 0 where it has none.</summary>
    internal static int AreaLength(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 10 || digits[0] != '0' || digits[1] == '0')
            return 0;
        if (digits[1] == '1')
            return digits[2] == '0' ? 3 : 0;
        return digits[1] == '2' ? 3 : 4;
    }

    private static PersonalDataMatch Match(NumberRun run, PersonalDataKind kind, string number, int more = 0) =>
        new(kind, run.Start, run.End + more - run.Start, Masking.Mask(kind, number));
}
