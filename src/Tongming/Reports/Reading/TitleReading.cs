using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds the title of a yearly report, which may be folded over several lines or stand at the head of one long line.</summary>
internal static partial class TitleReading
{
    private const int MostLines = 60;
    private const int LongestTitle = 70;
    private const int MostFolds = 3;

    /// <summary>The title without spaces, or null where the text has none.</summary>
    public static Stated<string>? Read(ReportText text, Outline outline)
    {
        var lines = HeadLines(text, outline);
        // Fewest folds first: words of a site's navigation that stand above a whole title are no part of it.
        for (var folds = 1; folds <= MostFolds; folds++)
        for (var i = 0; i + folds <= lines.Count; i++)
        {
            var words = string.Concat(lines.Skip(i).Take(folds).Select(line => line.Words));
            if (words.Length > LongestTitle || !Title.IsMatch(words) || NoTitle.IsMatch(words))
                continue;
            return WithBodyAbove(lines, i, Span.Between(lines[i].Span.Start, lines[i + folds - 1].Span.End), words);
        }

        return AtHeadOfLine(text, lines);
    }

    /// <summary>The lines among which a title can stand, blank ones left out, each with its words without spaces.</summary>
    public static List<(Span Span, string Words)> HeadLines(ReportText text, Outline outline)
    {
        var end = outline.Sections.Count == 0 ? int.MaxValue : outline.Sections[0].Heading.Start;
        var lines = new List<(Span, string)>();
        foreach (var line in text.Lines)
        {
            if (line.Start >= end || lines.Count == MostLines)
                break;
            var words = Squeezed.Of(text, line.End <= end ? line : Span.Between(line.Start, end)).Text.Trim('#', '*', '|');
            if (words.Length > 0)
                lines.Add((line, words));
        }

        return lines;
    }

    private static Stated<string> WithBodyAbove(List<(Span Span, string Words)> lines, int first, Span span, string words)
    {
        for (
            var above = first - 1;
            above >= Math.Max(0, first - 2)
                && IsFirstHalf(lines[above].Words)
                && !words.StartsWith(lines[above].Words, StringComparison.Ordinal);
            above--
        )
        {
            words = lines[above].Words + words;
            span = Span.Between(lines[above].Span.Start, span.End);
        }

        return new Stated<string>(words, span);
    }

    private static bool IsFirstHalf(string words) => BodyName.IsWhole(words) || Year.IsMatch(words) || words is "关于";

    private static Stated<string>? AtHeadOfLine(ReportText text, List<(Span Span, string Words)> lines)
    {
        foreach (var (span, words) in lines.Where(line => line.Words.Length > LongestTitle).Take(3))
        {
            var match = HeadOfLine.Match(words);
            if (match.Success && !NoTitle.IsMatch(match.Value))
                return new Stated<string>(match.Value, Squeezed.Of(text, span).Origin(0, match.Length));
        }

        return null;
    }

    [GeneratedRegex(
        @"^(附件\d?:?)?(关于)?[\u4e00-\u9fff\d()〇○、-]{0,45}(政府信息公开|政务公开|信息公开)([\u4e00-\u9fff、]{0,8})((20\d\d|[二〇○一三四五六七八九零]{4})年度?)?(年度报告|年报|报告|年度情况报告)(\(20\d\d年度?\)|\(.{2,12}\))?$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Title { get; }

    [GeneratedRegex(
        @"^[\u4e00-\u9fff\d()]{0,40}?(政府信息公开|政务公开|信息公开)(工作)?(情况)?(的)?(年度报告|年报|工作报告)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex HeadOfLine { get; }

    [GeneratedRegex(
        "^(根据|按照|本报告|现将|首页|当前位置|附件:|您|上一篇|下一篇|相关)|解读|通知|公布|发布|一图|要点|方案|计划|办法|^(政府|政务)?信息公开(工作)?(年度报告|年报)$|(年报|报告).*(年报|报告)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex NoTitle { get; }

    [GeneratedRegex("^(20\\d\\d|[二〇○一三四五六七八九零]{4})年度?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Year { get; }
}
