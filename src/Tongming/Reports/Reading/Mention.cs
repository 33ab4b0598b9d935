using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>A number with its unit in a sentence.</summary>
/// <param name="Value">The number, with 万 and 亿 multiplied out.</param>
/// <param name="Unit">件, 条, 元, % …</param>
/// <param name="Approximate">True for “余、多、近、约”: at least or about that number.</param>
/// <param name="Start">First character in the sentence.</param>
/// <param name="Length">Number of characters, unit included.</param>
/// <param name="Decimals">Digits behind the decimal point as written.</param>
internal sealed record Mention(decimal Value, string Unit, bool Approximate, int Start, int Length, int Decimals)
{
    /// <summary>Behind its last character.</summary>
    public int End => Start + Length;
}

/// <summary>Finds the numbers with units in a sentence, in digits or in Chinese.</summary>
internal static partial class Mentions
{
    /// <summary>All of them from left to right. A number without a unit is none: it may be a year, a telephone number, a name.</summary>
    public static List<Mention> In(string sentence)
    {
        List<Mention> mentions = [];
        foreach (var found in Number().EnumerateMatches(sentence))
        {
            // Ordinals are most of the numbers of a page; they are passed over before a match is made of them.
            if (IsOrdinal(sentence, found.Index))
                continue;
            if (Read(sentence, Number().Match(sentence, found.Index)) is { } mention)
                mentions.Add(mention);
        }

        return mentions;
    }

    private static Mention? Read(string sentence, Match match)
    {
        decimal value;
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > 0)
        {
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
                return null;
        }
        else if (!ChineseNumber.TryRead(match.Groups["chinese"].Value, out value))
        {
            return null;
        }

        value *= match.Groups["ten"].Value switch
        {
            "万" => 10_000m,
            "亿" => 100_000_000m,
            _ => 1m,
        };
        var unit = match.Groups["unit"].Value;
        if (unit is "万元")
            (value, unit) = (value * 10_000m, "元");
        if (unit is "亿元")
            (value, unit) = (value * 100_000_000m, "元");
        var approximate = match.Groups["more"].Length > 0 || match.Groups["about"].Length > 0;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var start = match.Groups["digits"].Success ? match.Groups["digits"].Index : match.Groups["chinese"].Index;
        return IsOrdinal(sentence, start)
            ? null
            : new Mention(value, unit, approximate, start, match.Index + match.Length - start, point < 0 ? 0 : digits.Length - point - 1);
    }

    /// <summary>“第128号”, “FM100” and “2023年” are names and dates, no counts.</summary>
    private static bool IsOrdinal(string sentence, int start) =>
        start > 0 && (sentence[start - 1] == '第' || char.IsAsciiLetter(sentence[start - 1]));

    [GeneratedRegex(
        @"(?<about>约|近|超过|超|逾|突破|不少于|至少)?(?:(?<digits>(?<![\d.])(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?)|(?<chinese>[零〇一二两三四五六七八九十百千]{1,12}))(?<more>余|多|来)?(?<ten>万|亿)?(?<more>余|多)?(?<unit>万元|亿元|元|件次|篇次|条次|人次|场次|次|件|例|起|条|份|宗|篇|期|场|封|项|个|家|名|人|册|部|张|幅|%|％)(?<more>以上|左右)?",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Number();
}
