namespace Tongming.Reports;

/// <summary>The three eras of the yearly report, decided by the year that a report is about.</summary>
public enum ReportEra
{
    /// <summary>2008–2018: free text under 条例 (2007) 第三十二条, from 2014 with the national 统计表.</summary>
    A,

    /// <summary>2019–2020: 国办公开办函〔2019〕60号.</summary>
    B,

    /// <summary>2021 and later: 国办公开办函〔2021〕30号.</summary>
    C,
}

/// <summary>The table form that a report prints, whatever its year.</summary>
public enum ReportForm
{
    /// <summary>The national 统计表 of 2014–2018, or free text alone.</summary>
    A,

    /// <summary>The form of 2019: 22 cells in table 2, 23 rows in table 3.</summary>
    B,

    /// <summary>The form of 2021: 10 cells in table 2, 25 rows in table 3.</summary>
    C,

    /// <summary>The form of 2021 with （六）其他处理 as one row, as in 2019; 23 rows in table 3.</summary>
    CFolded,
}

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>政府信息公开工作年度报告.</summary>
    AnnualReport,

    /// <summary>工作要点、工作计划.</summary>
    WorkPlan,

    /// <summary>工作总结.</summary>
    WorkSummary,

    /// <summary>半年统计、季度统计.</summary>
    HalfYearStatistics,

    /// <summary>A piece of the press or a notice about reports.</summary>
    Press,

    /// <summary>Anything else.</summary>
    Other,
}
