using Tongming.Reports;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Commands;

/// <summary>The lines that stand above the findings of a file: what it is and how much of it was checked.</summary>
internal static class CheckHeading
{
    public static IEnumerable<string> Of(ReportCheck check)
    {
        if (check.Kind != DocumentKind.AnnualReport)
        {
            yield return $"不是政府信息公开工作年度报告，而是{KindWords.Of(check.Kind)}，所以没有核对。";
            if (check.Evidence.Count > 0)
                yield return $"依据：{string.Join('；', check.Evidence)}";
            yield break;
        }

        yield return string.Join("　", Identity(check));
        if (check.Form is { } form)
            yield return $"表式：{KindWords.Of((ReportForm?)form)}";
        yield return $"核对：{Identities(check.Coverage)}{Cells(check.Coverage)}";
        foreach (var note in check.Coverage.Notes)
            yield return $"说明：{note}";
    }

    private static IEnumerable<string> Identity(ReportCheck check)
    {
        yield return KindWords.Of(check.Kind);
        yield return check.Year is { } year ? $"{year}年度" : "年度不明";
        yield return check.Body ?? "机关不明";
        yield return check.Published is null ? "发布日期不明" : $"{KindWords.Of(check.Published)}发布";
        if (check.Era is { } era)
            yield return $"{era} 时期：{KindWords.Of((ReportEra?)era)}";
    }

    private static string Identities(Coverage coverage)
    {
        if (coverage.Tested + coverage.NotAssessable == 0)
            return "没有可核对的勾稽关系";
        var rest = coverage.NotAssessable == 0 ? "" : $"，{coverage.NotAssessable} 项无法核对";
        return $"勾稽关系 {coverage.Tested} 项，{coverage.Failed} 项不成立{rest}";
    }

    private static string Cells(Coverage coverage) =>
        coverage.Cells.Count == 0
            ? ""
            : "；单元格读出 " + string.Join('、', coverage.Cells.Select(cells => $"{Name(cells.Table)} {cells.Read}/{cells.Of}"));

    private static string Name(int table) => table == 1 ? "统计表" : $"表{"一二三四"[table - 1]}";
}
