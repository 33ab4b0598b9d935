using System.Globalization;
using Tongming.Reports;
using Tongming.Texts;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Exports;

/// <summary>The words of a result as they stand in files for the reporting office.</summary>
internal static class ExportWords
{
    /// <summary>Excel opens no file with a longer cell.</summary>
    private const int LongestCell = 32_000;

    /// <summary>Titles of the columns of findings.</summary>
    public static IReadOnlyList<string> FindingTitles { get; } =
    ["序号", "程度", "规则", "问题", "算式", "位置", "原文", "建议（仅供参考）"];

    /// <summary>The program that made the file.</summary>
    public static string Program => $"通明 Tongming {CommandLine.Version}";

    /// <summary>The line of a finding, in the order of <see cref="FindingTitles"/>.</summary>
    public static IReadOnlyList<string> Finding(int number, FindingResult finding, FileResult file) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            Severity(finding.Severity),
            finding.Rule,
            finding.Message,
            finding.Sum ?? "",
            string.Join('\n', finding.Where.Select(place => Place(place, file.Form))),
            string.Join('\n', finding.Where.Select(place => place.Text).Where(text => text.Length > 0).Distinct()),
            finding.Suggestion ?? "",
        ];

    /// <summary>What is said of a file as a whole: names and values.</summary>
    public static IReadOnlyList<(string Name, string Value)> Overview(FileResult file) =>
        [
            ("核对的文件", file.File),
            ("文种", Kind(file)),
            ("报告机关", file.Body ?? "—"),
            ("报告年度", file.Year?.ToString(CultureInfo.InvariantCulture) ?? "—"),
            ("发布日期", file.Published ?? "—"),
            ("表式", Form(file.Form) is { } form ? KindWords.Of((ReportForm?)form) : "—"),
            (
                "勾稽关系",
                $"核对 {file.Coverage.Identities.Tested} 项，不成立 {file.Coverage.Identities.Failed} 项，无法核对 {file.Coverage.Identities.NotAssessable} 项"
            ),
            ("读出的单元格", Cells(file.Coverage.Cells)),
            (
                "发现",
                string.Join(
                    '，',
                    file.Findings.GroupBy(finding => finding.Severity)
                        .Select(group => $"{Severity(group.Key)} {group.Count()}")
                        .DefaultIfEmpty("没有")
                )
            ),
            ("说明", string.Join('\n', ((string?[])[file.Error, .. file.Coverage.Notes]).Where(words => !string.IsNullOrEmpty(words)))),
        ];

    public static string Severity(string severity) =>
        severity switch
        {
            "error" => SeverityWords.Word(Tongming.Reports.Severity.Error),
            "suspect" => SeverityWords.Word(Tongming.Reports.Severity.Suspect),
            "hint" => SeverityWords.Word(Tongming.Reports.Severity.Hint),
            _ => SeverityWords.Word(Tongming.Reports.Severity.CannotCheck),
        };

    /// <summary>Without the characters that XML cannot hold, and no longer than a cell may be.</summary>
    public static string Clean(string words) => XmlWords.Of(words.Length > LongestCell ? words[..LongestCell] : words);

    private static string Kind(FileResult file) =>
        file.Kind switch
        {
            "annual-report" => KindWords.Of(DocumentKind.AnnualReport),
            "unreadable" => "读不出",
            _ => file.DocumentType switch
            {
                "work-plan" => KindWords.Of(DocumentKind.WorkPlan),
                "work-summary" => KindWords.Of(DocumentKind.WorkSummary),
                "half-year-statistics" => KindWords.Of(DocumentKind.HalfYearStatistics),
                "press" => KindWords.Of(DocumentKind.Press),
                _ => KindWords.Of(DocumentKind.Other),
            },
        };

    private static ReportForm? Form(string? form) =>
        form switch
        {
            "A" => ReportForm.A,
            "B" => ReportForm.B,
            "C" => ReportForm.C,
            "C-folded" => ReportForm.CFolded,
            _ => null,
        };

    private static string Place(PlaceResult place, string? form)
    {
        var origin = new Place(place.Line, 1, place.Page);
        return $"{AddressWords.Of(new Evidence(place.Table, place.Row, place.Column, default, origin, place.Text), Form(form))} {AddressWords.Of(origin)}";
    }

    private static string Cells(CellsResult cells)
    {
        var counts = ((string Name, CellCount? Count)[])
            [("统计表", cells.Table1), ("表二", cells.Table2), ("表三", cells.Table3), ("表四", cells.Table4)];
        return string.Join(
            '，',
            counts.Where(one => one.Count is not null).Select(one => $"{one.Name} {one.Count!.Read}/{one.Count.Of}").DefaultIfEmpty("—")
        );
    }
}
