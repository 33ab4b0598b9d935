using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongming.Publications;

/// <summary>
/// How a body composes its 索引号. There is no national rule, so it is a template: <c>{USCC}</c> the unified social credit code,
/// <c>{ORG9}</c> its digits 9 to 17, <c>{REGION6}</c> its digits 3 to 8, <c>{CLASS}</c> the code of the kind, <c>{YYYY}</c>, <c>{MM}</c>,
/// and <c>{SEQ:n}</c> a number of n digits (3 to 8) that begins anew with each year.
/// </summary>
[Law("条例 第十二条", "R3-20")]
public sealed partial record IndexTemplate
{
    /// <summary>The commonest pattern: <c>113701000041890665/2025-00051</c>.</summary>
    public const string Usual = "{USCC}/{YYYY}-{SEQ:5}";

    private IndexTemplate(string text) => Text = text;

    /// <summary>The template as it was written.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads a template. Refused: <c>publication.index.unknown-token</c>; <c>publication.index.no-sequence</c>, without year and number
    /// no two items could be told apart.
    /// </summary>
    public static Outcome<IndexTemplate> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Token().Matches(text);
        if (tokens.FirstOrDefault(one => !Known().IsMatch(one.Value)) is { } unknown)
            return new Refusal("publication.index.unknown-token", unknown.Value);
        if (tokens.Count(one => one.Value.StartsWith("{SEQ:", StringComparison.Ordinal)) != 1 || tokens.All(one => one.Value != "{YYYY}"))
            return new Refusal("publication.index.no-sequence");
        return new IndexTemplate(text);
    }

    /// <summary>Composes a number. Example: <c>{USCC}/{YYYY}-{SEQ:5}</c> with 51 in 2025 gives <c>…/2025-00051</c>.</summary>
    /// <param name="creditCode">统一社会信用代码 of 18 characters, or empty: then the tokens made of it are left out.</param>
    /// <param name="kind">The kind of item.</param>
    /// <param name="on">The day on which it is first released.</param>
    /// <param name="sequence">Its number in that year, from 1.</param>
    public string Compose(string creditCode, PublicationKindEntry kind, DateOnly on, int sequence)
    {
        ArgumentNullException.ThrowIfNull(creditCode);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        var code = creditCode.Length == 18 ? creditCode : null;
        return Token()
            .Replace(
                Text,
                one =>
                    one.Value switch
                    {
                        "{USCC}" => code ?? "",
                        "{ORG9}" => code?[8..17] ?? "",
                        "{REGION6}" => code?[2..8] ?? "",
                        "{CLASS}" => kind.Code,
                        "{YYYY}" => on.Year.ToString("0000", CultureInfo.InvariantCulture),
                        "{MM}" => on.Month.ToString("00", CultureInfo.InvariantCulture),
                        var number => sequence.ToString($"D{number[5..^1]}", CultureInfo.InvariantCulture),
                    }
            )
            .TrimStart('/', '-');
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\{(?:USCC|ORG9|REGION6|CLASS|YYYY|MM|SEQ:[3-8])\}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
