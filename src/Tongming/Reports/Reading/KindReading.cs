using System.Text.RegularExpressions;

namespace Tongming.Reports.Reading;

/// <summary>Decides what a document is, and says why: words like 年度报告 alone make no report.</summary>
internal static partial class KindReading
{
    private const int ShortText = 60;

    /// <summary>The kind and the phrases that speak for it, the strongest first.</summary>
    public static (DocumentKind Kind, IReadOnlyList<string> Evidence) Read(KindSigns signs)
    {
        if (signs.Title is null && Notice.IsMatch(signs.HeadLine))
            return (DocumentKind.Press, [$"标题“{signs.HeadLine}”是关于年度报告的通知或公告，不是报告本身"]);
        if (PartOfYear(signs) is { } part)
            return (DocumentKind.HalfYearStatistics, [$"标题或开头写明“{part}”，不是全年的数据"]);
        if (signs.FormRows.Count >= 2)
            return (DocumentKind.AnnualReport, ForReport(signs));
        if (
            signs.Title is not null
            && (
                signs.Sections.Count >= 1
                || signs.AnnexRows >= 3
                || signs.Introduces.Length > 0
                || (signs.Duties < 3 && signs.Length > ShortText && !IsNews(signs))
            )
        )
            return (DocumentKind.AnnualReport, ForReport(signs));
        if (signs.Sections.Count >= 3 && signs.Duties < 3 && !IsSummary(signs))
            return (DocumentKind.AnnualReport, ForReport(signs));
        if (signs.AnnexRows >= 5)
            return (DocumentKind.AnnualReport, ForReport(signs));
        if (signs.Introduces.Length > 0 && signs.Sections.Count >= 2)
            return (DocumentKind.AnnualReport, ForReport(signs));
        return (NotReport(signs), [.. AgainstReport(signs)]);
    }

    private static DocumentKind NotReport(KindSigns signs)
    {
        var plan = PlanTitle.IsMatch(signs.HeadLine) || signs.Duties >= 3 || (signs.Plan.Length > 0 && !signs.Results);
        if (plan)
            return DocumentKind.WorkPlan;
        if (IsNews(signs))
            return DocumentKind.Press;
        return IsSummary(signs) ? DocumentKind.WorkSummary : DocumentKind.Other;
    }

    private static bool IsNews(KindSigns signs) => News.IsMatch(signs.Head) || Announcement.IsMatch(signs.HeadLine);

    private static bool IsSummary(KindSigns signs) => SummaryTitle.IsMatch(signs.HeadLine) || SummaryOpening.IsMatch(signs.Head);

    private static string? PartOfYear(KindSigns signs)
    {
        if (signs.Title is { } title)
            return PartWords.Match(title) is { Success: true } inTitle ? inTitle.Value : null;
        var head = PartWords.Match(signs.HeadLine);
        if (head.Success)
            return head.Value;
        var period = PartPeriod.Match(signs.Head);
        return period.Success && signs.FormRows.Count + signs.AnnexRows > 0 ? period.Value : null;
    }

    private static List<string> ForReport(KindSigns signs)
    {
        var evidence = new List<string>();
        if (signs.Title is { } title)
            evidence.Add($"标题是“{title}”");
        if (signs.Sections.Count > 0)
            evidence.Add($"有“{signs.Sections[0]}”等{signs.Sections.Count}个年度报告章节");
        if (signs.FormRows.Count > 0)
            evidence.Add($"有规定表格的栏目“{signs.FormRows[0]}”等{signs.FormRows.Count}项");
        if (signs.AnnexRows >= 3)
            evidence.Add("有政府信息公开情况统计表的指标");
        if (signs.Introduces.Length > 0)
            evidence.Add($"开头写明“{Short(signs.Introduces)}”");
        return evidence;
    }

    private static IEnumerable<string> AgainstReport(KindSigns signs)
    {
        if (signs.Plan.Length > 0)
            yield return $"标题或开头写明“{signs.Plan}”";
        else if (signs.HeadLine.Length > 0)
            yield return $"标题是“{signs.HeadLine}”";
        if (SummaryOpening.Match(signs.Head) is { Success: true } summary)
            yield return $"开头写明“{Short(summary.Value)}”";
        if (News.Match(signs.Head) is { Success: true } news)
            yield return $"开头是新闻写法“{Short(news.Value)}”";
        if (signs.Duties >= 3)
            yield return $"各项任务后列有“{signs.DutyWord.TrimEnd(':')}”共{signs.Duties}处，说的是将要做的事";
        if (!signs.HasOverview)
            yield return "没有“总体情况”一类的章节";
        if (signs.FormRows.Count + signs.AnnexRows == 0)
            yield return "没有年度报告规定的表格";
        if (!signs.Results)
            yield return "没有全年公开、办理情况的数字";
        if (signs.Named > 0)
            yield return $"虽有{signs.Named}处提到“年度报告”，但只是提到，不是报告本身";
    }

    private static string Short(string words) => words.Length > 40 ? words[..40] + "…" : words;

    [GeneratedRegex(
        "关于.{0,60}(年度报告|年报|信息公开).{0,30}(通知|函|公告|通报)$|(编制|报送|填报|发布).{0,20}(年度报告|年报).{0,20}(通知|函|公告)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Notice { get; }

    [GeneratedRegex(
        "上半年|下半年|半年度?|第?[一二三四1-4]季度|前[二三]季度|(?<!\\d)1?\\d?[-至]\\d月份?(?!\\d)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex PartWords { get; }

    [GeneratedRegex(
        @"1月1日.{0,6}[3-9]月\d{1,2}日|统计(期|时段|时间|期限)[^。]{0,20}(上半年|季度)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex PartPeriod { get; }

    [GeneratedRegex("(工作)?(要点|计划|方案|安排|打算|任务分解表?|责任分解)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex PlanTitle { get; }

    [GeneratedRegex("总结|工作汇报|情况汇报|自查报告", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex SummaryTitle { get; }

    [GeneratedRegex("现(将|就|把)[^。]{0,40}(总结|汇报)[^。]{0,6}如下|工作总结如下", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex SummaryOpening { get; }

    [GeneratedRegex(
        "(近日|日前|昨日|今日|(?<!\\d)\\d{1,2}月\\d{1,2}日)[^。]{0,40}(发布|公布|公开|召开|晒出|出炉)|本报讯|记者|据悉|讯\\(",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex News { get; }

    [GeneratedRegex(
        "(发布|公布|解读|晒出|出炉|一图读懂).{0,30}(年度报告|年报)|(年度报告|年报).{0,12}(发布|公布|解读|出炉)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Announcement { get; }
}
