namespace Tongming.Synthetic;

/// <summary>Numbers as texts write them.</summary>
internal static class Numeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>In digits, or once in a while a small one in Chinese numerals.</summary>
    public static string Write(int number, Random random) => number < 100 && random.OneIn(5) ? Counted(number) : $"{number}";

    /// <summary>In Chinese numerals, 0 to 99, as before a unit: 两, 十二, 三十.</summary>
    public static string Counted(int number) => number == 2 ? "两" : Ordinal(number);

    /// <summary>In Chinese numerals, 0 to 99, as in a heading.</summary>
    public static string Ordinal(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        if (tens == 0)
            return Digits[ones].ToString();
        return (tens == 1 ? "" : Digits[tens].ToString()) + "十" + (ones == 0 ? "" : Digits[ones].ToString());
    }

    /// <summary>The change from <paramref name="before"/> to <paramref name="now"/> in per cent, without its sign, to two decimals.</summary>
    public static decimal Rate(int now, int before) => Math.Round(Math.Abs(now - before) * 100m / before, 2, MidpointRounding.AwayFromZero);
}
