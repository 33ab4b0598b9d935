using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Importing.Sheets;

/// <summary>
/// A cube as a plain worksheet: one row for every cell, with code and name of each category, value, status, footnotes and unit. The numbers
/// of confidential cells are left out. <see cref="Mappings.ImportMapping.OfExport"/> reads it back.
/// </summary>
public static class TableSheet
{
    /// <summary>The sheet of some cells.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="name">Its name.</param>
    /// <param name="missing">True where cells without number, status and footnote get a row too.</param>
    [Law("统计法 第二十八条", "R6-20")]
    public static ImportSheet Of(ICells cells, string name, bool missing = false)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new ImportSheet(name, Rows(cells, missing));
    }

    private static IEnumerable<ImportRow> Rows(ICells cells, bool missing)
    {
        var dimensions = cells.Shape.Dimensions;
        var indicator = cells.Shape.IndexOf(DimensionRole.Indicator);
        string[] last = indicator < 0 ? ["数值", "状态", "注"] : ["数值", "状态", "注", "单位"];
        yield return new ImportRow(
            1,
            dimensions.SelectMany(one => new[] { $"{one.Label}代码", one.Label }).Concat(last).Select(ImportCell.Of).ToArray()
        );
        var number = 1;
        for (var at = 0L; at < cells.Shape.CellCount; at++)
        {
            var cell = cells.At(at).ForOthers();
            var notes = cells.Notes.Count == 0 ? null : cells.Notes.GetValueOrDefault(at);
            if (missing || notes is not null || cell != CubeCell.Missing)
                yield return new ImportRow(++number, Cells(cells.Shape, at, cell, notes));
        }
    }

    private static ImportCell[] Cells(CubeShape shape, long position, CubeCell cell, IReadOnlyList<string>? notes)
    {
        var row = new List<ImportCell>();
        IndicatorUnit? unit = null;
        for (var at = 0; at < shape.Dimensions.Count; at++)
        {
            var category = shape.Dimensions[at].Categories[shape.IndexAt(position, at)];
            unit ??= category.Unit;
            row.Add(ImportCell.Of(category.Code));
            row.Add(ImportCell.Of(category.Label));
        }

        row.Add(cell.Value is { } number ? ImportCell.Of(number) : ImportCell.Empty);
        row.Add(ImportCell.Of(CellSigns.CodeOf(cell.Status)));
        row.Add(ImportCell.Of(notes is null ? "" : NoteColumn.Join(notes)));
        row.Add(ImportCell.Of(unit?.Unit));
        return [.. row];
    }
}
