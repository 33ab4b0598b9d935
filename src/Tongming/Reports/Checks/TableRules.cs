using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>X-table, N-table and C-label: tables that are missing or could not be read, labels that lost characters.</summary>
[Law("X-table", "N-table", "C-label")]
internal static class TableRules
{
    private static readonly string[] Names =
    [
        "表二（主动公开政府信息情况）",
        "表三（收到和处理政府信息公开申请情况）",
        "表四（行政复议、行政诉讼情况）",
    ];

    /// <summary>Findings on the tables as such. What could not be read is neither zero nor passed.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (report.Identity.Era == ReportEra.A)
            return Annex(report);
        var tables = Tables(report).Concat(Rows(report));
        return report.Read.Third is null ? tables : tables.Concat(report.Read.Third.Damaged.Select(row => Label(report, row)));
    }

    private static IEnumerable<Finding> Tables(ReadReport report)
    {
        bool[] found = [report.Read.Second is not null, report.Read.Third is not null, report.Read.Fourth is not null];
        for (var index = 0; index < 3; index++)
        {
            var stated = found[index] && Stated(report, index);
            if (stated)
                continue;
            var heading = report.Outline.Of(
                index switch
                {
                    0 => SectionTopic.Proactive,
                    1 => SectionTopic.Requests,
                    _ => SectionTopic.Disputes,
                }
            );
            List<Evidence> where = heading is null ? [] : [report.Text.Quote(heading.Heading)];
            if (!found[index] && found.Count(each => each) == 2 && !report.Text.MayHaveLost)
                yield return new Finding("N-table", Severity.Error, $"没有{Names[index]}。", null, where);
            else
                yield return new Finding(
                    "X-table",
                    Severity.CannotCheck,
                    $"{Names[index]}{(found[index] ? "只有表头和行名，数字没有读出" : "没有读出，可能是图片或附件")}，这张表没有核对。",
                    null,
                    where
                );
        }
    }

    private static bool Stated(ReadReport report, int index)
    {
        if (report.Tables is not { } tables)
            return false;
        var cells = index switch
        {
            0 => tables.Table2.Values,
            1 => tables.Table3.OfType<IReadOnlyList<ReadCell>>().SelectMany(row => row),
            _ => tables.Table4,
        };
        return cells.Any(cell => cell.State is CellState.Stated or CellState.Blank);
    }

    /// <summary>Rows that the form has and that could not be read although the table was.</summary>
    private static IEnumerable<Finding> Rows(ReadReport report)
    {
        if (report.Tables is not { } tables || report.Read.Third is not { } third || !Stated(report, 1))
            yield break;
        var unread = Enumerable
            .Range(0, Table3Form.RowCount)
            .Where(row => tables.Table3[row] is { } cells && cells.All(cell => cell.State == CellState.Missing))
            .ToList();
        if (unread.Count == 0)
            yield break;
        yield return new Finding(
            "X-table",
            Severity.CannotCheck,
            $"表三有 {unread.Count} 行没有读出（{string.Join("、", unread.Take(3).Select(row => CellNames.Row3(report, row)))}{(unread.Count > 3 ? "等" : "")}），有关的勾稽关系没有核对。",
            null,
            [
                .. unread
                    .Where(row => third.Labels[row] is not null)
                    .Take(5)
                    .Select(row => report.Text.Quote(third.Labels[row]!.Value, 3, $"R{row + 1}")),
            ]
        );
    }

    private static Finding Label(ReadReport report, int row) =>
        new(
            "C-label",
            Severity.Hint,
            $"表三一行的名称缺字，按位置和余下的字认作“{CellNames.Row3(report, row)}”。",
            null,
            report.Read.Third!.Labels[row] is { } span ? [report.Text.Quote(span, 3, $"R{row + 1}")] : []
        );

    private static IEnumerable<Finding> Annex(ReadReport report)
    {
        if (report.Annex is not null)
            yield break;
        var line = report.Text.Lines.FirstOrDefault(line => report.Text[line].Contains("统计表", StringComparison.Ordinal));
        if (line.Length == 0)
            yield break;
        yield return new Finding(
            "X-table",
            Severity.CannotCheck,
            "政府信息公开情况统计表只列了名称（附件），表中各项没有核对。",
            null,
            [report.Text.Quote(line)]
        );
    }
}
