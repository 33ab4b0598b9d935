using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tongming.Statistics.Sdmx;

/// <summary>
/// Writes our codes as ids of SDMX, which know few characters, and back. No two codes have the same id.
/// <para>
/// Codes of categories may have letters, digits, <c>_</c>, <c>-</c>, <c>@</c>; any other character (also <c>$</c>) becomes <c>$</c> and four
/// hexadecimal digits for each unit of UTF-16. Example: 〔01.2〕 is <c>$301401$002E2$3015</c>.
/// </para>
/// <para>
/// Codes of dimensions and tables must begin with a letter and may have letters, digits, <c>_</c>, <c>-</c>. Others, those that the format
/// needs for itself and those that begin with <c>X_</c> or xml become <c>X_</c> and the code, in which <c>_</c> is doubled and any other
/// character is <c>_</c> and four hexadecimal digits. Example: 地区 is <c>X__5730_533A</c>.
/// </para>
/// </summary>
public static class SdmxIds
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Prefix = "X_";

    private static readonly SearchValues<char> InCodes = SearchValues.Create(Letters + "0123456789_-@");
    private static readonly SearchValues<char> InComponents = SearchValues.Create(Letters + "0123456789_-");

    /// <summary>Names of the format's own components, columns and attributes; OBS because of the list CL_OBS_STATUS.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        SdmxNames.Time,
        SdmxNames.Value,
        SdmxNames.Status,
        SdmxNames.Unit,
        SdmxNames.Decimals,
        SdmxNames.Comment,
        SdmxNames.AllDimensions,
        "REPORTING_YEAR_START_DAY",
        "DATAFLOW",
        "STRUCTURE",
        "STRUCTURE_ID",
        "ACTION",
        "TYPE",
        "OBS",
        "ALL",
    };

    /// <summary>The id of a category's code.</summary>
    public static string OfCode(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return code.AsSpan().IndexOfAnyExcept(InCodes) < 0 ? code : Escaped(code, InCodes, '$');
    }

    /// <summary>The code of an id, or null where no code has that id.</summary>
    public static string? CodeOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Unescaped(id, '$') is { Length: > 0 } code && OfCode(code) == id ? code : null;
    }

    /// <summary>The id of the code of a dimension or table.</summary>
    public static string OfComponent(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var plain =
            char.IsAsciiLetter(code[0])
            && code.AsSpan().IndexOfAnyExcept(InComponents) < 0
            && !Reserved.Contains(code)
            && !code.StartsWith(Prefix, StringComparison.Ordinal)
            && !code.StartsWith("xml", StringComparison.OrdinalIgnoreCase);
        return plain ? code : Prefix + Escaped(code.Replace("_", "__", StringComparison.Ordinal), InComponents, '_');
    }

    /// <summary>The code of the id of a dimension or table, or null where none has that id.</summary>
    public static string? ComponentOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var code = id.StartsWith(Prefix, StringComparison.Ordinal) ? Unescaped(id[Prefix.Length..], '_') : id;
        return code is { Length: > 0 } && OfComponent(code) == id ? code : null;
    }

    private static string Escaped(string text, SearchValues<char> plain, char escape)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
            if (plain.Contains(character))
                escaped.Append(character);
            else
                escaped.Append(escape).Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        return escaped.ToString();
    }

    private static string? Unescaped(string text, char escape)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != escape)
                plain.Append(text[at]);
            else if (escape == '_' && at + 1 < text.Length && text[at + 1] == '_')
                plain.Append(text[++at]);
            else if (
                at + 4 < text.Length
                && ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            )
            {
                plain.Append((char)unit);
                at += 4;
            }
            else
                return null;
        }

        return plain.ToString();
    }
}
