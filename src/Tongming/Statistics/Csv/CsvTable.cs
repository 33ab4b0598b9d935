using System.Buffers;
using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Csv;

/// <summary>For whom a CSV file is.</summary>
public enum CsvAudience
{
    /// <summary>A program: every text exactly as it is.</summary>
    Program,

    /// <summary>
    /// Somebody who opens it in a spreadsheet: a text that a spreadsheet would take for a formula (it begins with =, +, -, @) gets an
    /// apostrophe before it, and labels stand beside codes.
    /// </summary>
    Spreadsheet,
}

/// <summary>
/// Writes cells as CSV by RFC 4180: one line for each, in order, with the codes of its categories, <c>value</c>, <c>status</c> (the letters of
/// <see cref="CellSigns"/>) and <c>note</c> (several are separated by " | "). Lines end with CR LF. The numbers of confidential cells
/// are left out.
/// </summary>
public static class CsvTable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes all cells; with <paramref name="missing"/> false those that are missing and have no footnote are left out.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static void Write(ICells cells, TextWriter to, CsvAudience reader = CsvAudience.Program, bool missing = true)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(to);
        var dimensions = cells.Shape.Dimensions;
        var labelled = reader == CsvAudience.Spreadsheet;
        var columns = dimensions.SelectMany(dimension => labelled ? new[] { dimension.Code, dimension.Label } : [dimension.Code]);
        to.Write(string.Join(',', columns.Concat(["value", "status", "note"]).Select(text => Field(text, reader))) + "\r\n");
        var fields = dimensions.Select(dimension => dimension.Categories.Select(category => Fields(category, reader)).ToArray()).ToArray();
        for (var at = 0L; at < cells.Shape.CellCount; at++)
        {
            var cell = cells.At(at).ForOthers();
            var notes = cells.Notes.Count == 0 ? null : cells.Notes.GetValueOrDefault(at);
            if (!missing && notes is null && cell.Status == CellStatus.Missing)
                continue;
            for (var dimension = 0; dimension < fields.Length; dimension++)
            {
                to.Write(fields[dimension][cells.Shape.IndexAt(at, dimension)]);
                to.Write(',');
            }

            if (cell.Value is { } number)
                to.Write(number.ToString(CultureInfo.InvariantCulture));
            to.Write(',');
            to.Write(CellSigns.CodeOf(cell.Status));
            to.Write(',');
            if (notes is not null)
                to.Write(Field(string.Join(" | ", notes), reader));
            to.Write("\r\n");
        }
    }

    private static string Fields(Category category, CsvAudience reader) =>
        reader == CsvAudience.Program ? Field(category.Code, reader) : Field(category.Code, reader) + "," + Field(category.Label, reader);

    private static string Field(string text, CsvAudience reader)
    {
        var safe = reader == CsvAudience.Spreadsheet && text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
