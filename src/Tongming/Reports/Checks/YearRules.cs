using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>The Y rules: a report against the same body's report of the year before.</summary>
[Law("C-04", "C-06", "Y-carry", "Y-doc", "Y-items", "Y-year")]
internal static class YearRules
{
    /// <summary>Findings on what must carry over from <paramref name="previous"/>; a report of another year than the one before is only named.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, ReportCheck previous)
    {
        if (report.Identity.Year is { } year && previous.Year is { } before && before != year - 1)
            return
            [
                new Finding(
                    "Y-year",
                    Severity.CannotCheck,
                    $"所附上年报告是 {before} 年的，不是 {year - 1} 年的，年度之间的勾稽没有核对。",
                    null,
                    []
                ),
            ];
        if (previous.Tables is not { } old || report.Tables is not { } tables)
            return [];
        return Carry(report, tables, old).Concat(Documents(report, previous, old)).Concat(Items(report, previous, old));
    }

    private static IEnumerable<Finding> Carry(ReadReport report, ReportTables tables, ReportTables old)
    {
        var taken = tables.Table3[1];
        var left = old.Table3[Table3Form.CarriedOver];
        if (taken is null || left is null)
            yield break;
        var unequal = Enumerable
            .Range(0, Table3Form.ColumnCount)
            .Where(column => taken[column].Stated is { } a && left[column].Stated is { } b && a != b)
            .ToList();
        if (unequal.Count == 0)
            yield break;
        var where = unequal.AsEnumerable().Reverse().Select(column => report.Cite3(1, column)).OfType<Evidence>().ToList();
        if (unequal.Contains(6))
            yield return new Finding(
                "Y-carry",
                Severity.Error,
                $"上年结转 {Sums.Number(taken[6].Stated!.Value)} 件，与上年报告“结转下年度继续办理” {Sums.Number(left[6].Stated!.Value)} 件不一致。",
                $"{Sums.Number(left[6].Stated!.Value)}≠{Sums.Number(taken[6].Stated!.Value)}",
                where
            );
        else
            yield return new Finding(
                "Y-carry",
                Severity.Hint,
                $"上年结转的总数与上年报告一致，但 {string.Join("、", unequal.Select(column => Table3Form.Columns[column].Label))} 的数不同，可能是申请人类别有调整。",
                null,
                where
            );
    }

    private static IEnumerable<Finding> Documents(ReadReport report, ReportCheck previous, ReportTables old)
    {
        foreach (var row in new[] { "regulations", "normative" })
        {
            if (report.Form == ReportForm.B || report.Cell2($"{row}.valid").Stated is not { } valid)
                continue;
            var label = row == "regulations" ? "规章" : "行政规范性文件";
            if (previous.Form == ReportForm.B)
            {
                if (old.Table2[$"{row}.totalDisclosed"].Stated is { } disclosed && disclosed != valid)
                    yield return new Finding(
                        "Y-doc",
                        Severity.Hint,
                        $"{label}现行有效 {Sums.Number(valid)} 件，上年旧表“对外公开总数量”为 {Sums.Number(disclosed)} 件，两表口径不同，供参考。",
                        null,
                        [.. new[] { report.Cite2($"{row}.valid") }.OfType<Evidence>()]
                    );
                continue;
            }

            if (
                old.Table2[$"{row}.valid"].Stated is not { } before
                || report.Cell2($"{row}.made").Stated is not { } made
                || report.Cell2($"{row}.abolished").Stated is not { } abolished
            )
                continue;
            if (before + made - abolished == valid)
                continue;
            yield return new Finding(
                "Y-doc",
                Severity.Suspect,
                $"{label}：上年现行有效 {Sums.Number(before)} 件，加本年制发、减本年废止应为 {Sums.Number(before + made - abolished)} 件，表中现行有效为 {Sums.Number(valid)} 件；如因清理或职责划转，应在文字中说明。",
                Sums.Compare([before, made, -abolished], [valid]),
                [.. new[] { "valid", "made", "abolished" }.Select(column => report.Cite2($"{row}.{column}")).OfType<Evidence>()]
            );
        }
    }

    private static IEnumerable<Finding> Items(ReadReport report, ReportCheck previous, ReportTables old)
    {
        if (report.Form != ReportForm.B || previous.Form != ReportForm.B)
            yield break;
        foreach (var row in new[] { "licences", "other", "penalties", "coercion", "fees" })
            if (
                old.Table2[$"{row}.previousItems"].Stated is { } before
                && old.Table2[$"{row}.change"].Stated is { } change
                && report.Cell2($"{row}.previousItems").Stated is { } now
                && before + change != now
            )
                yield return new Finding(
                    "Y-items",
                    Severity.Suspect,
                    $"{CellNames.Of2($"{row}.previousItems")}为 {Sums.Number(now)}，按上年报告应为 {Sums.Number(before + change)}。",
                    Sums.Compare([before, change], [now]),
                    [.. new[] { report.Cite2($"{row}.previousItems") }.OfType<Evidence>()]
                );
    }
}
