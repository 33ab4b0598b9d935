using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>The last two sections: problems, and what else is to be reported, with the statement on the 信息处理费.</summary>
internal static class ClosingText
{
    public static IReadOnlyList<string> Problems(Random random, SyntheticReport report) =>
        [
            random.Of(
                "公开内容与群众期待相比还不够贴近，解读形式偏少。",
                "部分栏目更新不够及时，经办人员业务水平参差不齐。",
                "存在的主要问题：一是主动公开的广度不够；二是答复文书还不够规范。"
            ),
            random.Of(
                $"{report.Year + 1}年，将从三个方面改进：一是细化责任到人，二是丰富解读方式，三是加强业务学习。",
                "下一步，将完善栏目巡查办法，组织经办人员集中学习，逐步提高公开质量。"
            ),
        ];

    public static IReadOnlyList<string> Others(Random random, SyntheticReport report)
    {
        if (report.Form is ReportForm.A or ReportForm.B)
            return [random.Of("无其他需要报告的事项。", "没有其他需要报告的事项。", "无。")];
        return
        [
            random.Of(
                $"{report.Year}年未收取信息处理费。",
                $"{report.Body.Self}严格执行《政府信息公开信息处理费管理办法》，本年度未产生信息处理费。",
                $"{report.Year}年度收取政府信息公开信息处理费0元。",
                $"本年度未向公民、法人和其他组织收取政府信息公开费用。"
            ),
        ];
    }
}
