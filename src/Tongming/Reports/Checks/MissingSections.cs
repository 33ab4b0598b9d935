using System.Text.RegularExpressions;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>Which sections a report of its era must have and has not. Era A is checked by content, never by position.</summary>
[Law("条例 第五十条", "条例 (2007) 第三十二条")]
internal static partial class MissingSections
{
    /// <summary>With fewer recognised sections the headings were lost on the way here, and nothing certain can be said.</summary>
    private const int FewestRecognised = 3;

    private static readonly (string Content, Regex Words)[] ContentsOfA =
    [
        ("主动公开政府信息的情况", ProactiveWords),
        ("依申请公开政府信息和不予公开政府信息的情况", RequestWords),
        ("政府信息公开的收费及减免情况", FeeWords),
        ("因政府信息公开申请行政复议、提起行政诉讼的情况", DisputeWords),
        ("存在的主要问题及改进情况", ProblemWords),
        ("其他需要报告的事项", OtherWords),
    ];

    /// <summary>The era by the year; where no year could be told, by the tables.</summary>
    public static ReportEra? EraOf(ReadReport report) =>
        report.Identity.Era
        ?? report.Form switch
        {
            ReportForm.A => ReportEra.A,
            ReportForm.B => ReportEra.B,
            ReportForm.C or ReportForm.CFolded => ReportEra.C,
            _ => null,
        };

    /// <summary>The sections whose lack is certain: neither their heading nor what they hold is there.</summary>
    public static IReadOnlyList<SectionTopic> Errors(ReadReport report)
    {
        var recognised = SectionTitles.OfForm.Count(topic => report.Outline.Of(topic) is not null);
        if (!HasFormTables(report) || recognised < FewestRecognised)
            return [];
        return [.. SectionTitles.OfForm.Where(topic => report.Outline.Of(topic) is null && !HasContent(report, topic))];
    }

    /// <summary>Findings on missing sections.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        var era = EraOf(report);
        if (era is null)
            return [];
        if (era == ReportEra.A || (era == ReportEra.B && !HasFormTables(report)))
            return ByContent(report);
        return ByForm(report);
    }

    private static IEnumerable<Finding> ByForm(ReadReport report)
    {
        var missing = SectionTitles.OfForm.Where(topic => report.Outline.Of(topic) is null).ToList();
        if (missing.Count == SectionTitles.OfForm.Count)
        {
            yield return new Finding("N-missing", Severity.Hint, "只有表格，没有找到报告正文的章节标题。", null, []);
            yield break;
        }

        var errors = Errors(report);
        foreach (var topic in missing)
        {
            var name = SectionTitles.NameOf(topic);
            if (errors.Contains(topic) && report.Text.MayHaveLost)
                yield return new Finding(
                    "N-missing",
                    Severity.CannotCheck,
                    $"没有读到“{name}”一章，可能在图片中或在转换时丢失。",
                    null,
                    []
                );
            else
                yield return errors.Contains(topic)
                    ? new Finding("N-missing", Severity.Error, $"缺少“{name}”一章。", null, [])
                    : new Finding("N-missing", Severity.Hint, $"没有找到“{name}”一章的标题，请核对标题是否遗漏。", null, []);
        }
    }

    private static IEnumerable<Finding> ByContent(ReadReport report)
    {
        var recognised = report
            .Outline.Sections.Where(section => section.Topic != SectionTopic.Unknown)
            .Select(section => section.Topic)
            .Distinct()
            .Count();
        if (recognised < FewestRecognised)
            yield break;
        var words = Squeezed.Of(report.Text).Text;
        var missing = ContentsOfA.Where(content => !content.Words.IsMatch(words)).Select(content => content.Content).ToList();
        if (missing.Count > 0)
            yield return new Finding("N-missing", Severity.Hint, $"没有找到规定内容：{string.Join("；", missing)}。", null, []);
    }

    private static bool HasFormTables(ReadReport report) => report.Form is ReportForm.B or ReportForm.C or ReportForm.CFolded;

    /// <summary>A heading lost on the way here is not a missing section: its table, or the parts of 总体情况, are there.</summary>
    private static bool HasContent(ReadReport report, SectionTopic topic) =>
        topic switch
        {
            SectionTopic.Overview => OverviewParts.Recognised(report.Text, report.Outline.Preamble).Count >= 2,
            SectionTopic.Proactive => report.Tables?.Table2.Values.Any(IsThere) == true,
            SectionTopic.Requests => report.Tables?.Table3.Any(row => row?.Any(IsThere) == true) == true,
            SectionTopic.Disputes => report.Tables?.Table4.Any(IsThere) == true,
            _ => false,
        };

    private static bool IsThere(ReadCell cell) => cell.State == CellState.Stated;

    [GeneratedRegex("主动公开", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex ProactiveWords { get; }

    [GeneratedRegex("依申请|公开申请|申请公开|申请数", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex RequestWords { get; }

    [GeneratedRegex("收费|减免|费用|收取", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex FeeWords { get; }

    [GeneratedRegex("复议|诉讼", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex DisputeWords { get; }

    [GeneratedRegex("问题|不足|差距|困难|改进", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex ProblemWords { get; }

    [GeneratedRegex(
        "其[他它](需要|应当)?(报告|说明)?的?(重要)?事项|需要(报告|说明)的(其[他它])?(重要)?(事项|情况)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex OtherWords { get; }
}
