using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds the body that reports: by the title, by the opening, by the line under the text, or by what is named most.</summary>
internal static partial class BodyReading
{
    private const int LengthOfOpening = 200;

    /// <summary>The body's name, or null. A short name such as 区统计局 is completed by the region that the text names most.</summary>
    public static string? Read(ReportText text, Outline outline, Stated<string>? title)
    {
        var words = Squeezed.Of(text, keepBreaks: true).Text;
        var name = OfTitle(title?.Value) ?? Opening(text, outline)?.Value ?? Signature(text)?.Value ?? MostNamed(words);
        return name is null ? null : Completed(name, words);
    }

    /// <summary>The body or region that a title names, or null.</summary>
    public static string? OfTitle(string? title)
    {
        if (title is null)
            return null;
        var name = AroundBody.Replace(title, "");
        return name.Length >= 2 && BodyName.IsWhole(name) || name.Length == 2 ? name : null;
    }

    /// <summary>The body that opens the report: “2022年,甲区统计局坚持…”.</summary>
    public static Stated<string>? Opening(ReportText text, Outline outline)
    {
        Span?[] openings = [outline.Preamble, outline.Of(SectionTopic.Overview)?.Body];
        foreach (var span in openings.OfType<Span>())
        {
            if (span.Length == 0)
                continue;
            var words = Squeezed.Of(text, span);
            var match = Subject.Match(words.Text.Length > LengthOfOpening ? words.Text[..LengthOfOpening] : words.Text);
            if (match.Success)
                return new Stated<string>(
                    match.Groups["body"].Value,
                    words.Origin(match.Groups["body"].Index, match.Groups["body"].Length)
                );
        }

        return null;
    }

    /// <summary>The body that says it compiled the report: “本报告由…编制”.</summary>
    public static Stated<string>? Compiler(ReportText text, Outline outline)
    {
        if (outline.Preamble.Length == 0)
            return null;
        var words = Squeezed.Of(text, outline.Preamble);
        var match = Compiled.Match(words.Text);
        return match.Success
            ? new Stated<string>(match.Groups["body"].Value, words.Origin(match.Groups["body"].Index, match.Groups["body"].Length))
            : null;
    }

    /// <summary>The body's name on a line of its own above the date under the text.</summary>
    public static Stated<string>? Signature(ReportText text)
    {
        var lines = text
            .Lines.Select(line => (Span: line, Words: Squeezed.Of(text, line).Text))
            .Where(line => line.Words.Length > 0)
            .TakeLast(8)
            .ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var alone =
                BodyName.IsWhole(lines[i].Words)
                && BodyName.KindOf(lines[i].Words).Length > 0
                && i + 1 < lines.Count
                && DateLine.IsMatch(lines[i + 1].Words);
            if (alone)
                return new Stated<string>(lines[i].Words, lines[i].Span);
        }

        return null;
    }

    private static string? MostNamed(string words) =>
        Named
            .Matches(words)
            .Select(match => match.Groups["body"].Value)
            .GroupBy(name => name)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key.Length)
            .FirstOrDefault()
            ?.Key;

    private static string Completed(string name, string words)
    {
        var region = BodyName.RegionOf(name);
        if (region.Length != 1)
            return name;
        var full = Named
            .Matches(words)
            .Select(match => BodyName.RegionOf(match.Groups["body"].Value))
            .Where(candidate => candidate.Length > 2 && candidate[^1] == region[0])
            .GroupBy(candidate => candidate)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()
            ?.Key;
        return full is null ? name : full + name[1..];
    }

    [GeneratedRegex(
        @"^(附件\d?:?)?(关于)?|((20\d\d|[二〇○零一三四五六七八九]{4})年?度?|政府信息公开|政务信息公开|政务公开|信息公开|\(.*?\)|工作|情况|的|年度报告|年报|报告|年度|政府(?=政府信息公开))",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex AroundBody { get; }

    [GeneratedRegex(
        @"(20\d\d年(度)?(以来)?,?)(?<body>[\u4e00-\u9fff]{1,24}?(局|人民政府|委员会|管委会|办事处|厅|办公室|法院|检察院))(?=坚持|认真|全面|严格|深入|按照|紧紧|始终|积极|在|以|根据|政府信息公开|高度|围绕|贯彻|依照|依法|进一步|不断|继续)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Subject { get; }

    [GeneratedRegex(
        @"(本(年度)?报告)(是?由)(?<body>[\u4e00-\u9fff]{2,30}?(局|人民政府|委员会|管委会|办事处|厅|办公室|办|中心|法院|检察院))(?=根据|按照|依据|依照|编制|,|负责|\()",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Compiled { get; }

    [GeneratedRegex(
        @"(?<=^|[,。、:;()“”》\n年度])(?<body>[\u4e00-\u9fff]{0,12}?[省市区县州旗盟镇乡][\u4e00-\u9fff]{0,12}?(人民政府|统计局|局|委员会|管委会|办事处|厅))(?!长|面|限|部|域|级|势)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Named { get; }

    [GeneratedRegex(
        @"^(20\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?|二[〇○零][〇○零一二三四五六七八九]{2}年.{1,3}月.{1,4}日)$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex DateLine { get; }
}
