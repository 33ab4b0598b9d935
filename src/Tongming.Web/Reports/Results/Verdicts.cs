using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>The one sentence on top of a result.</summary>
internal static class Verdicts
{
    public static string Of(ResultView result)
    {
        if (result.Check is null)
            return "这份文件读不出来，没有核对。";
        if (!result.IsReport)
            return $"这份文件看起来不是政府信息公开工作年度报告，而是{KindWords.Of(result.Check.Kind)}，所以没有核对。";
        return $"{Found(result)}；{Identities(result.Check)}。";
    }

    /// <summary>The sentence on top of a page with several files.</summary>
    public static string Of(IReadOnlyList<ResultView> results)
    {
        var wrong = results.Count(one => one.Count(Severity.Error) > 0);
        var doubtful = results.Count(one => one.Count(Severity.Error) == 0 && one.Count(Severity.Suspect) > 0);
        var unread = results.Count(one => one.Check is null);
        var others = results.Count(one => one.Check is not null && !one.IsReport);
        var parts = new List<string>
        {
            wrong > 0 ? $"{wrong} 份有错误（共 {results.Sum(one => one.Count(Severity.Error)):N0} 处）" : "没有发现错误",
        };
        if (doubtful > 0)
            parts.Add($"{doubtful} 份只有疑似之处");
        if (others > 0)
            parts.Add($"{others} 份不是年度报告");
        if (unread > 0)
            parts.Add($"{unread} 份读不出来");
        return $"核对了 {results.Count:N0} 份文件：{string.Join('，', parts)}。";
    }

    /// <summary>A few words for a line of a list.</summary>
    public static string Short(ResultView result)
    {
        if (result.Check is null)
            return "读不出来";
        if (!result.IsReport)
            return "不是年度报告";
        var serious = Counted(result, (Severity.Error, "处错误"), (Severity.Suspect, "处疑似"));
        return serious.Length == 0 ? "没有发现错误" : serious;
    }

    private static string Found(ResultView result)
    {
        var serious = Counted(result, (Severity.Error, "处错误"), (Severity.Suspect, "处疑似"));
        var rest = Counted(result, (Severity.Hint, "条提示"), (Severity.CannotCheck, "处无法核对"));
        var first = serious.Length == 0 ? "没有发现错误" : $"发现 {serious}";
        return rest.Length == 0 ? first : $"{first}，另有 {rest}";
    }

    private static string Counted(ResultView result, params (Severity Severity, string Words)[] counts) =>
        string.Join('、', counts.Where(one => result.Count(one.Severity) > 0).Select(one => $"{result.Count(one.Severity)} {one.Words}"));

    private static string Identities(ReportCheck check)
    {
        var coverage = check.Coverage;
        var all = coverage.Tested + coverage.NotAssessable;
        if (all == 0)
            return "这份报告没有可核对的勾稽关系";
        if (coverage.Tested == 0)
            return $"{all} 项勾稽关系都无法核对";
        var outcome = coverage.Failed == 0 ? "全部相符" : $"{coverage.Failed} 项不平";
        return $"{all} 项勾稽关系核对了 {coverage.Tested} 项，{outcome}";
    }
}

/// <summary>What a document is, whose and when, in words.</summary>
internal static class KindWords
{
    public static string Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.AnnualReport => "政府信息公开工作年度报告",
            DocumentKind.WorkPlan => "工作要点或工作计划",
            DocumentKind.WorkSummary => "工作总结",
            DocumentKind.HalfYearStatistics => "半年或季度统计",
            DocumentKind.Press => "新闻或通知",
            _ => "别的文件",
        };

    public static string Of(ReportEra? era) =>
        era switch
        {
            ReportEra.A => "2008—2018 年（2007 年《条例》）",
            ReportEra.B => "2019—2020 年（国办公开办函〔2019〕60号）",
            ReportEra.C => "2021 年以后（国办公开办函〔2021〕30号）",
            _ => "—",
        };

    public static string Of(ReportForm? form) =>
        form switch
        {
            ReportForm.A => "无全国统一表格，或 2014 年统计表",
            ReportForm.B => "2019 年表格（表三 23 行）",
            ReportForm.C => "2021 年表格（表三 25 行）",
            ReportForm.CFolded => "2021 年表格，（六）其他处理只有一行（表三 23 行）",
            _ => "—",
        };

    /// <summary>2026年3月18日（周三）.</summary>
    public static string Of(DateOnly? day) =>
        day is { } date ? $"{date.Year}年{date.Month}月{date.Day}日（周{"日一二三四五六"[(int)date.DayOfWeek]}）" : "—";
}
