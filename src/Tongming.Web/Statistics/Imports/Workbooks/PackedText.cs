using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>Texts of packed workbooks, which write characters that XML cannot hold, and line ends, as <c>_x000D_</c>.</summary>
internal static partial class PackedText
{
    /// <summary>The text with those characters; a character that cannot be shown becomes nothing. One that no cell can hold ends reading.</summary>
    public static string Plain(string text) =>
        text.Length > CsvRows.LongestField ? throw new UnreadableException("document.too-long")
        : text.Contains("_x", StringComparison.Ordinal) ? Written().Replace(text, match => Character(match.ValueSpan[2..6]))
        : text;

    private static string Character(ReadOnlySpan<char> code)
    {
        var character = (char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsControl(character) && !char.IsWhiteSpace(character) ? "" : character.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();
}
