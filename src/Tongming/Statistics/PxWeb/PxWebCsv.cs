using System.Buffers;
using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.PxWeb;

/// <summary>
/// Writes a table as the CSV of the interface: one line for each combination of the side, one column for each of the top, whose name is the
/// texts of its categories with spaces between them. A cell without number has its sign (<see cref="CellSigns.SignOf"/>); provisional and
/// revised numbers are not marked and footnotes are not written, which JSON-stat and PX do. Lines end with CR LF.
/// </summary>
public static class PxWebCsv
{
    /// <summary>Writes the table. The number of a confidential cell is not written.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static void Write(ICells cells, PxWebLayout layout, PxWebStyle style, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(to);
        var quoted = SearchValues.Create(['"', '\r', '\n', style.Separator]);
        var arranged = layout.Arrange(cells);
        var side = arranged.Shape.Dimensions.Take(layout.Stub.Count).ToArray();
        var columns = ColumnsOf([.. arranged.Shape.Dimensions.Skip(side.Length)], style.Texts);
        var names = side.Select(dimension =>
                dimension.Categories.Select(category => Field(Text(category.Code, category.Label, style.Texts))).ToArray()
            )
            .ToArray();
        if (style.Title)
            to.Write(Field(arranged.Shape.Heading.Title) + "\r\n");
        var head = side.Select(dimension => Text(dimension.Code, dimension.Label, style.Texts)).Concat(columns);
        to.Write(string.Join(style.Separator, head.Select(Field)) + "\r\n");
        for (var at = 0L; at < arranged.Shape.CellCount; at++)
        {
            if (at % columns.Count == 0)
                for (var dimension = 0; dimension < names.Length; dimension++)
                {
                    to.Write(names[dimension][arranged.Shape.IndexAt(at, dimension)]);
                    to.Write(style.Separator);
                }

            var cell = arranged.At(at).ForOthers();
            to.Write(cell.Value?.ToString(CultureInfo.InvariantCulture) ?? Field(CellSigns.SignOf(cell.Status)));
            if ((at + 1) % columns.Count == 0)
                to.Write("\r\n");
            else
                to.Write(style.Separator);
        }

        string Field(string text) =>
            text.AsSpan().ContainsAny(quoted) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private static List<string> ColumnsOf(IReadOnlyList<Dimension> top, PxWebTexts texts)
    {
        var columns = new List<string> { "" };
        foreach (var dimension in top)
            columns =
            [
                .. columns.SelectMany(before =>
                    dimension.Categories.Select(category => (before + " " + Text(category.Code, category.Label, texts)).TrimStart())
                ),
            ];
        return columns is [""] ? ["value"] : columns;
    }

    private static string Text(string code, string label, PxWebTexts texts) =>
        texts switch
        {
            PxWebTexts.Codes => code,
            PxWebTexts.Texts => label,
            _ => code + " " + label,
        };
}
