using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>H-sum: the report of a region against the reports of the bodies below it, cell by cell.</summary>
[Law("条例 第四十九条", "H-sum")]
internal static class RegionRules
{
    /// <summary>One finding for each cell whose sum differs; a subordinate that could not be read makes the whole comparison impossible.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ReportCheck> subordinates)
    {
        if (report.Tables is not { } tables || subordinates.Count == 0)
            return [];
        var unread = subordinates.Count(check => check.Tables is null);
        if (unread > 0)
            return
            [
                new Finding(
                    "H-sum",
                    Severity.CannotCheck,
                    $"{subordinates.Count} 份下级报告中有 {unread} 份没有读出表格，汇总关系没有核对。",
                    null,
                    []
                ),
            ];
        var below = subordinates.Select(check => check.Tables!).ToList();
        return Second(report, tables, below).Concat(Third(report, tables, below)).Concat(Fourth(report, tables, below));
    }

    private static IEnumerable<Finding> Second(ReadReport report, ReportTables tables, List<ReportTables> below) =>
        tables
            .Table2.Keys.Select(key =>
                Compare(
                    report,
                    report.Cite2(key),
                    tables.Table2[key],
                    [.. below.Select(other => other.Table2.GetValueOrDefault(key) ?? ReadCell.Missing)]
                )
            )
            .OfType<Finding>();

    /// <summary>（六） is compared as one sum where any of the reports prints it as one row.</summary>
    private static IEnumerable<Finding> Third(ReadReport report, ReportTables tables, List<ReportTables> below)
    {
        var folded = below.Append(tables).Any(each => each.Table3[21] is null);
        for (var row = 0; row < Table3Form.RowCount; row++)
        for (var column = 0; column < Table3Form.ColumnCount; column++)
        {
            if (folded && row is 21 or 22)
                continue;
            var cells = below.Select(other => Cell(other, row, column, folded)).ToList();
            if (Compare(report, report.Cite3(row, column), Cell(tables, row, column, folded), cells) is { } finding)
                yield return finding;
        }
    }

    private static ReadCell Cell(ReportTables tables, int row, int column, bool folded)
    {
        if (!folded || row != 20 || tables.Table3[21] is null)
            return tables.Table3[row]?[column] ?? ReadCell.Missing;
        var parts = new[] { 20, 21, 22 }.Select(each => tables.Table3[each]![column]).ToList();
        return parts.TrueForAll(part => part.Stated is not null)
            ? parts[0] with
            {
                Value = parts.Sum(part => part.Value),
            }
            : ReadCell.Missing;
    }

    private static IEnumerable<Finding> Fourth(ReadReport report, ReportTables tables, List<ReportTables> below) =>
        Enumerable
            .Range(0, 15)
            .Select(index => Compare(report, report.Cite4(index), tables.Table4[index], [.. below.Select(other => other.Table4[index])]))
            .OfType<Finding>();

    private static Finding? Compare(ReadReport report, Evidence? where, ReadCell cell, List<ReadCell> parts)
    {
        if (where is null || cell.Stated is not { } stated || parts.Exists(part => part.Stated is null))
            return null;
        var sum = parts.Sum(part => part.Stated!.Value);
        if (sum == stated)
            return null;
        return new Finding(
            "H-sum",
            Severity.Error,
            $"{CellNames.Of(report, where)}为 {Sums.Number(stated)}，{parts.Count} 份下级报告相加为 {Sums.Number(sum)}。",
            Sums.Compare([.. parts.Select(part => part.Stated!.Value)], [stated]),
            [where]
        );
    }
}
