namespace Tongming.Reports.Reading;

/// <summary>Numbers of headings: 一 to 九十九, and the same in digits.</summary>
internal static class HeadingNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number behind Chinese numerals or digits, or null where it is none from 1 to 99.</summary>
    public static int? Parse(string words)
    {
        if (words.Length is 0 or > 3)
            return null;
        if (char.IsAsciiDigit(words[0]))
            return int.TryParse(words, out var number) && number is > 0 and < 100 ? number : null;
        var ten = words.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return words.Length == 1 && Digits.IndexOf(words[0], StringComparison.Ordinal) is > 0 and var digit ? digit : null;
        var tens = ten == 0 ? 1 : Digits.IndexOf(words[0], StringComparison.Ordinal);
        var ones = ten == words.Length - 1 ? 0 : Digits.IndexOf(words[^1], StringComparison.Ordinal);
        return ten > 1 || tens < 1 || ones < 0 ? null : (tens * 10) + ones;
    }

    /// <summary>1 to 99 in Chinese numerals.</summary>
    public static string Words(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        var head = tens switch
        {
            0 => "",
            1 => "十",
            _ => Digits[tens] + "十",
        };
        return ones == 0 ? head : head + Digits[ones];
    }
}
