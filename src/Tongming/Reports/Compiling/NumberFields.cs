using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongming.Reports.Compiling;

/// <summary>
/// 数字域: places in the words of a report that follow its numbers, written as <c>{{t3.R1.c7}}</c>. What a person types beside them stays
/// as it is.
/// </summary>
public static partial class NumberFields
{
    /// <summary>The field of a number.</summary>
    public static string Of(string key) => $"{{{{{key}}}}}";

    /// <summary>The words with every field filled; a field that names no number stays as it is, see <see cref="Unknown"/>.</summary>
    /// <example>“新收{{t3.R1.c7}}件” becomes “新收10件”; 1.23456 万元 is written in full, 5.00 as 5.</example>
    public static string Fill(string words, CompiledReport report)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(report);
        return Field().Replace(words, field => ValueOf(field.Groups["key"].Value, report) is { } value ? Written(value) : field.Value);
    }

    /// <summary>The fields of a text that name no number, in the order in which they stand.</summary>
    public static IReadOnlyList<string> Unknown(string words, CompiledReport report)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(report);
        return [.. Field().Matches(words).Select(field => field.Groups["key"].Value).Where(key => ValueOf(key, report) is null).Distinct()];
    }

    /// <summary>A number as a report prints it: without trailing zeros, with a point, without separators.</summary>
    public static string Written(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal? ValueOf(string key, CompiledReport report) =>
        ReportCells.Find(key) is not null ? report[key]
        : report.Narrative.TryGetValue(key, out var value) ? value
        : null;

    [GeneratedRegex(
        @"\{\{\s*(?<key>[A-Za-z0-9.\-]{1,60})\s*\}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Field();
}
