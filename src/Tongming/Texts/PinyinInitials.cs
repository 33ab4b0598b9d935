using System.Collections.Frozen;
using System.Text;

namespace Tongming.Texts;

/// <summary>
/// The first letters of the pinyin of Chinese characters, by which people look for titles: <c>tjgb</c> for 统计公报. The 3,755 common
/// characters of GB 2312 (its first level) stand in the order of their pinyin, so the letter follows from the place of the code; no
/// table of readings is needed.
/// </summary>
/// <remarks>
/// Limits. Rarer characters and traditional forms have no letter here. A character of several readings has the letter of the one reading
/// by which the standard placed it: 重 is z (zhòng, never 重新 as c), 长 c (cháng, never 增长 as z), 行 x, 调 d (调查 is dc), 率 l, 会 h.
/// No reading begins with i, u or v.
/// </remarks>
public static class PinyinInitials
{
    /// <summary>Fewest letters that are taken for initials.</summary>
    public const int Shortest = 2;

    /// <summary>Most letters that are taken for initials.</summary>
    public const int Longest = 12;

    private const string Letters = "abcdefghjklmnopqrstwxyz";

    /// <summary>The last code of the first level, 座.</summary>
    private const int Last = 0xD7F9;

    /// <summary>The first code of each of <see cref="Letters"/>: 啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝.</summary>
    private static readonly int[] Firsts =
    [
        0xB0A1,
        0xB0C5,
        0xB2C1,
        0xB4EE,
        0xB6EA,
        0xB7A2,
        0xB8C1,
        0xB9FE,
        0xBBF7,
        0xBFA6,
        0xC0AC,
        0xC2E8,
        0xC4C3,
        0xC5B6,
        0xC5BE,
        0xC6DA,
        0xC8BB,
        0xC8F6,
        0xCBFA,
        0xCDDA,
        0xCEF4,
        0xD1B9,
        0xD4D1,
    ];

    private static readonly FrozenDictionary<char, char> Known = Read();

    /// <summary>The letter of a character, small; null where it has none here.</summary>
    public static char? Of(char character) => Known.TryGetValue(character, out var letter) ? letter : null;

    /// <summary>
    /// The letters of a text, one for each of its characters, a blank for what has none. Example: 2025年统计公报 gives four blanks and
    /// <c>ntjgb</c>.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            text,
            (into, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                    into[at] = Of(from[at]) ?? ' ';
            }
        );
    }

    /// <summary>True for words that can be initials: <see cref="Shortest"/> to <see cref="Longest"/> letters of ASCII and nothing else.</summary>
    public static bool CanBe(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length is >= Shortest and <= Longest && words.All(char.IsAsciiLetter);
    }

    /// <summary>The characters of a text that initials stand for, at their first place; null where they stand nowhere. Capitals count as small letters.</summary>
    public static string? Meant(string text, string initials)
    {
        ArgumentNullException.ThrowIfNull(initials);
        var at = CanBe(initials) ? Of(text).IndexOf(initials, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? null : text.Substring(at, initials.Length);
    }

    private static FrozenDictionary<char, char> Read()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb2312") ?? throw new NotSupportedException("No GB 2312.");
        var known = new Dictionary<char, char>();
        var letter = 0;
        for (var code = Firsts[0]; code <= Last; code++)
        {
            // A row ends at FE and the next begins at A1.
            if ((code & 0xFF) is < 0xA1 or 0xFF)
                continue;
            if (letter + 1 < Firsts.Length && code >= Firsts[letter + 1])
                letter++;
            known[gbk.GetString([(byte)(code >> 8), (byte)(code & 0xFF)])[0]] = Letters[letter];
        }

        return known.ToFrozenDictionary();
    }
}
