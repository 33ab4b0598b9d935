namespace Tongming.Reports;

/// <summary>Table 4 (政府信息公开行政复议、行政诉讼情况): three groups of five cells in one row, the same in forms B and C.</summary>
[Law("条例 第五十条", "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")]
public static class Table4Form
{
    /// <summary>The three groups, named 1–3.</summary>
    public static IReadOnlyList<FormLabel> Groups { get; } =
    [new("1", "行政复议"), new("2", "行政诉讼 未经复议直接起诉"), new("3", "行政诉讼 复议后起诉")];

    /// <summary>The five columns of each group, named 1–5.</summary>
    public static IReadOnlyList<FormLabel> Columns { get; } =
    [new("1", "结果维持"), new("2", "结果纠正"), new("3", "其他结果"), new("4", "尚未审结"), new("5", "总计")];
}
