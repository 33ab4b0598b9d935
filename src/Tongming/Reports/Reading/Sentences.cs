using System.Text;
using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>The sentences of a report's narrative, as they are compared with those of another year.</summary>
internal static partial class Sentences
{
    private const int FewestCharacters = 10;

    /// <summary>All sentences in their order: wrapped lines joined, spaces dropped, tables, headings and page numbers left out.</summary>
    public static IReadOnlyList<string> Of(ReportText text, Outline outline)
    {
        var sentences = new List<string>();
        var title = TitleReading.Read(text, outline)?.Span.End ?? outline.Preamble.Start;
        Collect(text, Span.Between(Math.Min(title, outline.Preamble.End), outline.Preamble.End), sentences);
        foreach (var section in outline.Sections.Where(section => section.Topic != SectionTopic.Annex)) Collect(text, section.Body, sentences);
        return sentences;
    }

    private static void Collect(ReportText text, Span span, List<string> sentences)
    {
        var lines = text.Lines.Where(line => line.End > span.Start && line.Start < span.End)
            .Select(line => Squeezed.Of(text, Span.Between(Math.Max(line.Start, span.Start), Math.Min(line.End, span.End))).Text).ToList();
        var (first, last) = (lines.FindIndex(IsTable), lines.FindLastIndex(line => IsTable(line) || Numbers.IsMatch(line)));
        var prose = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == first || IsAlone(lines[i])) Flush(prose, sentences);
            if ((first >= 0 && i >= first && i <= last && !IsParagraph(lines[i])) || IsAlone(lines[i]) || PageNumber.IsMatch(lines[i])) continue;
            prose.Append(lines[i]);
        }

        Flush(prose, sentences);
    }

    private static void Flush(StringBuilder prose, List<string> sentences)
    {
        foreach (var part in prose.ToString().Split(['。', '!', '?', ';'], StringSplitOptions.RemoveEmptyEntries))
            if (part.Length >= FewestCharacters && !IsTable(part) && !PartHeading.IsMatch(part)) sentences.Add(part);
        prose.Clear();
    }

    private static bool IsParagraph(string line) => line.Length > 60 && line.Contains('。', StringComparison.Ordinal) && !IsTable(line);

    private static bool IsTable(string line) => line.Contains('|', StringComparison.Ordinal) || TableWords.IsMatch(line);

    private static bool IsAlone(string line) => line.Length < 40 && Heading.IsMatch(line) && !line.Contains('。', StringComparison.Ordinal);

    [GeneratedRegex(@"^\([一二三四五六七八九十]{1,3}\)[^,]{2,24}$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PartHeading { get; }

    [GeneratedRegex(@"^[\d.,/]+$", RegexOptions.None, 2000)]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"^-?\d{1,3}-?$|^第\d+页", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex(@"^(\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("第二十条第|本年制发件数|本年废止件数|现行有效件|本年处理决定数量|本年收费金额|本年新制作|对外公开总数量|上一年项目数量|采购项目数量|勾稽关系|申请人情况|本年新收政府信息公开申请数量|上年结转政府信息公开申请数量|本年度办理结果|结转下年度继续办理|区分处理的,只计这一情形|结果维持|未经复议直接起诉|自然人法人|结果结果|维持纠正|尚未审结总计|^\\(七\\)总计|^(规章|(行政)?规范性文件|行政许可|其他对外管理服务事项|行政处罚|行政强制|行政事业性收费|政府集中采购)[\\d.,万元/-]*$|^(行政复议|行政诉讼|行政复议行政诉讼|总计|其他|自然人|商业企业.*)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex TableWords { get; }
}
