using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>Table 2 as the form prints it: one grid of four columns with a band for each item of 第二十条.</summary>
internal static class Table2Grid
{
    private const int Width = 4;

    public static Grid Of(SyntheticReport report, NumberWords words)
    {
        var form = report.Form == ReportForm.B ? Table2Form.B : Table2Form.C;
        return new Grid(2, Width, [.. form.Blocks.SelectMany(block => Band(report, block, words))]);
    }

    private static IEnumerable<IReadOnlyList<GridCell>> Band(SyntheticReport report, Table2Block block, NumberWords words)
    {
        // A band with fewer columns than the grid stretches its last one.
        int Columns(int at) => at == block.Columns.Count - 1 ? Width - block.Columns.Count : 1;
        yield return [FormGrids.Heading(block.Heading, Width)];
        yield return [FormGrids.Heading("信息内容"), .. block.Columns.Select((column, at) => FormGrids.Heading(column.Label, Columns(at)))];
        foreach (var row in block.Rows)
            yield return
            [
                new(row.Label, GridCellKind.Label),
                .. block.Columns.Select(
                    (column, at) => FormGrids.Number(report, words, new FormCell(2, row.Name, column.Name), Columns(at))
                ),
            ];
    }
}
