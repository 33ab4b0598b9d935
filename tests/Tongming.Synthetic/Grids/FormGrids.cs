using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>How a number is written in its cell.</summary>
public delegate string NumberWords(FormCell cell, decimal value);

/// <summary>Prints the tables of the forms.</summary>
internal static class FormGrids
{
    public static string Plain(FormCell cell, decimal value) => $"{value:0.####}";

    /// <summary>The tables that stand in a section.</summary>
    public static IEnumerable<Grid> In(SyntheticReport report, ReportPart part, NumberWords words) =>
        (part, report.Form) switch
        {
            (ReportPart.Annex, ReportForm.A) when report.PrintsStatistics => [Statistics(report, words)],
            (_, ReportForm.A) => [],
            (ReportPart.Proactive, _) => [Table2Grid.Of(report, words)],
            (ReportPart.Requests, _) => [Table3Grid.Of(report, words)],
            (ReportPart.Disputes, _) => [Table4(report, words)],
            _ => [],
        };

    public static GridCell Number(SyntheticReport report, NumberWords words, FormCell cell, int columns = 1) =>
        new(report.Written.GetValueOrDefault(cell) ?? words(cell, report[cell]), GridCellKind.Number, columns, Cell: cell);

    public static GridCell Heading(string words, int columns = 1, int rows = 1) => new(words, GridCellKind.Heading, columns, rows);

    private static Grid Statistics(SyntheticReport report, NumberWords words)
    {
        List<IReadOnlyList<GridCell>> rows =
        [
            [Heading("统计指标"), Heading("单位"), Heading("统计数")],
        ];
        foreach (var row in StatisticsForm.Rows)
            rows.Add([
                new(row.Label, GridCellKind.Label),
                Heading(row.Name is null ? "——" : row.Unit),
                row.Name is null ? Heading("——") : Number(report, words, StatisticsForm.Cell(row.Name)),
            ]);
        return new Grid(1, 3, rows);
    }

    private static Grid Table4(SyntheticReport report, NumberWords words)
    {
        string[] columns = [.. Table4Form.Columns.Select(column => column.Label)];
        return new Grid(
            4,
            15,
            [
                [Heading("行政复议", 5), Heading("行政诉讼", 10)],
                [.. columns.Select(column => Heading(column, 1, 2)), Heading("未经复议直接起诉", 5), Heading("复议后起诉", 5)],
                [.. columns.Concat(columns).Select(column => Heading(column))],
                [.. Enumerable.Range(0, 15).Select(at => Number(report, words, FormCell.Of4((at / 5) + 1, (at % 5) + 1)))],
            ]
        );
    }
}
