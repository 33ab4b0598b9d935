using System.Text.RegularExpressions;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>Sentences that speak of another year as if it were the reported one.</summary>
internal static partial class ForeignYears
{
    private const int MostPlaces = 5;

    /// <summary>One finding for each foreign year, with the places where it stands.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (report.Identity.Year is not { } year)
            yield break;
        var places = new List<(int Year, Span Span)>();
        foreach (var section in report.Outline.Sections.Where(section => section.Topic != SectionTopic.Annex))
            Collect(report, section.Body, year, places);
        Collect(report, report.Outline.Preamble, year, places);
        foreach (var group in places.GroupBy(place => place.Year).OrderBy(group => group.Key))
        {
            var count = group.Count() > 1 ? $"（共{group.Count()}处）" : "";
            yield return new Finding(
                "P-year",
                Severity.Suspect,
                $"报告写的是{year}年，这里却按{group.Key}年叙述{count}，可能是从其他年度的报告复制而来。",
                null,
                [.. group.Take(MostPlaces).Select(place => report.Text.Quote(place.Span))],
                $"{year}年"
            );
        }
    }

    private static void Collect(ReadReport report, Span span, int year, List<(int Year, Span Span)> places)
    {
        if (span.Length == 0)
            return;
        var words = Squeezed.Of(report.Text, span);
        foreach (Match match in Sentence.Matches(words.Text))
        {
            var named = int.Parse(match.Groups["y"].ValueSpan);
            if (named == year || named < 2007 || !IsForeign(match.Value, named, year))
                continue;
            places.Add((named, words.Origin(match.Groups["said"].Index, match.Groups["said"].Length)));
        }
    }

    /// <summary>
    /// A sentence on another year is in its place where it compares, plans, names a document or names the reported year too;
    /// and it is none of this report's own where it says nothing about disclosure or “us”.
    /// </summary>
    private static bool IsForeign(string sentence, int named, int year)
    {
        if (sentence.Contains($"{year}年", StringComparison.Ordinal) || InPlace.IsMatch(sentence) || !OfOurs.IsMatch(sentence))
            return false;
        return named < year || (!Plan.IsMatch(sentence) && Done.IsMatch(sentence));
    }

    [GeneratedRegex(
        @"(?<=^|[。;:)])((一|二|三|四|五|六|七|八)是|\d[.、]|\([一二三四五六七八]\)|(其他)?(情况|事项|方面)[。:]?){0,2}(?<said>(截至)?(?<y>20\d\d)年(度)?(?!\d{1,2}月|以来|起|至|-|—|以前|之前|底|末|初|版|修订)[^。;]{4,200})",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(
        "相比|同比|与去年|较|比上年|去年|上年|以来|至今|决算|年鉴|公报|修订|施行|印发|出台|实施|20\\d\\d年(度)?至20\\d\\d|结转|第三方评估|通报",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex InPlace { get; }

    [GeneratedRegex(
        "信息公开|政务公开|主动公开|依申请|公开申请|处理费|我[局委厅办市区县镇乡]|本[局委厅单机年]",
        RegexOptions.None,
        Timeout.Infinite
    )]
    private static partial Regex OfOurs { get; }

    [GeneratedRegex("将|拟|计划|打算|下一步|继续|进一步|着力|重点|加强|要", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Plan { get; }

    [GeneratedRegex(@"(收到|受理|办理|发布|公开|答复|收取|未)[^。;]{0,25}(\d+|费)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Done { get; }
}
