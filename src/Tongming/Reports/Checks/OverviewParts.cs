using System.Text.RegularExpressions;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>The five parts of 总体情况, and how many parts a report says that it has.</summary>
[Law("国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号")]
internal static partial class OverviewParts
{
    private const int LongestLead = 12;

    private static readonly (string Name, Regex Words)[] Parts =
    [
        ("主动公开", Proactive),
        ("依申请公开", Requests),
        ("政府信息管理", Care),
        ("政府信息公开平台建设", Platform),
        ("监督保障", Oversight),
    ];

    private static readonly (string Word, int Number)[] Counts =
    [
        ("五", 5),
        ("5", 5),
        ("六", 6),
        ("6", 6),
        ("七", 7),
        ("7", 7),
        ("八", 8),
        ("8", 8),
    ];

    /// <summary>The names of the parts that have a heading, or at least open a paragraph or an item.</summary>
    public static IReadOnlyList<string> Recognised(ReportText text, Span span)
    {
        if (span.Length == 0)
            return [];
        var words = '\n' + Squeezed.Of(text, span, keepBreaks: true).Text;
        return [.. Parts.Where(part => part.Words.Matches(words).Any(match => Heads(words, match.Index))).Select(part => part.Name)];
    }

    /// <summary>True where the words at <paramref name="at"/> stand in the first words of a line, a numbered item or a sentence.</summary>
    private static bool Heads(string words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - LongestLead - 2; i--)
        {
            if (words[i] is '\n' or ')' or '、' or '.' or '。')
                return true;
            if (words[i] == '是' && i > 0 && "一二三四五六七八".Contains(words[i - 1], StringComparison.Ordinal))
                return true;
            if (words[i] is ',' or ';')
                return false;
        }

        return false;
    }

    /// <summary>Parts that are not recognised, and announced numbers of parts that are not those listed.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        var formed = MissingSections.EraOf(report) is ReportEra.B or ReportEra.C && report.Form is not (null or ReportForm.A);
        if (formed && report.Outline.Of(SectionTopic.Overview) is { } overview)
        {
            var recognised = Recognised(report.Text, overview.Body);
            var missing = Parts.Select(part => part.Name).Except(recognised).ToList();
            if (missing.Count > 0)
                yield return new Finding(
                    "N-parts",
                    Severity.Hint,
                    $"“总体情况”中没有认出以下部分：{string.Join("、", missing)}。",
                    null,
                    [report.Text.Quote(overview.Heading)]
                );
        }

        foreach (var finding in Announced(report))
            yield return finding;
    }

    private static IEnumerable<Finding> Announced(ReadReport report)
    {
        var span = report.Outline.Of(SectionTopic.Overview) is { } overview
            ? Span.Between(report.Outline.Preamble.Start, overview.Body.End)
            : report.Outline.Preamble;
        if (span.Length == 0)
            yield break;
        var words = Squeezed.Of(report.Text, span);
        foreach (Match match in Announcement.Matches(words.Text))
        {
            var said = Counts.First(count => count.Word == match.Groups["count"].Value).Number;
            var list = match.Groups["list"].Value;
            var topics = Topics.Count(topic =>
                list.Contains(topic.One, StringComparison.Ordinal) || list.Contains(topic.Other, StringComparison.Ordinal)
            );
            var items = Items(list);
            if (topics != items || items == said || items < 4)
                continue;
            var place = words.Origin(match.Index, match.Length);
            yield return new Finding(
                "N-parts",
                Severity.Suspect,
                $"报告说有{said}个部分，实际只列出{items}个。",
                $"{items}≠{said}",
                [report.Text.Quote(place)]
            );
        }
    }

    private static readonly (string One, string Other)[] Topics =
    [
        ("总体情况", "概述"),
        ("主动公开", "主动公开"),
        ("公开申请", "依申请"),
        ("复议", "诉讼"),
        ("问题", "改进"),
        ("其他", "其它"),
    ];

    private static int Items(string list) =>
        Inner
            .Replace(list, "复议诉讼")
            .Split(['、', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Sum(item => LastOfList.IsMatch(item) ? 2 : 1);

    [GeneratedRegex(
        @"(由|包括|包含|分为|共|内容为)(?<list>总体情况[^。]{20,160}?|概述[^。]{20,160}?)(等)?(?<count>[五六七八5678])(个|大)?(部分|方面)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Announcement { get; }

    [GeneratedRegex("复议(、|和|及|,|以及)(被)?(提起)?(行政)?诉讼|复议、行政诉讼", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Inner { get; }

    [GeneratedRegex("情况(和|及|以及|与)(其他|其它|存在|因|政府|主动|收到)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex LastOfList { get; }

    [GeneratedRegex("主动公开", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Proactive { get; }

    [GeneratedRegex("(依申请|公开申请)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Requests { get; }

    [GeneratedRegex("(?<!上级)(政府|政务)?信息(资源|公开)?(的)?(规范)?管理", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Care { get; }

    [GeneratedRegex("(平台|载体|渠道)(.{0,4}建设|管理|方面|情况)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Platform { get; }

    [GeneratedRegex(
        "(监督(和|与|及|、)?保障|保障(和|与|及|、)?监督|监督(考核|管理|检查|评议)|(组织|工作|制度)保障|保障(措施|能力|情况|方面))",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Oversight { get; }
}
