namespace Tongming.Publications;

/// <summary>What kind of thing is published; it decides which fields it needs, how it is shown and where it is counted. (条例 第二十条; R1-31)</summary>
public enum PublicationKind
{
    /// <summary>工作动态.</summary>
    News,

    /// <summary>通知公告.</summary>
    Notice,

    /// <summary>行政规范性文件 (R3-50).</summary>
    NormativeDocument,

    /// <summary>部门文件: documents that bind nobody outside.</summary>
    DepartmentDocument,

    /// <summary>政策解读 (R4-01).</summary>
    Interpretation,

    /// <summary>人事信息.</summary>
    Personnel,

    /// <summary>预算、决算.</summary>
    Finance,

    /// <summary>政府采购.</summary>
    Procurement,

    /// <summary>行政执法决定: licences, penalties, coercion.</summary>
    EnforcementDecision,

    /// <summary>双随机检查结果.</summary>
    InspectionResult,

    /// <summary>建议提案复文.</summary>
    ProposalReply,

    /// <summary>统计公报.</summary>
    StatisticsBulletin,

    /// <summary>普查专题.</summary>
    CensusTopic,

    /// <summary>公开指南、公开制度.</summary>
    GuidePage,

    /// <summary>新闻发布会.</summary>
    PressConference,

    /// <summary>答问知识库 (S-046).</summary>
    QuestionAnswer,

    /// <summary>统计分析、研究报告.</summary>
    ResearchPaper,

    /// <summary>政府信息公开工作年度报告 (条例 第四十九条).</summary>
    AnnualReport,
}
