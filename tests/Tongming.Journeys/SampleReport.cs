using System.Text;

namespace Tongming.Journeys;

/// <summary>
/// An invented report of the form of 2021 with its tables as text between bars. As it comes it adds up; what is set
/// here plants a mistake.
/// </summary>
public sealed record SampleReport
{
    private static readonly string[] Rows =
    [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "三、本年度办理结果 | （一）予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "（三）不予公开 | 1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
        "（四）无法提供 | 1.本机关不掌握相关政府信息",
        "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确",
        "（五）不予处理 | 1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
        "（七）总计",
        "四、结转下年度继续办理",
    ];

    public int Year { get; init; } = 2023;

    public string Body { get; init; } = "云湖区统计局";

    /// <summary>Applications of the year; one of them stays open where <see cref="Carried"/> is 1.</summary>
    public int Received { get; init; } = 5;

    /// <summary>What （七）总计 says; null writes what is right.</summary>
    public int? Total { get; init; }

    /// <summary>Row 二.</summary>
    public int FromLastYear { get; init; }

    /// <summary>Row 四.</summary>
    public int Carried { get; init; }

    public string Text()
    {
        var answered = Received + FromLastYear - Carried;
        var text = new StringBuilder($"{Body}{Year}年政府信息公开工作年度报告\n发布日期：{Year + 1}-01-19\n\n");
        text.Append(
            $"本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为{Year}年1月1日至{Year}年12月31日。\n\n一、总体情况\n（一）主动公开。在区政府网站公开信息126条。\n"
        );
        text.Append(
            $"（二）依申请公开。本年新收政府信息公开申请{Received}件。\n（三）政府信息管理。指定专人负责。\n（四）政府信息公开平台建设。更新专栏。\n（五）监督保障。开展培训2次。\n\n"
        );
        text.Append(
            "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 0 | 0 | 0 |\n"
        );
        text.Append(
            "第二十条第（五）项\n信息内容 | 本年处理决定数量 |\n行政许可 | 0 |\n第二十条第（六）项\n信息内容 | 本年处理决定数量 |\n行政处罚 | 6 |\n行政强制 | 0 |\n"
        );
        text.Append(
            "第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | 0 |\n\n三、收到和处理政府信息公开申请情况\n"
        );
        text.Append(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
        );
        for (var row = 0; row < Rows.Length; row++)
        {
            var number = row switch
            {
                0 => Received,
                1 => FromLastYear,
                2 => answered,
                23 => Total ?? answered,
                24 => Carried,
                _ => 0,
            };
            text.Append($"{Rows[row]} | {number} | 0 | 0 | 0 | 0 | 0 | {number} |\n");
        }

        text.Append("\n四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n未经复议直接起诉 | 复议后起诉 |\n");
        text.Append(string.Concat(Enumerable.Repeat("结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ", 3))).Append('\n');
        text.Append(string.Concat(Enumerable.Repeat("0 | ", 15)))
            .Append(
                "\n\n五、存在的主要问题及改进情况\n公开的内容还不够丰富，下一年将加强解读。\n\n六、其他需要报告的事项\n本年度未收取信息处理费。\n"
            );
        return text.ToString();
    }
}
