using System.Globalization;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports.Mappings;

/// <summary>The places of labels and numbers in a worksheet as people choose and write them.</summary>
internal static class LabelPlaces
{
    /// <summary>Columns that are offered at least; a table with more offers all of its own.</summary>
    public const int Columns = 26;

    /// <summary>Code of a place in a form: c3 for column D, h0 for the first row of the header, sheet, title, text.</summary>
    public static string CodeOf(LabelPart part) =>
        part.Place switch
        {
            LabelPlace.Column => $"c{part.Column!.Index.ToString(CultureInfo.InvariantCulture)}",
            LabelPlace.Header => $"h{part.Level.ToString(CultureInfo.InvariantCulture)}",
            LabelPlace.SheetName => "sheet",
            LabelPlace.Title => "title",
            _ => "text",
        };

    /// <summary>The place of a code, or null for what is none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="text">The label where it is always the same.</param>
    public static LabelPart? PartOf(string code, string text) =>
        code switch
        {
            "sheet" => new LabelPart(LabelPlace.SheetName),
            "title" => new LabelPart(LabelPlace.Title),
            "text" => new LabelPart(LabelPlace.Fixed) { Text = text },
            ['c', .. var column] when Number(column) is { } at => new LabelPart(LabelPlace.Column) { Column = ColumnPlace.At(at) },
            ['h', .. var row] when Number(row) is { } level => new LabelPart(LabelPlace.Header) { Level = level },
            _ => null,
        };

    /// <summary>What can be chosen, with its words.</summary>
    /// <param name="columns">Columns of the table.</param>
    /// <param name="levels">Rows of its header.</param>
    public static IReadOnlyList<(string Code, string Words)> Offered(int columns, int levels) =>
        [
            .. Enumerable.Range(0, Math.Max(columns, Columns)).Select(at => ($"c{at}", $"{LettersOf(at)} 列")),
            .. Enumerable.Range(0, Math.Max(levels, 4)).Select(at => ($"h{at}", $"表头第 {at + 1} 行")),
            ("sheet", "工作表的名称"),
            ("title", "表头上面的标题"),
            ("text", "总是同一个"),
        ];

    /// <summary>The letters of a column, from 0: A, Z, AA.</summary>
    public static string LettersOf(int column) => ImportRow.AddressOf(1, column)[..^1];

    /// <summary>The column of letters, from 0, or null for what are none, or more than there can be.</summary>
    public static int? ColumnOf(string letters)
    {
        if (letters.Length is 0 or > 3 || !letters.All(char.IsAsciiLetter))
            return null;
        var column = letters.ToUpperInvariant().Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
        return column < CsvRows.MostColumns ? column : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
