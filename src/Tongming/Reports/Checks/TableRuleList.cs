namespace Tongming.Reports.Checks;

/// <summary>The rules on tables and on numbers.</summary>
internal static class TableRuleList
{
    private const string FormC = "国办公开办函〔2021〕30号";
    private const string FormB = "国办公开办函〔2019〕60号";
    private const string Both = FormB + "、" + FormC;

    /// <summary>Each of them, by family.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("I-row", "表三每一行：自然人与五类法人或其他组织之和等于总计。", $"{Both} 表三", Severity.Error),
        new("I-col", "表三每一列：各项办理结果之和等于（七）总计。", $"{Both} 表三", Severity.Error),
        new("I-bal", "表三每一列：第一项加第二项之和，等于第三项总计加第四项之和。", $"{Both} 表三表头", Severity.Error),
        new("I-t4", "表四三组：维持、纠正、其他、尚未审结之和等于总计。", $"{Both} 表四", Severity.Error),
        new("I-part", "区分处理的只计部分公开：各项结果之和不能多于办结的申请数。", $"{Both} 表三（二）", Severity.Error),
        new("I-tab", "2018 年及以前统计表：各分项之和等于合计，其中数不大于总数。", "国办发〔2014〕32号 统计表", Severity.Error),
        new("Y-carry", "本年“上年结转”等于上年报告“结转下年度继续办理”。", $"{Both} 表三，两年之间", Severity.Error),
        new("Y-doc", "现行有效件数等于上年现行有效加本年制发减本年废止。", $"{FormC} 表二，两年之间", Severity.Suspect),
        new("Y-items", "上一年项目数量等于上年报告的项目数量加增减。", $"{FormB} 表二，两年之间", Severity.Suspect),
        new("Y-year", "所附上年报告应是前一年度的报告。", "年度之间的勾稽", Severity.CannotCheck),
        new("H-sum", "地区报告每一格等于下级各机关报告之和。", "《政府信息公开条例》第四十九条", Severity.Error),
        new("S-doc", "现行有效件数不少于本年制发减本年废止。", $"{FormC} 表二", Severity.Suspect),
        new("S-open", "本年新公开数量不多于对外公开总数量。", $"{FormB} 表二", Severity.Error),
        new("S-items", "上一年项目数量加本年增/减不小于 0。", $"{FormB} 表二", Severity.Error),
        new(
            "S-channels",
            "各渠道公开数之和不少于主动公开总数；恰好相等而有账号未列数的，请核实。",
            "国办发〔2014〕32号 统计表",
            Severity.Suspect
        ),
        new("S-partial", "有部分公开的答复，就应说明未公开部分的理由。", "《政府信息公开条例》第三十七条", Severity.Suspect),
        new("T-text", "文字中的数与表中同一事项的数一致。", "《政府信息公开条例》第五十条", Severity.Error),
        new("T-sum", "文字“共 N，其中 a、b、c”：封闭列举各项之和等于总数，开放列举不大于总数。", "数字自洽", Severity.Error),
        new("T-pct", "文字中的占比、增减幅与有关的数一致，允许末位四舍五入。", "数字自洽", Severity.Error),
        new("V-zero", "数字写法规范，不写“00”“05”。", "数字写法", Severity.Error),
        new("V-negative", "数量不小于 0（“本年增/减”除外）。", "数字写法", Severity.Error),
        new("V-fraction", "件数是整数（金额除外）。", "数字写法", Severity.Error),
        new("V-blank", "没有的事项填“0”，不与空白、划线混用。", "数字写法", Severity.Hint),
        new("V-number", "数字 0 不写作字母或符号。", "数字写法", Severity.Hint),
        new("W-withdrawn", "文字所说撤回的申请，在表三（六）其他处理中应有着落。", $"{FormC} 表三（六）", Severity.Suspect),
        new("B-regulations", "只有有规章制定权的机关填规章。", "《立法法》第九十一条、第九十三条", Severity.Suspect),
        new("N-table", "规定的三张表齐全。", Both, Severity.Error),
        new("X-table", "表格只列名称、是图片或没有读出的，不作核对。", "核对范围", Severity.CannotCheck),
        new("C-label", "表三行名完整。", $"{Both} 表三", Severity.Hint),
    ];
}
