using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>The paragraphs of a report, in sentences that agree with its numbers but for its slips.</summary>
internal sealed class Narrative
{
    private readonly SyntheticReport report;

    private Narrative(SyntheticReport report) => this.report = report;

    /// <summary>The paragraphs of a section, without its heading and its table.</summary>
    public static IReadOnlyList<string> Of(SyntheticReport report, ReportPart part)
    {
        var narrative = new Narrative(report);
        var random = new Random((report.Seed * 97) + (int)part);
        return (part, report.Form) switch
        {
            (ReportPart.Overview, ReportForm.A) => [narrative.Opening(random), OverviewText.Management(random, report.Prose)],
            (ReportPart.Overview, _) => narrative.FiveParts(random),
            (ReportPart.Proactive, ReportForm.A) => EraAText.Proactive(random, report),
            (ReportPart.Requests, ReportForm.A) => EraAText.Requests(random, report),
            (ReportPart.Disputes, ReportForm.A) => EraAText.Disputes(random, report),
            (ReportPart.Responses, _) => EraAText.Responses(random, report),
            (ReportPart.Fees, _) =>
            [
                random.Of($"{report.Year}年度未收取任何费用，无减免情况。", "0元。", $"{report.Year}年未发生收费及减免。"),
            ],
            (ReportPart.Problems, _) => ClosingText.Problems(random, report),
            (ReportPart.Others, _) => ClosingText.Others(random, report),
            _ => [],
        };
    }

    private string Opening(Random random)
    {
        var self = report.Body.Self;
        return random.Of(
            $"{report.Year}年，{self}把公开透明作为日常工作的基本要求，各项公开任务有序推进。",
            $"一年来，{self}围绕群众关心的事项加大公开力度，公开的内容和方式都有改进。",
            $"{report.Year}年度，{self}按照上级部署，逐项落实公开职责，公开渠道保持畅通。"
        );
    }

    private List<string> FiveParts(Random random)
    {
        string[] texts =
        [
            ProactiveText.Of(random, report),
            RequestsText.Of(random, report),
            OverviewText.Management(random, report.Prose),
            OverviewText.Platforms(random, report.Prose),
            OverviewText.Supervision(random, report.Prose),
        ];
        string[] names = random.Of<string[]>(
            ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"],
            ["主动公开情况", "依申请公开情况", "政府信息管理情况", "政府信息公开平台建设情况", "监督保障情况"],
            ["主动公开方面", "依申请公开方面", "政府信息管理方面", "平台建设方面", "监督保障方面"]
        );
        var sameLine = random.OneIn(2);
        List<string> paragraphs = [Opening(random)];
        for (var at = 0; at < texts.Length; at++)
        {
            var heading = $"（{Numeral.Ordinal(at + 1)}）{names[at]}";
            if (sameLine)
                paragraphs.Add($"{heading}。{texts[at]}");
            else
                paragraphs.AddRange([heading, texts[at]]);
        }

        return paragraphs;
    }
}
