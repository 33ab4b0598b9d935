using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Reads the words of one cell: a number with its unit and note, a blank mark, or neither.</summary>
internal static partial class CellWords
{
    /// <summary>True where the words can be the content of a number cell: a number, “无”, “/”, “-” or nothing.</summary>
    public static bool IsValue(string words) => words.Length == 0 || IsBlankMark(words) || TryNumber(words, out _, out _, out _);

    /// <summary>True for a number, “无” and “零” included.</summary>
    public static bool IsNumber(string words) => TryNumber(words, out _, out _, out _);

    /// <summary>“/”, “-” and their like: a cell that is left blank on purpose.</summary>
    public static bool IsBlankMark(string words) => words is "/" or "\\" or "-" or "--" or "—" or "——" or "–" or "－" or "／" or "―";

    /// <summary>The cell that these words make.</summary>
    public static ReadCell Read(string words, Span original)
    {
        if (words.Length == 0 || IsBlankMark(words))
            return new ReadCell(CellState.Blank, null, words, original);
        return TryNumber(words, out var value, out var unit, out var note)
            ? new ReadCell(CellState.Stated, value, words, original, unit, note)
            : new ReadCell(CellState.Missing, null, words, original);
    }

    /// <summary>Reads “22”, “1,808,595”, “-2”, “+3”, “减2”, “475976.05元”, “22(其中修订16件)”, “无”.</summary>
    public static bool TryNumber(string words, out decimal value, out string? unit, out string? note)
    {
        (value, unit, note) = (0, null, null);
        if (words is "无" or "零" or "〇" or "O" or "o" or "○")
            return true;
        var match = Number().Match(words);
        if (!match.Success)
            return false;
        if (
            !decimal.TryParse(
                match.Groups["digits"].Value.Replace(",", "").Replace(" ", ""),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            )
        )
            return false;
        if (match.Groups["sign"].Value is "-" or "−" or "－" or "减" or "减少")
            value = -value;
        if (match.Groups["unit"].Length > 0)
            unit = match.Groups["unit"].Value;
        if (match.Groups["note"].Length > 0)
            note = match.Groups["note"].Value;
        return true;
    }

    [GeneratedRegex(
        @"^(?<sign>[+\-−－＋]|增加?|减少?)?(?<digits>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?)(?<unit>亿元|万元|元|人次|[件条个项宗份起例次篇])?(?<note>[(（].{1,60}[)）]?|其中.{1,60})?$",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Number();
}
