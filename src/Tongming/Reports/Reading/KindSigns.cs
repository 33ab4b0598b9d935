using System.Text.RegularExpressions;

namespace Tongming.Reports.Reading;

/// <summary>What in a document speaks for one kind or another.</summary>
internal sealed partial class KindSigns
{
    private const int LengthOfHead = 400;

    /// <summary>Counts the signs of a text whose outline and title were read.</summary>
    public KindSigns(ReportText text, Outline outline, string? title)
    {
        var words = Squeezed.Of(text).Text;
        Length = words.Length;
        Title = title;
        HeadLine =
            TitleReading
                .HeadLines(text, outline)
                .Select(line => line.Words)
                .FirstOrDefault(line => line.Length <= 60 && OtherTitle.IsMatch(line) && !line.Contains('>', StringComparison.Ordinal))
            ?? "";
        Head = words[..Math.Min(words.Length, LengthOfHead)];
        Sections =
        [
            .. outline
                .Sections.Where(section =>
                    section.Topic is not (SectionTopic.Unknown or SectionTopic.Annex) && SectionTitles.At(section.Title).Length > 0
                )
                .DistinctBy(section => section.Topic)
                .Select(section => section.Title),
        ];
        HasOverview = outline.Of(SectionTopic.Overview) is not null;
        FormRows = [.. RowsOfForm.Where(row => words.Contains(row, StringComparison.Ordinal))];
        AnnexRows = RowsOfAnnex.Count(row => words.Contains(row, StringComparison.Ordinal));
        Duties = Duty.Count(words);
        DutyWord = Duty.Match(words).Value;
        Plan = PlanWords.Match(HeadLine.Length > 0 ? HeadLine + Head : Head).Value;
        Named = ReportNamed.Count(words);
        Introduces = Introduction.Match(words).Value;
        Results = ResultNumbers.IsMatch(words);
    }

    /// <summary>Number of characters that are no spaces.</summary>
    public int Length { get; }

    /// <summary>The title of a yearly report, or null.</summary>
    public string? Title { get; }

    /// <summary>A line above the text that reads like the title of another document; else empty.</summary>
    public string HeadLine { get; }

    /// <summary>How the text begins.</summary>
    public string Head { get; }

    /// <summary>The titles of a report among its sections, one for each topic.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>Whether there is a section like 总体情况.</summary>
    public bool HasOverview { get; }

    /// <summary>Labels of the forms of 2019 and 2021 that the text has.</summary>
    public IReadOnlyList<string> FormRows { get; }

    /// <summary>How many labels of the 统计表 of era A the text has.</summary>
    public int AnnexRows { get; }

    /// <summary>How often a task names the office that has to do it.</summary>
    public int Duties { get; }

    /// <summary>The first of those words.</summary>
    public string DutyWord { get; }

    /// <summary>The word of a plan in the title or the opening; else empty.</summary>
    public string Plan { get; }

    /// <summary>How often the text names 年度报告.</summary>
    public int Named { get; }

    /// <summary>The words with which a report introduces itself; else empty.</summary>
    public string Introduces { get; }

    /// <summary>Whether numbers of a year's work are stated.</summary>
    public bool Results { get; }

    private static readonly string[] RowsOfForm =
    [
        "本年新收政府信息公开申请",
        "结转下年度继续办理",
        "未经复议直接起诉",
        "本年制发件数",
        "本年处理决定数量",
        "对外公开总数量",
        "不予公开1.属于国家秘密",
        "本机关不掌握相关政府信息",
        "要求提供公开出版物",
    ];

    private static readonly string[] RowsOfAnnex =
    [
        "主动公开政府信息数",
        "制发规范性文件总数",
        "政府网站公开政府信息数",
        "收到申请数",
        "申请办结数",
        "申请答复数",
        "举报投诉数量",
        "查阅点数",
    ];

    [GeneratedRegex(
        "(牵头|责任|配合|承办|主办)(股室|单位|科室|处室|部门|机构|领导|人)[:：]",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Duty { get; }

    [GeneratedRegex(
        "工作要点|工作计划|工作方案|实施方案|工作安排|任务分解|重点任务|行动方案|工作打算",
        RegexOptions.None,
        Timeout.Infinite
    )]
    private static partial Regex PlanWords { get; }

    [GeneratedRegex(
        "要点|计划|方案|安排|通知|总结|汇报|半年|季度|解读|新闻|发布|公布|通报|办法|指南|目录|工作简报|自查报告",
        RegexOptions.None,
        Timeout.Infinite
    )]
    private static partial Regex OtherTitle { get; }

    [GeneratedRegex("(公开)(工作)?(年度报告|年报)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex ReportNamed { get; }

    [GeneratedRegex(
        "现(将|就|对)[^。]{0,40}(政府信息公开|政务公开|信息公开)[^。]{0,40}报告如下|(本(年度)?报告)(是?由|是?根据|按照|依据)[^。]{0,80}(编制|条例)|(特|现)(编制|制作)(本|此)?(年度)?报告|(编制|公布)(本|此)(年度)?报告",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(
        @"(收到|受理|办理|公开|发布|答复|收取)[^。;]{0,25}?\d+(余|多)?(件|条|例|篇|次|份|元|万元|期)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex ResultNumbers { get; }
}
