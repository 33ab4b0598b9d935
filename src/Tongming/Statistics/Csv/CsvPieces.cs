using System.Buffers;
using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Csv;

/// <summary>
/// The lines of <see cref="CsvTable"/> piece by piece, for cells of any number: nothing is held but the words of the categories. The numbers of confidential cells are left out,
/// whatever the cells hold.
/// </summary>
[Law("统计法 第二十八条", "R6-20")]
public sealed class CsvPieces
{
    /// <summary>Most cells that one piece looks at, so that a long stretch without numbers does not keep anybody waiting.</summary>
    public const int MostLookedAt = 65_536;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly ICells cells;
    private readonly CsvAudience reader;
    private readonly bool missing;
    private readonly string[][] fields;

    /// <summary>The lines of some cells; with <paramref name="missing"/> false those that are missing and have no footnote are left out.</summary>
    public CsvPieces(ICells cells, CsvAudience reader, bool missing)
    {
        ArgumentNullException.ThrowIfNull(cells);
        (this.cells, this.reader, this.missing) = (cells, reader, missing);
        var dimensions = cells.Shape.Dimensions;
        fields = [.. dimensions.Select(dimension => dimension.Categories.Select(Words).ToArray())];
        var labelled = reader == CsvAudience.Spreadsheet;
        var columns = dimensions.SelectMany(dimension => labelled ? new[] { dimension.Code, dimension.Label } : [dimension.Code]);
        Head = string.Join(',', columns.Concat(["value", "status", "note"]).Select(Field)) + "\r\n";
    }

    /// <summary>The first line, with its end.</summary>
    public string Head { get; }

    /// <summary>
    /// Adds lines of the cells from a position on, inclusive, until there are <paramref name="enough"/> characters or more, <see cref="MostLookedAt"/> cells were looked at, or there
    /// are no more. A line is never parted.
    /// </summary>
    /// <returns>The position with which to go on: the number of cells after the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position before the first cell.</exception>
    public long Append(StringBuilder to, long from, int enough)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        var until = Math.Min(cells.Shape.CellCount, from + MostLookedAt);
        var at = from;
        for (; at < until && to.Length < enough; at++)
        {
            var cell = cells.At(at).ForOthers();
            var notes = cells.Notes.Count == 0 ? null : cells.Notes.GetValueOrDefault(at);
            if (missing || notes is not null || cell.Status != CellStatus.Missing)
                Line(to, at, cell, notes);
        }

        return at;
    }

    private void Line(StringBuilder to, long at, CubeCell cell, IReadOnlyList<string>? notes)
    {
        for (var dimension = 0; dimension < fields.Length; dimension++)
            to.Append(fields[dimension][cells.Shape.IndexAt(at, dimension)]).Append(',');
        if (cell.Value is { } number)
            to.Append(CultureInfo.InvariantCulture, $"{number}");
        to.Append(',').Append(CellSigns.CodeOf(cell.Status)).Append(',');
        if (notes is not null)
            to.Append(Field(string.Join(" | ", notes)));
        to.Append("\r\n");
    }

    private string Words(Category category) =>
        reader == CsvAudience.Program ? Field(category.Code) : Field(category.Code) + "," + Field(category.Label);

    private string Field(string text)
    {
        var safe = reader == CsvAudience.Spreadsheet && text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
