using System.Globalization;
using Spectre.Console;
using Tongming.Reports;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Commands;

/// <summary>One line for each of many files, and a sentence over all of them.</summary>
internal sealed class SummaryTable
{
    private readonly List<SummaryLine> lines = [];

    public void Add(FileCheck file) => lines.Add(SummaryLine.Of(file));

    public Table Draw()
    {
        var table = new Table().Border(TableBorder.Square);
        foreach (var title in (string[])["文件", "文种", "年度"])
            table.AddColumn(title);
        foreach (var title in (string[])["勾稽核对", "不成立", "错误", "疑似", "提示", "无法核对"])
            table.AddColumn(new TableColumn(title).RightAligned().NoWrap());
        foreach (var line in lines)
        {
            table.AddRow(
                new Text(line.File),
                new Text(line.Kind),
                new Text(line.Year?.ToString(CultureInfo.InvariantCulture) ?? "—"),
                Number(line.Tested),
                Number(line.Failed, "error"),
                Number(line.Errors, "error"),
                Number(line.Suspects, "suspect"),
                Number(line.Hints),
                Number(line.Unchecked)
            );
        }

        return table;
    }

    public string Sentence(int skipped)
    {
        var parts = new List<string>
        {
            $"共 {lines.Count} 个文件",
            $"{lines.Count(line => line.Errors > 0)} 个有错误",
            $"{lines.Count(line => line.IsRead && !line.IsReport)} 个不是年度报告",
            $"{lines.Count(line => !line.IsRead)} 个读不出",
        };
        if (skipped > 0)
            parts.Add($"另跳过 {skipped} 个不认识的文件");
        return string.Join('，', parts) + "。";
    }

    private static Text Number(int? number, string? severity = null) =>
        new(number?.ToString(CultureInfo.InvariantCulture) ?? "—", number > 0 ? Ink.Of(severity) : Style.Plain);

    private sealed record SummaryLine(
        string File,
        bool IsRead,
        bool IsReport,
        string Kind,
        int? Year,
        int? Tested,
        int? Failed,
        int? Errors,
        int? Suspects,
        int? Hints,
        int? Unchecked
    )
    {
        public static SummaryLine Of(FileCheck file)
        {
            var name = Ink.Clean(file.File);
            if (file.Check is not { } check)
                return new SummaryLine(name, false, false, "读不出", null, null, null, null, null, null, null);
            int Count(Severity severity) => check.Findings.Count(finding => finding.Severity == severity);
            var isReport = check.Kind == DocumentKind.AnnualReport;
            return new SummaryLine(
                name,
                true,
                isReport,
                isReport ? "年度报告" : KindWords.Of(check.Kind),
                check.Year,
                isReport ? check.Coverage.Tested : null,
                isReport ? check.Coverage.Failed : null,
                Count(Severity.Error),
                Count(Severity.Suspect),
                Count(Severity.Hint),
                Count(Severity.CannotCheck)
            );
        }
    }
}
