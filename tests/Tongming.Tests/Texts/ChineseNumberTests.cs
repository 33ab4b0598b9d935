using System.Globalization;
using System.Text;
using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class ChineseNumberTests
{
    private const string Digits = "零一二三四五六七八九";

    [Theory]
    [InlineData("零", "0")]
    [InlineData("〇", "0")]
    [InlineData("两", "2")]
    [InlineData("十", "10")]
    [InlineData("十二", "12")]
    [InlineData("二十", "20")]
    [InlineData("廿三", "23")]
    [InlineData("三百", "300")]
    [InlineData("一百零五", "105")]
    [InlineData("一百一十五", "115")]
    [InlineData("一百十五", "115")]
    [InlineData("两千", "2000")]
    [InlineData("一千零五", "1005")]
    [InlineData("一千零五十", "1050")]
    [InlineData("一千一百", "1100")]
    [InlineData("三万", "30000")]
    [InlineData("三万五百", "30500")]
    [InlineData("十二万三千", "123000")]
    [InlineData("一亿零三", "100000003")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("三万亿", "3000000000000")]
    [InlineData("二〇二三", "2023")]
    [InlineData("二○一九", "2019")]
    [InlineData("一九九八", "1998")]
    [InlineData("一二三四五", "12345")]
    [InlineData("一点五", "1.5")]
    [InlineData("一点零五万", "10500")]
    [InlineData("壹仟贰佰", "1200")]
    [InlineData("兩萬", "20000")]
    public void A_numeral_is_read(string words, string value)
    {
        Assert.True(ChineseNumber.TryRead(words, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("三百余")]
    [InlineData("第三")]
    [InlineData("半")]
    [InlineData("3百")]
    [InlineData("三 百")]
    [InlineData("百")]
    [InlineData("万")]
    [InlineData("十百")]
    [InlineData("百三")]
    [InlineData("一千三千")]
    [InlineData("一十三百")]
    [InlineData("三五")]
    [InlineData("三四百")]
    [InlineData("一万二三")]
    [InlineData("两万三")]
    [InlineData("一百五")]
    [InlineData("三百零")]
    [InlineData("一百零零五")]
    [InlineData("零百")]
    [InlineData("一亿二亿")]
    [InlineData("一点")]
    [InlineData("点五")]
    [InlineData("一点十")]
    [InlineData("一点二点三")]
    [InlineData("一点五百")]
    [InlineData("一点五万亿亿")]
    [InlineData("九九九九九九九九九九九九九九九九九")]
    public void Anything_else_is_refused_and_gives_zero(string words)
    {
        Assert.False(ChineseNumber.TryRead(words, out var read));
        Assert.Equal(0, read);
    }

    [Fact]
    public void The_largest_numeral_fits()
    {
        Assert.True(ChineseNumber.TryRead("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九", out var read));
        Assert.Equal(9_999_9999_9999_9999m, read);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var numbers = Enumerable.Range(0, 12_000).Select(number => (long)number).Concat(Spread());
        foreach (var number in numbers)
        {
            Assert.True(ChineseNumber.TryRead(Written(number), out var read), Written(number));
            Assert.Equal(number, read);
        }
    }

    [Fact]
    public void Years_written_digit_by_digit_are_read_back()
    {
        for (var year = 1949; year < 2100; year++)
        {
            Assert.True(ChineseNumber.TryRead(string.Concat($"{year}".Select(digit => Digits[digit - '0'])), out var read));
            Assert.Equal(year, read);
        }
    }

    [Fact]
    public void Any_sequence_of_number_characters_is_read_or_refused_without_fail()
    {
        const string letters = "零〇一二两三九十百千万亿廿点余";
        var random = new Random(20230131);
        for (var i = 0; i < 20_000; i++)
        {
            var words = new string([.. Enumerable.Range(0, random.Next(1, 36)).Select(_ => letters[random.Next(letters.Length)])]);
            Assert.True(ChineseNumber.TryRead(words, out var read) ? read >= 0 : read == 0, words);
        }
    }

    private static IEnumerable<long> Spread()
    {
        var random = new Random(711);
        for (var i = 0; i < 2_000; i++)
            yield return random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 13)));
    }

    private static string Written(long number)
    {
        if (number == 0)
            return "零";
        var words = new StringBuilder();
        foreach (var (unit, name) in new[] { (100_000_000L, "亿"), (10_000L, "万"), (1L, "") })
        {
            var section = (int)(number / unit);
            number %= unit;
            if (section == 0)
                continue;
            if (words.Length > 0 && section < 1000)
                words.Append('零');
            words.Append(Section(section)).Append(name);
        }

        return words.ToString();
    }

    private static string Section(int section)
    {
        var words = new StringBuilder();
        var skipped = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = section / unit % 10;
            if (digit == 0)
            {
                skipped = words.Length > 0;
                continue;
            }

            if (skipped)
                words.Append('零');
            words.Append(Digits[digit]).Append(name);
            skipped = false;
        }

        return words.ToString();
    }
}
