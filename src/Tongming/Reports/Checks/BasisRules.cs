using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Rules on the legal basis and the form of the year.</summary>
[Law("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号", "条例 第五十条", "条例 (2007) 第三十二条")]
internal static partial class BasisRules
{
    private const int WordsBehind = 40;

    /// <summary>What is cited or printed that is not of the year.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        var era = report.Identity.Era;
        if (era is null or ReportEra.A)
            return [];
        return Cited(report, era.Value).Concat(Form(report, era.Value));
    }

    private static IEnumerable<Finding> Cited(ReadReport report, ReportEra era)
    {
        var words = Squeezed.Of(report.Text);
        if (era == ReportEra.C && First(words, FormOf2019) is { } old)
            yield return Error(
                report,
                words,
                old,
                $"{report.Identity.Year}年的报告引用了2019年的格式文件（国办公开办函〔2019〕60号），该文件已由国办公开办函〔2021〕30号取代。",
                "国办公开办函〔2021〕30号"
            );
        if (era == ReportEra.B && First(words, FormOf2021) is { } early)
            yield return Error(
                report,
                words,
                early,
                $"{report.Identity.Year}年的报告引用了2021年才印发的格式文件（国办公开办函〔2021〕30号）。",
                "国办公开办函〔2019〕60号"
            );
        if (First(words, OldRegulation) is { } article)
            yield return Error(
                report,
                words,
                article,
                $"{report.Identity.Year}年的报告引用了修订前的条例，年度报告的内容现由条例第五十条规定。",
                "《中华人民共和国政府信息公开条例》（国令第711号）第五十条"
            );
    }

    private static Finding Error(ReadReport report, Squeezed words, Match match, string message, string suggestion) =>
        new("B-basis", Severity.Error, message, null, [report.Text.Quote(words.Origin(match.Index, match.Length))], suggestion);

    /// <summary>The first place that cites it as in force, not as abolished or replaced.</summary>
    private static Match? First(Squeezed words, Regex pattern) =>
        pattern
            .Matches(words.Text)
            .FirstOrDefault(match =>
                !Replaced.IsMatch(
                    words.Text[Math.Max(0, match.Index - 8)..Math.Min(words.Text.Length, match.Index + match.Length + WordsBehind)]
                )
            );

    private static IEnumerable<Finding> Form(ReadReport report, ReportEra era)
    {
        if (era != ReportEra.C)
            yield break;
        if (report.Form == ReportForm.B)
            yield return new Finding(
                "B-form",
                Severity.Error,
                $"{report.Identity.Year}年的报告用的是2019年的旧表格，应按国办公开办函〔2021〕30号的格式填报。",
                null,
                PlaceOfOldTable(report)
            );
        if (report.Form == ReportForm.CFolded)
            yield return new Finding(
                "B-form",
                Severity.Hint,
                "表三“（六）其他处理”只有一行，2021年的格式分为三行（逾期不补正、逾期未缴费、其他）。",
                null,
                PlaceOfFoldedRow(report)
            );
    }

    private static List<Evidence> PlaceOfOldTable(ReadReport report) => Place(report, OldColumn);

    private static List<Evidence> PlaceOfFoldedRow(ReadReport report) => Place(report, FoldedRow);

    private static List<Evidence> Place(ReadReport report, Regex pattern)
    {
        var words = Squeezed.Of(report.Text);
        var match = pattern.Match(words.Text);
        return match.Success ? [report.Text.Quote(words.Origin(match.Index, match.Length))] : [];
    }

    [GeneratedRegex(@"[〔\[(【]?2019[〕\])】]?第?60号", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex FormOf2019 { get; }

    [GeneratedRegex(@"公开办函[〔\[(【]?2021[〕\])】]?第?30号", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex FormOf2021 { get; }

    [GeneratedRegex(
        @"(公开条例》?|《条例》|条例)(\([^)]{0,20}\))*第三十二条(?=[^。]{0,30}(编制|报告|要求|规定))|国务院令第?492号|国令第?492号",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex OldRegulation { get; }

    [GeneratedRegex("废止|取代|替代|代替|不再|修订前|第三方|征求", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Replaced { get; }

    [GeneratedRegex("上一年项目数量|对外公开总数量|本年新制作数量|采购项目数量", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex OldColumn { get; }

    [GeneratedRegex(@"\(六\)其他(处理)?", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex FoldedRow { get; }
}
