using System.Globalization;
using System.Text;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Writes the number of a list item in the formats of word processors.</summary>
internal static class WordNumber
{
    private const string Digits = "零一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static string Write(int number, string format) =>
        format switch
        {
            "none" or "bullet" => "",
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand"
            or "koreanCounting" => Chinese(number, Digits, "十", "百", "千"),
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Chinese(number, LegalDigits, "拾", "佰", "仟"),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Each(number, "〇一二三四五六七八九"),
            "ideographTraditional" => From("甲乙丙丁戊己庚辛壬癸", number),
            "ideographZodiac" => From("子丑寅卯辰巳午未申酉戌亥", number),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => From("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number),
            "decimalEnclosedParen" => From("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", number),
            "decimalEnclosedFullstop" => From("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", number),
            "decimalFullWidth" or "decimalFullWidth2" => Each(number, "０１２３４５６７８９"),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "upperRoman" => InRoman(number),
            "lowerRoman" => InRoman(number).ToLowerInvariant(),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            _ => Decimal(number),
        };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number, string digits, string ten, string hundred, string thousand)
    {
        if (number is < 1 or > 9999)
            return Decimal(number);
        var text = new StringBuilder();
        var isGap = false;
        foreach (var (value, unit) in new[] { (1000, thousand), (100, hundred), (10, ten), (1, "") })
        {
            var digit = number / value % 10;
            if (digit == 0)
                isGap = text.Length > 0;
            else
            {
                if (isGap)
                    text.Append(digits[0]);
                isGap = false;
                // Eleven is 十一 and not 一十一.
                if (value != 10 || digit != 1 || text.Length > 0)
                    text.Append(digits[digit]);
                text.Append(unit);
            }
        }

        return text.ToString();
    }

    private static string Each(int number, string digits) =>
        string.Concat(Decimal(number).Select(digit => char.IsAsciiDigit(digit) ? digits[digit - '0'] : digit));

    private static string From(string row, int number) =>
        number >= 1 && number <= row.Length ? row[number - 1].ToString() : Decimal(number);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999)
            return Decimal(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
            for (; number >= value; number -= value)
                text.Append(letters);
        return text.ToString();
    }

    /// <summary>Word counts A … Z, AA, BB, …</summary>
    private static string Letters(int number, char first) =>
        number is < 1 or > 780 ? Decimal(number) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);
}
