using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>What a section of a synthetic report is about.</summary>
public enum ReportPart
{
    Overview,
    Proactive,
    Requests,
    Disputes,
    Problems,
    Others,
    Fees,
    Responses,
    Annex,
}

/// <summary>The heading of a section.</summary>
/// <param name="Number">Its number: 一 is 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Part">What it is about.</param>
public sealed record SectionHead(int Number, string Title, ReportPart Part)
{
    public override string ToString() => $"{Numeral.Ordinal(Number)}、{Title}";

    public static IReadOnlyList<SectionHead> Draw(Random random, ReportForm form)
    {
        (ReportPart Part, string Title)[] sections = form == ReportForm.A ? OfA(random) : OfBAndC(random, form);
        return [.. sections.Select((section, index) => new SectionHead(index + 1, section.Title, section.Part))];
    }

    private static (ReportPart Part, string Title)[] OfBAndC(Random random, ReportForm form) =>
        [
            (ReportPart.Overview, "总体情况"),
            (ReportPart.Proactive, random.Of("主动公开政府信息情况", "主动公开政府信息情况", "主动公开情况")),
            (
                ReportPart.Requests,
                random.Of("收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况", "政府信息公开申请收到和处理情况")
            ),
            (
                ReportPart.Disputes,
                form == ReportForm.B
                    ? random.Of("因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议、行政诉讼情况")
                    : random.Of(
                        "政府信息公开行政复议、行政诉讼情况",
                        "政府信息公开行政复议和行政诉讼情况",
                        "政府信息公开行政复议行政诉讼情况"
                    )
            ),
            (
                ReportPart.Problems,
                form == ReportForm.B
                    ? random.Of("政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进情况")
                    : "存在的主要问题及改进情况"
            ),
            (ReportPart.Others, random.Of("其他需要报告的事项", "其他需要报告的事项", "其他需要报告事项")),
        ];

    private static (ReportPart Part, string Title)[] OfA(Random random)
    {
        var disputes = (ReportPart.Disputes, random.Of("因政府信息公开申请行政复议、提起行政诉讼的情况", "行政复议、行政诉讼情况"));
        var fees = (ReportPart.Fees, random.Of("政府信息公开的收费及减免情况", "收费及减免情况"));
        var requests = (ReportPart.Requests, random.Of("依申请公开政府信息办理情况", "依申请公开政府信息和不予公开政府信息的情况"));
        return
        [
            (ReportPart.Overview, random.Of("概述", "基本情况")),
            (ReportPart.Proactive, random.Of("主动公开政府信息的情况", "主动公开情况")),
            .. random.OneIn(2) ? new[] { (ReportPart.Responses, "回应解读情况") } : [],
            .. random.OneIn(2) ? new[] { requests, fees, disputes } : [requests, disputes, fees],
            (ReportPart.Problems, random.Of("存在的主要问题及改进情况", "主要问题和改进措施")),
            (ReportPart.Others, "其他需要报告的事项"),
        ];
    }
}
