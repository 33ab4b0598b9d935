namespace Tongming.Synthetic;

/// <summary>Labels shortened by their writers or half lost in conversion, as real reports have them.</summary>
internal sealed class ShortLabelsLayout : ILayout
{
    private static readonly Dictionary<string, string> Short = new()
    {
        ["行政规范性文件"] = "规范性文件",
        ["现行有效件数"] = "现行有效件",
        ["本年新制作数量"] = "本年制作数量",
        ["（六）其他处理"] = "（六）其他",
        ["（七）总计"] = "（七）合计",
        ["2.其他法律行政法规禁止公开"] = "2.其他法律行政止公开",
        ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）"] = "（二）部分公开",
        ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"] = "1.申请人无正当理由逾期不补正",
        ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"] = "2.申请人逾期未按收费通知要求缴纳费用",
        ["5.要求行政机关确认或重新出具已获取信息"] = "5.要求确认或重新出具已获取信息",
        ["四、结转下年度继续办理"] = "四、结转下年度",
    };

    public string Name => "half-lost labels";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(report, grid => LayoutText.Pipes(grid.Words(cell => Short.GetValueOrDefault(cell.Words, cell.Words))));
}
