using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Publications.Checks;

/// <summary>
/// Looks whether the numbers of headings follow each other: 一、 then （一） then 1. then （1）, each level beginning anew under the next
/// heading above it. What stands in tables is left out. Lines that only begin with numbers are none: 一、二季度, 1.5%, 2026年.
/// </summary>
internal static partial class HeadingNumbers
{
    private const int Levels = 4;

    public static IEnumerable<CheckFinding> Check(CheckedText given)
    {
        var last = new int[Levels];
        var isNew = new bool[Levels];
        var tables = given.Tables.OrderBy(table => table.Start).ThenByDescending(table => table.End).ToList();
        // The tables ahead, and how far those behind reach: a table may stand inside another one.
        var (next, until) = (0, 0);
        foreach (var (line, start) in Lines(given.Text))
        {
            for (; next < tables.Count && tables[next].Start <= start; next++)
                until = Math.Max(until, tables[next].End);
            if (start < until)
                continue;
            if (Part.IsMatch(line))
                Array.Clear(last);
            if (Read(line) is not var (level, number, length) || number == 0)
                continue;
            var at = new Span(start + (line.Length - line.TrimStart().Length), length);
            if (Problem(last[level], number, level, isNew[level]) is { } rule)
                yield return given.Found(rule, at, $"{number}", Expected(last[level], number, isNew[level]));
            last[level] = number;
            isNew[level] = false;
            for (var below = level + 1; below < Levels; below++)
                (isNew[below], last[below]) = (true, below < 2 ? 0 : last[below]);
        }
    }

    /// <summary>
    /// Arabic numbers may also go on through the sections, or begin anew in the same one: lists do both. Chinese numbers do neither.
    /// </summary>
    private static CheckRule? Problem(int last, int number, int level, bool isNew)
    {
        if (number == last + 1 || (number == 1 && (isNew || last == 0)))
            return null;
        if (level >= 2 && number == 1 && last > 1)
            return null;
        return isNew || number > last ? CheckRule.HeadingSkipped : CheckRule.HeadingRepeated;
    }

    private static string Expected(int last, int number, bool isNew) =>
        (isNew && number != last + 1 ? 1 : last + 1).ToString(CultureInfo.InvariantCulture);

    private static (int Level, int Number, int Length)? Read(string line)
    {
        var words = line.TrimStart();
        var match = Heading.Match(words.Length > 24 ? words[..24] : words);
        if (!match.Success)
            return null;
        string[] names = ["first", "second", "third", "fourth"];
        for (var level = 0; level < Levels; level++)
            if (match.Groups[names[level]] is { Success: true } group)
                return (level, NumberOf(group.Value), match.Length);
        return null;
    }

    private static int NumberOf(string words) =>
        char.IsAsciiDigit(words[0]) ? int.Parse(words, CultureInfo.InvariantCulture)
        : ChineseNumber.TryRead(words, out var number) && number is > 0 and < 100 ? (int)number
        : 0;

    private static IEnumerable<(string Line, int Start)> Lines(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            yield return (line, start);
            start += line.Length + 1;
        }
    }

    [GeneratedRegex(
        @"^(?:(?<first>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十\d])|[（(](?<second>[一二三四五六七八九十]{1,3})[）)](?!、)|(?<third>\d{1,2})[.．、](?![\d０-９])|[（(](?<fourth>\d{1,2})[）)](?![、\d]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        @"^\s{0,20}(附件|附表|附录|附则|附：|目\s{0,4}录|第[一二三四五六七八九十百\d]{1,4}(章|节|部分|篇|条)|[（(]?(试行|此件公开发布))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Part { get; }
}
