using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>Everything that the page shows of one file.</summary>
internal sealed class ResultView
{
    /// <param name="number">Counted from 1 on the page; begins the ids.</param>
    /// <param name="file">Name as given.</param>
    /// <param name="check">The result, or null where the file could not be read.</param>
    /// <param name="error">One Chinese sentence where it could not be read.</param>
    /// <param name="alone">Whether it is the only file on the page.</param>
    public ResultView(int number, string file, ReportCheck? check, string? error, bool alone = true)
    {
        Id = $"f{number}";
        File = file;
        Check = check;
        Error = error;
        Alone = alone;
        if (check is null)
            return;
        Original = new OriginalView(
            Id,
            check.Source.Text,
            check.Findings.SelectMany(
                (finding, index) => finding.Where.Where((_, at) => Telling.Is(finding, at)).Select(where => (where.Original, index + 1))
            )
        );
        Findings =
        [
            .. check.Findings.Select(
                (finding, index) =>
                    new FindingView(
                        index + 1,
                        $"{Id}-n{index + 1}",
                        finding,
                        [.. finding.Where.Select((where, at) => EvidenceView.Of(where, Telling.Is(finding, at), check.Form, Original))]
                    )
            ),
        ];
        Marks = new TableMarks(Findings);
    }

    public string Id { get; }

    public string File { get; }

    public ReportCheck? Check { get; }

    public string? Error { get; }

    public bool Alone { get; }

    public IReadOnlyList<FindingView> Findings { get; } = [];

    public OriginalView? Original { get; }

    public TableMarks Marks { get; } = new([]);

    public bool IsReport => Check?.Kind == DocumentKind.AnnualReport;

    /// <summary>Number of findings of that severity.</summary>
    public int Count(Severity severity) => Findings.Count(one => one.Finding.Severity == severity);

    /// <summary>The style of the verdict: error, suspect, none or unread.</summary>
    public string Style =>
        this switch
        {
            { Check: null } or { IsReport: false } => "unread",
            _ when Count(Severity.Error) > 0 => "error",
            _ when Count(Severity.Suspect) > 0 => "suspect",
            _ when Count(Severity.CannotCheck) > 0 => "cannot",
            _ => "fine",
        };

    public string Verdict => Verdicts.Of(this);
}
