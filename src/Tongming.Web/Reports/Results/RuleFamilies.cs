namespace Tongming.Web.Reports.Results;

/// <summary>What the letters before the hyphen of a rule's id stand for.</summary>
internal static class RuleFamilies
{
    public static string Title(string family) =>
        family switch
        {
            "I" => "I 表内勾稽关系",
            "Y" => "Y 与上一年度",
            "H" => "H 与下级报告",
            "T" => "T 文字与表格、文字与文字",
            "S" => "S 数的合理性",
            "V" => "V 数的写法",
            "N" => "N 章节与编号",
            "B" => "B 依据与格式",
            "D" => "D 日期",
            "C" => "C 转换留下的痕迹",
            "W" => "W 撤回的申请",
            "P" => "P 抄来的文字",
            "X" => "X 没有读出的表格",
            _ => family,
        };
}
