using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Selections;

/// <summary>
/// The selection expressions of PxWebApi v2: a code; <c>*</c> for any characters and <c>?</c> for one; <c>top(n)</c>, <c>top(n,offset)</c>,
/// <c>bottom(n)</c>, <c>bottom(n,offset)</c>; <c>range(a,b)</c> with both ends, <c>from(a)</c>, <c>to(b)</c>. The names of functions may be
/// written in capitals. Of periods <c>top</c> gives the latest and <c>bottom</c> the earliest; of other dimensions the first and the last.
/// Both keep the order of the cube. Example: <c>top(3,1)</c> of 2020 to 2025 gives 2022, 2023, 2024. A code that looks like an expression is
/// a code.
/// </summary>
public static partial class SelectionExpression
{
    /// <summary>A longer text is no pattern, so that the work for it stays small.</summary>
    private const int LongestPattern = 2 * CubeLimits.LongestCode;

    /// <summary>True where the text is a pattern or a function for a dimension that has no such code.</summary>
    internal static bool IsPattern(string expression) => expression.AsSpan().ContainsAny("*?(");

    /// <summary>
    /// The places of the selected categories in the order of the cube, perhaps none for a pattern. Refused:
    /// <c>selection.unknown-code</c>; <c>selection.expression</c> for a function that is not one of these or has other arguments;
    /// <c>selection.range</c> where the end comes before the beginning.
    /// </summary>
    public static Outcome<IReadOnlyList<int>> Select(CubeShape shape, int dimension, string expression)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(expression);
        if (shape.IndexOf(dimension, expression) is >= 0 and var place)
            return new[] { place };
        if (Call().Match(expression) is { Success: true } call)
            return Apply(shape, dimension, expression, call);
        var one = shape.Dimensions[dimension];
        if (!expression.AsSpan().ContainsAny('*', '?') || expression.Length > LongestPattern)
            return new Refusal("selection.unknown-code", one.Code, expression);
        return Enumerable.Range(0, one.Categories.Count).Where(at => Fits(one.Categories[at].Code, expression)).ToArray();
    }

    private static Outcome<IReadOnlyList<int>> Apply(CubeShape shape, int dimension, string expression, Match call)
    {
        var name = call.Groups["name"].Value.ToUpperInvariant();
        var arguments = call.Groups["arguments"].Value.Split(',', StringSplitOptions.TrimEntries);
        var one = shape.Dimensions[dimension];
        if (name is "TOP" or "BOTTOM")
            return arguments.Length <= 2 && Number(arguments[0]) is > 0 and var count && Offset(arguments) is { } offset
                ? Taken(one, name == "TOP", count, offset)
                : new Refusal("selection.expression", one.Code, expression);
        if (arguments.Length != (name == "RANGE" ? 2 : 1))
            return new Refusal("selection.expression", one.Code, expression);
        if (arguments.FirstOrDefault(code => shape.IndexOf(dimension, code) < 0) is { } unknown)
            return new Refusal("selection.unknown-code", one.Code, unknown);
        var first = name == "TO" ? 0 : shape.IndexOf(dimension, arguments[0]);
        var last = name == "FROM" ? one.Categories.Count - 1 : shape.IndexOf(dimension, arguments[^1]);
        return first <= last ? Enumerable.Range(first, last - first + 1).ToArray() : new Refusal("selection.range", one.Code, expression);
    }

    private static int[] Taken(Dimension dimension, bool top, int count, int offset)
    {
        var size = dimension.Categories.Count;
        var taken = Math.Clamp(size - (long)offset, 0, count);
        var atEnd = top == (dimension.Role == DimensionRole.Time);
        return [.. Enumerable.Range(atEnd ? (int)(size - Math.Min(offset, size) - taken) : Math.Min(offset, size), (int)taken)];
    }

    private static int? Offset(string[] arguments) => arguments.Length == 1 ? 0 : Number(arguments[1]);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Compares with going back to the last star only, so that the time is the product of both lengths at worst.</summary>
    private static bool Fits(string code, string pattern)
    {
        var (at, of, star, after) = (0, 0, -1, 0);
        while (at < code.Length)
        {
            if (of < pattern.Length && pattern[of] == '*')
                (star, after, of) = (of, at, of + 1);
            else if (of < pattern.Length && (pattern[of] == '?' || pattern[of] == code[at]))
                (at, of) = (at + 1, of + 1);
            else if (star >= 0)
                (of, after, at) = (star + 1, after + 1, after + 1);
            else
                return false;
        }

        return pattern.AsSpan(of).IndexOfAnyExcept('*') < 0;
    }

    [GeneratedRegex(
        @"\A(?<name>top|bottom|range|from|to)\((?<arguments>[^()]*)\)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Call();
}
