namespace Tongming.Reports;

/// <summary>Table 3 (收到和处理政府信息公开申请情况): 25 rows and 7 columns in form C, 23 rows in form B and the folded form C.</summary>
[Law("条例 第五十条", "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")]
public static class Table3Form
{
    /// <summary>Number of rows of form C.</summary>
    public const int RowCount = 25;

    /// <summary>Number of columns.</summary>
    public const int ColumnCount = 7;

    /// <summary>What the corner of the form says of itself.</summary>
    public const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /// <summary>The columns c1–c7.</summary>
    public static IReadOnlyList<FormLabel> Columns { get; } =
    [
        new("c1", "自然人"),
        new("c2", "商业企业"),
        new("c3", "科研机构"),
        new("c4", "社会公益组织"),
        new("c5", "法律服务机构"),
        new("c6", "其他"),
        new("c7", "总计"),
    ];

    /// <summary>The rows R1–R25 of form C with their groups.</summary>
    public static IReadOnlyList<Table3Row> Rows { get; } =
    [
        new("R1", null, "一、本年新收政府信息公开申请数量"),
        new("R2", null, "二、上年结转政府信息公开申请数量"),
        new("R3", null, "（一）予以公开"),
        new("R4", null, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        new("R5", "（三）不予公开", "1.属于国家秘密"),
        new("R6", "（三）不予公开", "2.其他法律行政法规禁止公开"),
        new("R7", "（三）不予公开", "3.危及“三安全一稳定”"),
        new("R8", "（三）不予公开", "4.保护第三方合法权益"),
        new("R9", "（三）不予公开", "5.属于三类内部事务信息"),
        new("R10", "（三）不予公开", "6.属于四类过程性信息"),
        new("R11", "（三）不予公开", "7.属于行政执法案卷"),
        new("R12", "（三）不予公开", "8.属于行政查询事项"),
        new("R13", "（四）无法提供", "1.本机关不掌握相关政府信息"),
        new("R14", "（四）无法提供", "2.没有现成信息需要另行制作"),
        new("R15", "（四）无法提供", "3.补正后申请内容仍不明确"),
        new("R16", "（五）不予处理", "1.信访举报投诉类申请"),
        new("R17", "（五）不予处理", "2.重复申请"),
        new("R18", "（五）不予处理", "3.要求提供公开出版物"),
        new("R19", "（五）不予处理", "4.无正当理由大量反复申请"),
        new("R20", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
        new("R21", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        new("R22", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        new("R23", "（六）其他处理", "3.其他"),
        new("R24", null, "（七）总计"),
        new("R25", null, "四、结转下年度继续办理"),
    ];

    /// <summary>The words of the one row that stands for R21–R23 in form B and the folded form C; it is named R21.</summary>
    public const string FoldedLabel = "（六）其他处理";

    /// <summary>Index (0 to 24) of the first result row R3.</summary>
    public const int FirstResult = 2;

    /// <summary>Index of the last result row R23.</summary>
    public const int LastResult = 22;

    /// <summary>Index of （七）总计 R24.</summary>
    public const int Total = 23;

    /// <summary>Index of 四、结转下年度继续办理 R25.</summary>
    public const int CarriedOver = 24;
}

/// <summary>A row of table 3.</summary>
/// <param name="Name">R1–R25.</param>
/// <param name="Group">The group within 三 that it belongs to, or null.</param>
/// <param name="Label">Its words on the form.</param>
public sealed record Table3Row(string Name, string? Group, string Label);
