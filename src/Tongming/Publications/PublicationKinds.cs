namespace Tongming.Publications;

/// <summary>A kind with its stable code and what it asks for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">Stable; in addresses, in the API and in settings. Example: <c>normative-document</c>.</param>
/// <param name="Name">The word on screens.</param>
/// <param name="IsDocument">True where it is an official document: document number, issuer and 成文日期 are shown and asked for.</param>
/// <param name="NeedsInterpretation">True where it may not go out without a plan of interpretation or a recorded exemption (R4-05).</param>
public sealed record PublicationKindEntry(
    PublicationKind Kind,
    string Code,
    string Name,
    bool IsDocument = false,
    bool NeedsInterpretation = false
);

/// <summary>The list of kinds.</summary>
[Law("条例 第二十条", "R1-31")]
public static class PublicationKinds
{
    /// <summary>All kinds in their order.</summary>
    public static IReadOnlyList<PublicationKindEntry> All { get; } =
    [
        new(PublicationKind.News, "news", "工作动态"),
        new(PublicationKind.Notice, "notice", "通知公告"),
        new(PublicationKind.NormativeDocument, "normative-document", "行政规范性文件", IsDocument: true, NeedsInterpretation: true),
        new(PublicationKind.DepartmentDocument, "department-document", "部门文件", IsDocument: true),
        new(PublicationKind.Interpretation, "interpretation", "政策解读"),
        new(PublicationKind.Personnel, "personnel", "人事信息"),
        new(PublicationKind.Finance, "finance", "预算决算"),
        new(PublicationKind.Procurement, "procurement", "政府采购"),
        new(PublicationKind.EnforcementDecision, "enforcement-decision", "行政执法决定", IsDocument: true),
        new(PublicationKind.InspectionResult, "inspection-result", "双随机检查结果"),
        new(PublicationKind.ProposalReply, "proposal-reply", "建议提案复文", IsDocument: true),
        new(PublicationKind.StatisticsBulletin, "statistics-bulletin", "统计公报"),
        new(PublicationKind.CensusTopic, "census-topic", "普查专题"),
        new(PublicationKind.GuidePage, "guide-page", "指南制度"),
        new(PublicationKind.PressConference, "press-conference", "新闻发布会"),
        new(PublicationKind.QuestionAnswer, "question-answer", "答问"),
        new(PublicationKind.ResearchPaper, "research-paper", "统计分析"),
        new(PublicationKind.AnnualReport, "annual-report", "年度报告"),
    ];

    /// <summary>The entry of a kind.</summary>
    public static PublicationKindEntry Of(PublicationKind kind) => All[(int)kind];

    /// <summary>The kind with this code, or null.</summary>
    public static PublicationKindEntry? WithCode(string code) => All.FirstOrDefault(entry => entry.Code == code);
}
