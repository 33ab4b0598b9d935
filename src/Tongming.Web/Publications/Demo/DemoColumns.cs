using Tongming.Publications.Columns;

namespace Tongming.Web.Publications.Demo;

/// <summary>The columns of the demo bureau: what the yearly reports of such bureaus name (§8.3 of the norms).</summary>
internal static class DemoColumns
{
    private static readonly (ColumnBlock Block, ColumnGroup Group, string Name, string Slug)[] Rows =
    [
        (ColumnBlock.Guide, ColumnGroup.Other, "公开指南", "guide"),
        (ColumnBlock.Rules, ColumnGroup.Other, "公开制度", "rules"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "机构职能", "functions"),
        (ColumnBlock.StatutoryContent, ColumnGroup.NoticeOrPolicy, "规范性文件", "normative-documents"),
        (ColumnBlock.StatutoryContent, ColumnGroup.NoticeOrPolicy, "部门文件", "documents"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "法律法规", "laws"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "规划计划总结", "plans"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "重大决策预公开", "decisions"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "政府工作报告任务", "commitments"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "人事信息", "personnel"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "预算决算", "finance"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "政府采购", "procurement"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "审计信息", "audits"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "统计制度方法", "methods"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "统计月报", "monthly-data"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "统计公报", "bulletins"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "居民生活", "living"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "行政执法", "enforcement"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "建议提案", "proposals"),
        (ColumnBlock.StatutoryContent, ColumnGroup.Other, "办事指南", "services"),
        (ColumnBlock.AnnualReports, ColumnGroup.Other, "年度报告", "annual-reports"),
        (ColumnBlock.News, ColumnGroup.News, "工作动态", "news"),
        (ColumnBlock.News, ColumnGroup.Other, "政务要闻", "headlines"),
        (ColumnBlock.News, ColumnGroup.NoticeOrPolicy, "通知公告", "notices"),
        (ColumnBlock.News, ColumnGroup.Other, "党建工作", "party"),
        (ColumnBlock.Interpretations, ColumnGroup.Other, "政策解读", "interpretations"),
        (ColumnBlock.Interaction, ColumnGroup.Other, "新闻发布会", "press-conferences"),
        (ColumnBlock.Interaction, ColumnGroup.Other, "在线访谈", "interviews"),
        (ColumnBlock.Interaction, ColumnGroup.Other, "答问知识库", "answers"),
        (ColumnBlock.Topics, ColumnGroup.Other, "经济普查", "census"),
        (ColumnBlock.Topics, ColumnGroup.Other, "统计分析", "analyses"),
        (ColumnBlock.Topics, ColumnGroup.Other, "普法宣传", "publicity"),
    ];

    /// <summary>The rhythms of those that have one beside what inspections ask, and how many days before they warn.</summary>
    private static readonly Dictionary<string, (ColumnRhythm Rhythm, int WarnAhead)> Rhythms = new()
    {
        ["monthly-data"] = (ColumnRhythm.OneMonth, 5),
        ["bulletins"] = (ColumnRhythm.OneYear, 30),
        ["living"] = (ColumnRhythm.SixMonths, 15),
        ["headlines"] = (ColumnRhythm.OneMonth, 7),
        ["answers"] = (ColumnRhythm.Quarter, 10),
        ["press-conferences"] = (ColumnRhythm.ThreeMonths, 15),
        // With the exemption that is filed for it.
        ["enforcement"] = (ColumnRhythm.ThreeMonths, 45),
    };

    /// <summary>New columns of a body, in their order.</summary>
    public static IReadOnlyList<Column> Of(Guid bodyId) => [.. Rows.Select((row, at) => Make(bodyId, row, at))];

    private static Column Make(Guid bodyId, (ColumnBlock Block, ColumnGroup Group, string Name, string Slug) row, int at)
    {
        var slug = ColumnSlug.Parse(row.Slug).Value;
        var planned = Column.Plan(new NewColumn(Guid.CreateVersion7(), bodyId, row.Block, row.Group, row.Name, slug));
        var column = planned.Value ?? throw new InvalidOperationException($"The demo was refused: {planned.Refusal!.Code}.");
        column.Arrange(at);
        if (Rhythms.TryGetValue(row.Slug, out var watched) && column.Watch(watched.Rhythm, watched.WarnAhead).Refusal is { } refusal)
            throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
        return column;
    }
}
