using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>Table 3 as the form prints it: three columns of labels and seven of numbers.</summary>
internal static class Table3Grid
{
    private const string ResultGroup = "三、本年度办理结果";

    public static Grid Of(SyntheticReport report, NumberWords words)
    {
        string[] columns = [.. Table3Form.Columns.Select(column => column.Label)];
        List<IReadOnlyList<GridCell>> rows =
        [
            [FormGrids.Heading(Table3Form.Corner, 3, 3), FormGrids.Heading("申请人情况", 7)],
            [FormGrids.Heading(columns[0], 1, 2), FormGrids.Heading("法人或其他组织", 5), FormGrids.Heading(columns[6], 1, 2)],
            [.. columns[1..6].Select(column => FormGrids.Heading(column))],
        ];
        var present = Enumerable.Range(0, Table3Form.RowCount).Where(at => report.Tables!.Table3[at] is not null).ToList();
        foreach (var at in present)
            rows.Add([
                .. Labels(report.Form, at, present),
                .. Enumerable.Range(1, 7).Select(column => FormGrids.Number(report, words, FormCell.Of3(at + 1, column))),
            ]);
        return new Grid(3, 10, rows);
    }

    private static IEnumerable<GridCell> Labels(ReportForm form, int at, List<int> present)
    {
        var row = Table3Form.Rows[at];
        var isResult = at is >= Table3Form.FirstResult and <= Table3Form.Total;
        if (at == Table3Form.FirstResult)
            yield return new(ResultGroup, GridCellKind.Group, 1, present.Count - 3);
        var isFolded = form != ReportForm.C && row.Name == "R21";
        if (row.Group is null || isFolded)
        {
            yield return new(isFolded ? Table3Form.FoldedLabel : row.Label, GridCellKind.Label, isResult ? 2 : 3);
            yield break;
        }

        if (Table3Form.Rows[at - 1].Group != row.Group)
            yield return new(row.Group, GridCellKind.Group, 1, Table3Form.Rows.Count(other => other.Group == row.Group));
        yield return new(row.Label, GridCellKind.Label);
    }
}
