using Tongming.Publications.Columns;

namespace Tongming.Web.Publications.Demo;

/// <summary>The columns of the demo bureau: what the yearly reports of such bureaus name (§8.3 of the norms).</summary>
internal static class DemoColumns
{
    private static readonly (ColumnBlock Block, InspectionGroup Group, string Name, string Slug)[] Rows =
    [
        (ColumnBlock.Guide, InspectionGroup.Other, "公开指南", "guide"),
        (ColumnBlock.Rules, InspectionGroup.Other, "公开制度", "rules"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "机构职能", "functions"),
        (ColumnBlock.StatutoryContent, InspectionGroup.NoticeOrPolicy, "规范性文件", "normative-documents"),
        (ColumnBlock.StatutoryContent, InspectionGroup.NoticeOrPolicy, "部门文件", "documents"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "人事信息", "personnel"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "预算决算", "finance"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "政府采购", "procurement"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "统计月报", "monthly-data"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "统计公报", "bulletins"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "行政执法", "enforcement"),
        (ColumnBlock.StatutoryContent, InspectionGroup.Other, "建议提案", "proposals"),
        (ColumnBlock.AnnualReports, InspectionGroup.Other, "年度报告", "annual-reports"),
        (ColumnBlock.News, InspectionGroup.News, "工作动态", "news"),
        (ColumnBlock.News, InspectionGroup.NoticeOrPolicy, "通知公告", "notices"),
        (ColumnBlock.Interpretations, InspectionGroup.Other, "政策解读", "interpretations"),
        (ColumnBlock.Interaction, InspectionGroup.Other, "新闻发布会", "press-conferences"),
        (ColumnBlock.Interaction, InspectionGroup.Other, "答问知识库", "answers"),
        (ColumnBlock.Topics, InspectionGroup.Other, "经济普查", "census"),
        (ColumnBlock.Topics, InspectionGroup.Other, "统计分析", "analyses"),
    ];

    /// <summary>New columns of a body, in their order.</summary>
    public static IReadOnlyList<Column> Of(Guid bodyId) => [.. Rows.Select((row, at) => Make(bodyId, row, at))];

    private static Column Make(Guid bodyId, (ColumnBlock Block, InspectionGroup Group, string Name, string Slug) row, int at)
    {
        var slug = ColumnSlug.Parse(row.Slug).Value;
        var planned = Column.Plan(new NewColumn(Guid.CreateVersion7(), bodyId, row.Block, row.Group, row.Name, slug));
        var column = planned.Value ?? throw new InvalidOperationException($"The demo was refused: {planned.Refusal!.Code}.");
        column.Arrange(at);
        return column;
    }
}
