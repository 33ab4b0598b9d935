namespace Tongming.Publications.Columns;

/// <summary>Where a column stands: in one of the four blocks of the disclosure platform, or beside them. (R3-01; R3-03)</summary>
public enum ColumnBlock
{
    /// <summary>政府信息公开指南.</summary>
    Guide,

    /// <summary>政府信息公开制度.</summary>
    Rules,

    /// <summary>法定主动公开内容.</summary>
    StatutoryContent,

    /// <summary>政府信息公开年报.</summary>
    AnnualReports,

    /// <summary>新闻动态: outside of the four blocks, which are for statutory content only.</summary>
    News,

    /// <summary>政策解读.</summary>
    Interpretations,

    /// <summary>互动交流.</summary>
    Interaction,

    /// <summary>专题专栏.</summary>
    Topics,
}

/// <summary>As what an inspection looks at a column; decides after what time it counts as not updated. (R5-13; R5-14; R5-16)</summary>
public enum ColumnGroup
{
    /// <summary>动态、要闻.</summary>
    News,

    /// <summary>通知公告、政策文件: columns of the first level only; below it they are others.</summary>
    NoticeOrPolicy,

    /// <summary>其他应更新的栏目.</summary>
    Other,
}

/// <summary>How often something has to appear in a column. (R5-12 to R5-16; S-051)</summary>
public enum ColumnRhythm
{
    /// <summary>每2周: 14 days after the last item.</summary>
    TwoWeeks,

    /// <summary>每月: one month after the last item.</summary>
    OneMonth,

    /// <summary>每季度: by the end of the calendar quarter after that of the last item.</summary>
    Quarter,

    /// <summary>每3个月: three months after the last item.</summary>
    ThreeMonths,

    /// <summary>每6个月: six months after the last item.</summary>
    SixMonths,

    /// <summary>每年: one year after the last item.</summary>
    OneYear,

    /// <summary>按事项发生更新: no rhythm.</summary>
    EventDriven,
}
