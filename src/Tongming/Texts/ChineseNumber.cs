namespace Tongming.Texts;

/// <summary>Reads numbers that are written in Chinese characters.</summary>
public static class ChineseNumber
{
    // The longest numeral below ten thousand million million is shorter; both limits keep every value inside a decimal.
    private const int Longest = 32;
    private const int LongestDigitByDigit = 16;
    private const int ShortestDigitByDigit = 3;
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    /// <summary>
    /// Reads a whole numeral: with units (三百 is 300, 十二 is 12, 一千零五 is 1005, 廿三 is 23, 三万亿 is 3×10¹²), digit by digit
    /// (二〇二三 is 2023; three digits or more, or with a zero, because 三五 means “three to five”), or with a decimal
    /// point (一点五万 is 15000). Simplified, traditional and accounting forms are taken; 两 is 2.
    /// Refused: anything else in the words (余, 多, 第, ASCII digits, 半), units in the wrong order, two digits in a row
    /// before a unit (三四百 is an estimate), and a digit without its unit at the end (两万三, 一百五), because it is
    /// meant now as 23000, now as 20003.
    /// </summary>
    /// <param name="words">The numeral and nothing else, without spaces.</param>
    /// <param name="value">The value, 0 or more; 0 where refused.</param>
    /// <returns>True where the words are a numeral.</returns>
    public static bool TryRead(ReadOnlySpan<char> words, out decimal value)
    {
        value = 0;
        if (words.IsEmpty || words.Length > Longest)
            return false;
        var point = words.IndexOfAny('点', '點');
        if (point >= 0)
            return TryReadFraction(words, point, out value);
        return TryReadDigits(words, out value) || TryReadUnits(words, out value);
    }

    private static bool TryReadFraction(ReadOnlySpan<char> words, int point, out decimal value)
    {
        value = 0;
        var scale = 1m;
        var fraction = words[(point + 1)..];
        while (!fraction.IsEmpty && Large(fraction[^1]) is { } unit)
        {
            scale *= unit;
            fraction = fraction[..^1];
        }

        if (fraction.IsEmpty || scale > TenThousand * HundredMillion || !TryRead(words[..point], out var whole))
            return false;
        var digits = 0m;
        var part = 1m;
        foreach (var word in fraction)
        {
            if (Digit(word) is not { } digit)
                return false;
            part /= 10;
            digits += digit * part;
        }

        value = (whole + digits) * scale;
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> words, out decimal value)
    {
        value = 0;
        if (words.Length > LongestDigitByDigit)
            return false;
        var sum = 0m;
        var zero = false;
        foreach (var word in words)
        {
            if (Digit(word) is not { } digit)
                return false;
            zero |= digit == 0;
            sum = (sum * 10) + digit;
        }

        if (words.Length > 1 && words.Length < ShortestDigitByDigit && !zero)
            return false;
        value = sum;
        return true;
    }

    private static bool TryReadUnits(ReadOnlySpan<char> words, out decimal value)
    {
        value = 0;
        // The largest unit last: 亿 splits off what it multiplies, then 万 does the same on either side.
        var split = words.LastIndexOfAny('亿', '億');
        var unit = HundredMillion;
        if (split < 0)
        {
            split = words.LastIndexOfAny('万', '萬');
            unit = TenThousand;
        }

        if (split < 0)
            return TryReadSection(words, out value);
        if (!TryReadFactor(words[..split], unit, out var factor))
            return false;
        var rest = words[(split + 1)..];
        var below = 0m;
        if (!rest.IsEmpty && !TryReadRest(rest, unit, out below))
            return false;
        value = (factor * unit) + below;
        return true;
    }

    private static bool TryReadFactor(ReadOnlySpan<char> words, decimal unit, out decimal value)
    {
        if (words is [var only] && Digit(only) is > 0)
            return TryReadDigits(words, out value);
        if (unit == HundredMillion && words.ContainsAny('万', '萬') && !words.ContainsAny('亿', '億'))
            return TryReadUnits(words, out value);
        return TryReadSection(words, out value);
    }

    // Behind 万 or 亿: 零 and a digit, or a number that names its own unit.
    private static bool TryReadRest(ReadOnlySpan<char> words, decimal unit, out decimal value)
    {
        value = 0;
        var zero = Digit(words[0]) == 0;
        if (zero)
            words = words[1..];
        if (words.IsEmpty)
            return false;
        if (words is [var only])
            return zero && Digit(only) is > 0 && TryReadDigits(words, out value);
        return TryReadUnits(words, out value) && value < unit;
    }

    // Below 万: 千 百 十 in falling order, each with its digit; 十 and 廿 may stand without.
    private static bool TryReadSection(ReadOnlySpan<char> words, out decimal value)
    {
        value = 0;
        var sum = 0;
        var last = TenThousand;
        var zero = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (Digit(words[i]) == 0)
            {
                // A zero stands for a skipped unit between two others, once.
                if (zero || sum == 0 || i + 1 == words.Length)
                    return false;
                zero = true;
                continue;
            }

            var (amount, unit, length) = Term(words[i..], zero, last);
            if (amount == 0 || unit >= last)
                return false;
            sum += amount;
            last = unit;
            zero = false;
            i += length - 1;
        }

        value = sum;
        return sum > 0;
    }

    private static (int Amount, int Unit, int Length) Term(ReadOnlySpan<char> words, bool afterZero, decimal last)
    {
        if (Tens(words[0]) is { } tens)
            return (tens, 10, 1);
        if (Digit(words[0]) is not { } digit)
            return default;
        if (words.Length > 1)
            return Small(words[1]) is { } unit ? (digit * unit, unit, 2) : default;
        // A last digit is in its place behind 十 or 零 only.
        return last == 10 || afterZero ? (digit, 1, 1) : default;
    }

    private static int? Digit(char word) =>
        word switch
        {
            '零' or '〇' or '○' => 0,
            '一' or '壹' => 1,
            '二' or '两' or '兩' or '贰' or '貳' => 2,
            '三' or '叁' or '參' => 3,
            '四' or '肆' => 4,
            '五' or '伍' => 5,
            '六' or '陆' or '陸' => 6,
            '七' or '柒' => 7,
            '八' or '捌' => 8,
            '九' or '玖' => 9,
            _ => null,
        };

    private static int? Tens(char word) =>
        word switch
        {
            '十' or '拾' => 10,
            '廿' => 20,
            '卅' => 30,
            _ => null,
        };

    private static int? Small(char word) =>
        word switch
        {
            '十' or '拾' => 10,
            '百' or '佰' => 100,
            '千' or '仟' => 1000,
            _ => null,
        };

    private static decimal? Large(char word) =>
        word switch
        {
            '万' or '萬' => TenThousand,
            '亿' or '億' => HundredMillion,
            _ => null,
        };
}
