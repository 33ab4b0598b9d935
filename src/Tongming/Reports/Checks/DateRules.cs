using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Rules on the day of publication and on the period of the numbers.</summary>
[Law("条例 第四十九条", "条例 (2007) 第三十一条", "C-12")]
internal static class DateRules
{
    /// <summary>Dates that are missing, too late, too early, or not of the year.</summary>
    public static IEnumerable<Finding> Check(ReadReport report) => Published(report).Concat(Period(report));

    private static IEnumerable<Finding> Published(ReadReport report)
    {
        if (DateReading.Published(report.Text) is not { } published)
        {
            yield return new Finding("D-none", Severity.Hint, "没有找到发布日期，无法判断是否按时公布。", null, []);
            yield break;
        }

        if (report.Identity.Year is not { } year)
            yield break;
        var (limit, whose) = Limit(report, year);
        var date = Written(published.Value);
        if (published.Value.Year <= year)
            yield return new Finding(
                "D-early",
                Severity.Suspect,
                $"发布日期{date}早于{year}年结束，请核对日期或报告年度。",
                null,
                [report.Text.Quote(published.Span)]
            );
        else if (published.Value > limit)
            yield return new Finding(
                "D-late",
                Severity.Suspect,
                $"发布日期{date}晚于{whose}的期限{Written(limit)}。",
                null,
                [report.Text.Quote(published.Span)]
            );
    }

    private static (DateOnly Limit, string Whose) Limit(ReadReport report, int year)
    {
        if (report.Identity.Era == ReportEra.A)
            return (report.Settings.EraALimit.In(year + 1), "当时规定");
        return report.Identity.IsRegion
            ? (report.Settings.RegionLimit.In(year + 1), "地区报告")
            : (report.Settings.DepartmentLimit.In(year + 1), "部门报告");
    }

    private static IEnumerable<Finding> Period(ReadReport report)
    {
        if (report.Identity.Year is not { } year || PeriodReading.Read(report.Text, Squeezed.Of(report.Text)) is not { } period)
            yield break;
        var (from, to) = period.Value;
        if (from == new DateOnly(year, 1, 1) && to == new DateOnly(year, 12, 31))
            yield break;
        yield return new Finding(
            "D-period",
            Severity.Suspect,
            $"统计期限是{Written(from)}至{Written(to)}，不是{year}年1月1日至12月31日。",
            null,
            [report.Text.Quote(period.Span)]
        );
    }

    private static string Written(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
