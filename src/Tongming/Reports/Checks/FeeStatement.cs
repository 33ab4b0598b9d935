using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>From 2021 on a report says whether 信息处理费 was charged.</summary>
[Law("国办函〔2020〕109号", "国办公开办函〔2021〕30号")]
internal static partial class FeeStatement
{
    /// <summary>A hint where no statement on the fee is found anywhere in the text.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (MissingSections.EraOf(report) != ReportEra.C || report.Outline.Sections.Count == 0)
            yield break;
        if (Statement.IsMatch(Squeezed.Of(report.Text).Text))
            yield break;
        var others = report.Outline.Of(SectionTopic.Others);
        yield return new Finding(
            "N-fee",
            Severity.Hint,
            "没有找到是否收取信息处理费的说明，一般写在“其他需要报告的事项”中。",
            null,
            others is null ? [] : [report.Text.Quote(others.Heading)]
        );
    }

    [GeneratedRegex(
        "信息处理费|处理费|(政府)?信息公开(的)?(相关|有关|任何)?(收费|费用)|收费(及|和|、)减免|(未|没有|无|不)[^。;|]{0,20}(收取|产生|发生|涉及|收)[^。;|]{0,16}费|收取[^。;|]{0,16}费",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Statement { get; }
}
