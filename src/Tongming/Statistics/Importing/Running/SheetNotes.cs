using System.Text.RegularExpressions;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Texts;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Tells notes under a table from its rows.</summary>
internal static partial class SheetNotes
{
    /// <summary>True where a row without values begins as notes do.</summary>
    public static bool Begins(in ImportRow row) => Begin().IsMatch(Widths.Narrow(TextOf(row)));

    /// <summary>All that a row says.</summary>
    public static string TextOf(in ImportRow row)
    {
        var words = new List<string>();
        foreach (var cell in row.Cells.Span)
            if (!cell.IsBlank)
                words.Add(cell.ToString().Trim());
        return string.Join(' ', words);
    }

    [GeneratedRegex(
        @"^(?:[(\[]?(?:备\s*)?注[\d一二三四五六七八九十]{0,2}[)\]]?[\s:.、]|说\s*明\s*:|附\s*注\s*:?|(?:资料|数据)?来源\s*:|[①-⑳]|\*|[(\[]?注\d?[)\]]?$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Begin();
}
