using Tongming.Reports;

namespace Tongming.Tests.Reports;

/// <summary>A small report of era C in the plainest layout, to be changed by one detail per test.</summary>
internal static class SampleTexts
{
    private static readonly string[] Labels =
    [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
        "1.本机关不掌握相关政府信息",
        "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确",
        "1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
        "（七）总计",
        "四、结转下年度继续办理",
    ];

    /// <summary>7 applications of persons and 1 of a firm; 5 granted, 1 in part, 1 not held, 1 carried over.</summary>
    public static IReadOnlyDictionary<string, int[]> Numbers { get; } =
        new Dictionary<string, int[]>
        {
            ["R1"] = [6, 1, 0, 0, 0, 0, 7],
            ["R2"] = [1, 0, 0, 0, 0, 0, 1],
            ["R3"] = [4, 1, 0, 0, 0, 0, 5],
            ["R4"] = [1, 0, 0, 0, 0, 0, 1],
            ["R13"] = [1, 0, 0, 0, 0, 0, 1],
            ["R24"] = [6, 1, 0, 0, 0, 0, 7],
            ["R25"] = [1, 0, 0, 0, 0, 0, 1],
        };

    /// <summary>A report of 2023 with those numbers.</summary>
    /// <param name="overview">What 总体情况 says of applications.</param>
    /// <param name="third">Table 3, or null for the plain one.</param>
    /// <param name="second">The four rows of numbers of table 2.</param>
    /// <param name="fourth">The row of table 4.</param>
    /// <param name="others">What section six says.</param>
    public static string Report(
        string overview = "全年收到政府信息公开申请7件。",
        string? third = null,
        string? second = null,
        string fourth = "1|0|0|0|1|0|0|0|0|0|0|0|0|0|0",
        string others = "本年度未收取信息处理费。"
    ) =>
        $"""
            云溪区统计局2023年政府信息公开工作年度报告
            发布日期：2024-01-18
            一、总体情况
            （一）主动公开。全年公布统计月报12期。
            （二）依申请公开。{overview}
            （三）政府信息管理。明确了审核责任。
            （四）政府信息公开平台建设。维护了专栏。
            （五）监督保障。组织了一次培训。
            二、主动公开政府信息情况
            {second ?? Second()}
            三、收到和处理政府信息公开申请情况
            {third ?? Third(" | ", number => number.ToString())}
            四、政府信息公开行政复议、行政诉讼情况
            行政复议|||||行政诉讼
            结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            {fourth}
            五、存在的主要问题及改进情况
            栏目更新还不够快，下一步将加强提醒。
            六、其他需要报告的事项
            {others}
            """;

    /// <summary>Table 2 with the given rows.</summary>
    public static string Second(
        string regulations = "0|0|0",
        string normative = "0|0|2",
        string licences = "0",
        string penalties = "6",
        string coercion = "0",
        string fees = "0"
    ) =>
        $"""
            第二十条第（一）项
            信息内容|本年制发件数|本年废止件数|现行有效件数
            规章|{regulations}
            行政规范性文件|{normative}
            第二十条第（五）项
            信息内容|本年处理决定数量
            行政许可|{licences}
            第二十条第（六）项
            信息内容|本年处理决定数量
            行政处罚|{penalties}
            行政强制|{coercion}
            第二十条第（八）项
            信息内容|本年收费金额（单位：万元）
            行政事业性收费|{fees}
            """;

    /// <summary>Table 3 with a separator between cells, each number written by <paramref name="write"/>; <paramref name="changed"/> rows replace the plain ones.</summary>
    public static string Third(
        string separator,
        Func<int, string> write,
        IReadOnlyDictionary<string, int[]>? changed = null,
        bool folded = false
    )
    {
        var lines = new List<string>
        {
            string.Join(
                separator,
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                "自然人",
                "商业企业",
                "科研机构",
                "社会公益组织",
                "法律服务机构",
                "其他",
                "总计"
            ),
        };
        for (var row = 0; row < Labels.Length; row++)
        {
            if (folded && row is (21 or 22))
                continue;
            var name = $"R{row + 1}";
            var numbers = changed?.GetValueOrDefault(name) ?? Numbers.GetValueOrDefault(name) ?? [0, 0, 0, 0, 0, 0, 0];
            var label = folded && row == 20 ? "（六）其他处理" : Labels[row];
            lines.Add(string.Join(separator, numbers.Select(write).Prepend(label)));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Checks a text.</summary>
    public static ReportCheck Check(
        string text,
        CheckSettings? settings = null,
        ReportCheck? previous = null,
        IReadOnlyList<ReportCheck>? subordinates = null
    ) => ReportChecker.Check(Tongming.Texts.SourceDocument.Plain(text), settings, previous, subordinates);
}
