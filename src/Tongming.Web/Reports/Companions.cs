using Tongming.Reports;
using Tongming.Texts;

namespace Tongming.Web.Reports;

/// <summary>Last year's report and the subordinate ones, already checked, and what has to be said of those that could not be used.</summary>
internal sealed record Companions(
    ReportCheck? Previous,
    IReadOnlyList<ReportCheck>? Subordinates,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Notes
)
{
    /// <summary>A file that is checked alone.</summary>
    public static Companions None { get; } = new(null, null, [], []);

    public static async Task<Companions> ReadAsync(CheckReports checker, CheckReports.Input input, CancellationToken cancel)
    {
        var companions = None;
        if (input.Previous is { } previous)
            companions = companions.WithPrevious(await checker.CheckAsync(previous, input.Body, None, cancel));
        if (input.Subordinates is not { } subordinates)
            return companions;
        var checks = await Task.WhenAll(subordinates.Select(async file => Lean(await checker.CheckAsync(file, null, None, cancel))));
        return companions.WithSubordinates(checks);
    }

    /// <summary>The check with what is to be said of the companions; only a report could have been compared with them.</summary>
    public ReportCheck Complete(ReportCheck check)
    {
        if (check.Kind != DocumentKind.AnnualReport || Findings.Count + Notes.Count == 0)
            return check;
        return check with
        {
            Findings = [.. check.Findings, .. Findings],
            Coverage = check.Coverage with { Notes = [.. check.Coverage.Notes, .. Notes] },
        };
    }

    private Companions WithPrevious(FileCheck read) =>
        read switch
        {
            { Check: { Kind: DocumentKind.AnnualReport } check } => this with { Previous = check },
            { Error: { } error } => With("Y-carry", $"上一年度文件“{read.File}”没有读出，未与上一年度核对：{error}"),
            _ => With("Y-carry", $"上一年度文件“{read.File}”不是政府信息公开工作年度报告，未与上一年度核对。"),
        };

    /// <summary>A sum over bodies of which one is missing would accuse a report that is right, so it is not made.</summary>
    private Companions WithSubordinates(FileCheck[] read)
    {
        if (Array.Find(read, file => file.Error is not null) is { } broken)
            return With("H-sum", $"下级报告“{broken.File}”没有读出，未核对汇总数：{broken.Error}");
        var reports = read.Select(file => file.Check!).Where(check => check.Kind == DocumentKind.AnnualReport).ToList();
        if (reports.Count == 0)
            return With("H-sum", "下级文件中没有政府信息公开工作年度报告，未核对汇总数。");
        var others = read.Length - reports.Count;
        var note = $"下级年度报告{reports.Count}份" + (others == 0 ? "。" : $"；另有{others}个文件不是年度报告，未计入。");
        return this with { Subordinates = reports, Notes = [.. Notes, note] };
    }

    private Companions With(string rule, string message) =>
        this with
        {
            Findings = [.. Findings, new Finding(rule, Severity.CannotCheck, message, null, [])],
        };

    /// <summary>Hundreds of subordinate reports are held at once; only their numbers are needed.</summary>
    private static FileCheck Lean(FileCheck file) =>
        file.Check is null
            ? file
            : file with
            {
                Check = file.Check with { Source = SourceDocument.Plain(""), Sentences = [], Findings = [] },
            };
}
