namespace Tongming.Reports.Checks;

/// <summary>The rules on sections, basis, dates, foreign text, leftovers and likeness.</summary>
internal static class OutlineRuleList
{
    private const string Form = "国办公开办函〔2021〕30号、〔2019〕60号";
    private const string Converted = "转换痕迹";

    /// <summary>Each rule once, in the order of the families N, B, D, P, C, Y.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("N-missing", "规定的六个章节齐全；2018年及以前的报告只按内容核对。", "条例第五十条；" + Form, Severity.Error),
        new("N-repeat", "章节序号没有重复。", Form, Severity.Error),
        new("N-skip", "章节序号没有跳号。", Form, Severity.Error),
        new("N-name", "章节名称与当年的格式一致。", Form, Severity.Hint),
        new(
            "N-parts",
            "“总体情况”有主动公开、依申请公开、政府信息管理、平台建设、监督保障五部分；报告所说的部分数与所列一致。",
            Form,
            Severity.Hint
        ),
        new("N-title", "报告有标题，并能看出编制单位。", Form, Severity.Hint),
        new("N-fee", "2021年起说明是否收取信息处理费。", "国办函〔2020〕109号；国办公开办函〔2021〕30号", Severity.Hint),
        new("B-basis", "所引依据是报告年度适用的条例和格式文件。", "条例第五十条；" + Form, Severity.Error),
        new("B-form", "所用表格是报告年度适用的格式。", Form, Severity.Error),
        new(
            "D-late",
            "在期限内公布：部门1月31日，地区3月31日，2018年及以前3月31日（期限可设置）。",
            "条例第四十九条；2007年条例第三十一条",
            Severity.Suspect
        ),
        new("D-early", "发布日期不早于报告年度结束。", "条例第四十九条", Severity.Suspect),
        new("D-none", "能看出发布日期。", "条例第四十九条", Severity.Hint),
        new("D-period", "统计期限是报告年度的1月1日至12月31日。", "条例第五十条", Severity.Suspect),
        new("P-year", "没有把其他年度当作报告年度来写。", "国办公开办函〔2021〕30号（四）", Severity.Suspect),
        new("P-body", "没有把其他单位当作报告单位来写。", "国办公开办函〔2021〕30号（四）", Severity.Suspect),
        new("P-pasted", "没有从总结、汇报等其他文件粘贴的文字。", "国办公开办函〔2021〕30号（四）", Severity.Suspect),
        new("C-copy", "文件是原件，不是繁体或注音的转换副本。", Converted, Severity.Hint),
        new("C-damaged", "没有乱码和丢失的字符。", Converted, Severity.Hint),
        new("C-leftover", "没有文字处理软件或网页留下的多余内容。", Converted, Severity.Hint),
        new("C-wording", "没有重复的语句和明显的错别字。", "文字校对", Severity.Hint),
        new(
            "Y-same",
            "正文与上一年报告不雷同（相同语句的比例可设置，默认60%）。",
            "国办公开办函〔2021〕30号（四）；条例第四十七条",
            Severity.Suspect
        ),
    ];
}
