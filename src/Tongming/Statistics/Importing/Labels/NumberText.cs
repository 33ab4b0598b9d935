using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Statistics.Cubes;
using Tongming.Texts;

namespace Tongming.Statistics.Importing.Labels;

/// <summary>What a cell says.</summary>
/// <param name="Cell">Number and status; they agree.</param>
public readonly record struct NumberReading(CubeCell Cell)
{
    /// <summary>What stands at the number and is neither number nor status: a footnote mark, a remark in brackets; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The sign % or ‰ behind the number, else NUL. The number is what stands before it.</summary>
    public char Sign { get; init; }
}

/// <summary>
/// Reads numbers as tables have them: 1,234.5, １２．３, (12.3) for less than nothing, 12.3%, *12.3, 12.3（初步）, 12.3r; and the signs that
/// stand for no number (… missing, - not applicable, × confidential). What is anything else is not guessed at.
/// </summary>
public static partial class NumberText
{
    private const int Longest = 200;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly Dictionary<string, CellStatus> Signs = new(StringComparer.Ordinal)
    {
        ["..."] = CellStatus.Missing,
        ["......"] = CellStatus.Missing,
        [".."] = CellStatus.Missing,
        ["…"] = CellStatus.Missing,
        ["……"] = CellStatus.Missing,
        ["-"] = CellStatus.NotApplicable,
        ["--"] = CellStatus.NotApplicable,
        ["---"] = CellStatus.NotApplicable,
        ["/"] = CellStatus.NotApplicable,
        ["×"] = CellStatus.Confidential,
        ["x"] = CellStatus.Confidential,
        ["X"] = CellStatus.Confidential,
    };

    /// <summary>Reads the text of a cell. A blank one is missing; # alone is missing with the note #, as tables use it in several meanings.</summary>
    /// <returns>What it says, or null where it cannot be told.</returns>
    public static NumberReading? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return new NumberReading(CubeCell.Missing);
        if (char.IsAsciiDigit(text[0]) && double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return double.IsFinite(number) ? Number(number) : null;
        return text.Length <= Longest ? ReadOdd(Widths.Narrow(text.ToString()).Trim()) : null;
    }

    private static NumberReading? ReadOdd(string text)
    {
        if (Signs.TryGetValue(text, out var status))
            return new NumberReading(new CubeCell(double.NaN, status));
        if (text == "#")
            return new NumberReading(CubeCell.Missing) { Note = "#" };
        var match = Marked().Match(text);
        if (!match.Success)
            return null;
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, Plain, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return null;
        if (match.Groups["open"].Success != match.Groups["close"].Success || (match.Groups["open"].Success && digits[0] is '-' or '+'))
            return null;
        var remark = match.Groups["remark"].Value.Trim();
        var stands = match.Groups["flag"].Success ? StatusOf(match.Groups["flag"].Value) : StatusOf(remark);
        string[] notes = [match.Groups["before"].Value, match.Groups["after"].Value, stands is null ? remark : ""];
        var note = string.Join(' ', notes.Where(one => one.Length > 0));
        return new NumberReading(new CubeCell(match.Groups["open"].Success ? -number : number, stands ?? CellStatus.Present))
        {
            Note = note.Length > 0 ? note : null,
            Sign = match.Groups["sign"] is { Success: true } sign ? sign.Value[0] : '\0',
        };
    }

    private static NumberReading Number(double number) => new(new CubeCell(number, CellStatus.Present));

    private static CellStatus? StatusOf(string remark) =>
        remark switch
        {
            "p" or "P" or "初步" or "初步数" or "初步核算" or "初步核算数" or "快报" or "快报数" or "预计" or "预计数" =>
                CellStatus.Provisional,
            "r" or "R" or "修订" or "修订数" or "调整" or "调整数" => CellStatus.Revised,
            _ => null,
        };

    [GeneratedRegex(
        """
            ^(?<before>[*\#①-⑳]{1,3})?\s*
             (?<open>\()?\s*
             (?<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\ \d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d{1,3})?|[-+]?\.\d+)
             \s*(?<sign>[%‰])?
             \s*(?<close>\))?
             \s*(?<after>[*\#①-⑳]{1,3})?
             \s*(?:(?<flag>[prPR])|\((?<remark>[^()]{1,100})\)|\[(?<remark>[^\[\]]{1,100})\])?$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Marked();
}
