using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>The equations of the form: 42 in form C, 40 in form B and the folded form C.</summary>
[Law("国办公开办函〔2021〕30号 表三表四", "C-01", "C-02", "C-03", "C-05", "I-row", "I-col", "I-bal", "I-t4")]
internal static class Identities
{
    /// <summary>All equations of the report's form, in the order of the form; none where the report has no tables.</summary>
    public static List<Identity> Of(ReadReport report)
    {
        if (report.Filled is not { } filled)
            return [];
        var identities = new List<Identity>();
        var rows = Enumerable.Range(0, Table3Form.RowCount).Where(row => filled.Tables.Table3[row] is not null).ToList();
        identities.AddRange(rows.Select(row => Row(report, filled, row)));
        var columns = Enumerable.Range(0, Table3Form.ColumnCount).ToList();
        identities.AddRange(columns.Select(column => Column(report, filled, rows, column)));
        identities.AddRange(columns.Select(column => Balance(report, filled, column)));
        identities.AddRange(Enumerable.Range(0, 3).Select(group => Group(report, filled, group)));
        return identities;
    }

    private static Identity Row(ReadReport report, TablesFilled filled, int row)
    {
        var cells = filled.Tables.Table3[row]!;
        var label = CellNames.Row3(report, row);
        return Make(
            "I-row",
            filled.Table3Blank,
            [.. cells.Take(6)],
            [cells[6]],
            (left, right) => $"表三“{label}”一行：各类申请人合计 {Sums.Number(left)}，总计栏为 {Sums.Number(right)}。",
            Enumerable.Range(0, 7).Reverse().Select(column => report.Cite3(row, column))
        );
    }

    private static Identity Column(ReadReport report, TablesFilled filled, List<int> rows, int column)
    {
        var results = rows.Where(row => row is >= Table3Form.FirstResult and <= Table3Form.LastResult).ToList();
        var table = filled.Tables.Table3;
        return Make(
            "I-col",
            filled.Table3Blank,
            [.. results.Select(row => table[row]![column])],
            [table[Table3Form.Total]![column]],
            (left, right) =>
                $"表三“{Table3Form.Columns[column].Label}”一列：各项办理结果相加为 {Sums.Number(left)}，“（七）总计”为 {Sums.Number(right)}。",
            results
                .OrderBy(row => table[row]![column].Value is null or 0)
                .Prepend(Table3Form.Total)
                .Select(row => report.Cite3(row, column))
        );
    }

    private static Identity Balance(ReadReport report, TablesFilled filled, int column)
    {
        var table = filled.Tables.Table3;
        return Make(
            "I-bal",
            filled.Table3Blank,
            [table[0]![column], table[1]![column]],
            [table[Table3Form.Total]![column], table[Table3Form.CarriedOver]![column]],
            (left, right) =>
                $"表三“{Table3Form.Columns[column].Label}”一列：第一项加第二项为 {Sums.Number(left)}，第三项总计加第四项为 {Sums.Number(right)}。",
            new[] { 0, 1, Table3Form.Total, Table3Form.CarriedOver }.Select(row => report.Cite3(row, column))
        );
    }

    private static Identity Group(ReadReport report, TablesFilled filled, int group)
    {
        var cells = filled.Tables.Table4.Skip(group * 5).Take(5).ToList();
        return Make(
            "I-t4",
            filled.Table4Blank,
            [.. cells.Take(4)],
            [cells[4]],
            (left, right) => $"表四“{Table4Form.Groups[group].Label}”：四种结果相加为 {Sums.Number(left)}，总计为 {Sums.Number(right)}。",
            Enumerable.Range(0, 5).Reverse().Select(index => report.Cite4(group * 5 + index))
        );
    }

    private static Identity Make(
        string rule,
        decimal? blank,
        List<ReadCell> left,
        List<ReadCell> right,
        Func<decimal, decimal, string> message,
        IEnumerable<Evidence?> where
    )
    {
        var lefts = left.Select(cell => TablesFilled.Count(cell, blank)).ToList();
        var rights = right.Select(cell => TablesFilled.Count(cell, blank)).ToList();
        if (lefts.Concat(rights).Any(value => value is null))
            return new Identity(rule, IdentityState.NotAssessable, [], [], "", []);
        List<decimal> a = [.. lefts.Select(value => value!.Value)],
            b = [.. rights.Select(value => value!.Value)];
        var state = a.Sum() == b.Sum() ? IdentityState.Holds : IdentityState.Fails;
        return new Identity(
            rule,
            state,
            a,
            b,
            message(a.Sum(), b.Sum()),
            state == IdentityState.Fails ? [.. where.OfType<Evidence>()] : []
        );
    }
}
