using System.Text.RegularExpressions;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>Text that opens or closes like another document: a summary, a self-inspection, a request for approval.</summary>
internal static partial class PastedText
{
    private const int LengthOfOpening = 900;

    /// <summary>Openings of other documents in 总体情况 (suspect) and in the introduction (hint).</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (report.Outline.Of(SectionTopic.Overview) is { } overview && Find(report, overview.Body, Summary) is { } summary)
            yield return new Finding(
                "P-pasted",
                Severity.Suspect,
                $"“{overview.Title}”里写着“{summary.Value}”，像是从另一份总结或汇报中粘贴来的。",
                null,
                [report.Text.Quote(summary.Span)]
            );
        if (Find(report, report.Outline.Preamble, Inspection) is { } inspection)
            yield return new Finding(
                "P-pasted",
                Severity.Hint,
                $"引言把本报告称作“{inspection.Value}”，应称年度报告。",
                null,
                [report.Text.Quote(inspection.Span)]
            );
        foreach (var section in report.Outline.Sections.Where(section => section.Topic != SectionTopic.Annex))
            if (Find(report, section.Body, Letter, wholeText: true) is { } letter)
                yield return new Finding(
                    "P-pasted",
                    Severity.Suspect,
                    $"报告里写着“{letter.Value}”，像是从另一份公文中粘贴来的。",
                    null,
                    [report.Text.Quote(letter.Span)]
                );
    }

    private static Stated<string>? Find(ReadReport report, Span span, Regex pattern, bool wholeText = false)
    {
        if (span.Length == 0)
            return null;
        var words = Squeezed.Of(report.Text, span);
        var match = pattern.Match(wholeText || words.Text.Length <= LengthOfOpening ? words.Text : words.Text[..LengthOfOpening]);
        return match.Success ? new Stated<string>(match.Value, words.Origin(match.Index, match.Length)) : null;
    }

    [GeneratedRegex(
        "现(将|就|把)((?!信息公开|政务公开)[^。]){0,24}(总结|汇报|自查|小结)((?!年度报告)[^。]){0,8}如下|工作总结如下",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Summary { get; }

    [GeneratedRegex(
        "自查(情况)?报告(?=如下)|工作总结(?=如下)|总结汇报(?=如下)|工作汇报(?=如下)|情况汇报(?=如下)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Inspection { get; }

    [GeneratedRegex(
        "妥否,?请(批示|审示|指示)|当否,?请批示|特此(请示|函复|通知)|请审议|以上汇报|汇报完毕|述职报告",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Letter { get; }
}
