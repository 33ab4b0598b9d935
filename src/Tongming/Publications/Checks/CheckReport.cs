namespace Tongming.Publications.Checks;

/// <summary>What the checks found in one content of an edition.</summary>
/// <param name="ContentHash">The content: the report holds for it only.</param>
/// <param name="ListVersion">Version of the wording list that was used, as <see cref="WordingList.Version"/>.</param>
/// <param name="Findings">What was found, by severity and place.</param>
[Law("R3-34", "R3-37", "R3-38")]
public sealed record CheckReport(string ContentHash, string ListVersion, IReadOnlyList<CheckFinding> Findings);

/// <summary>How the findings of a report stand after what people have said to them.</summary>
[Law("R3-35", "R3-38")]
public sealed class CheckStanding
{
    private readonly Dictionary<string, CheckAnswer> answers;

    /// <summary>Puts a report and what was said together. What was let pass by somebody who has written on the text by now does not count.</summary>
    public CheckStanding(CheckReport report, IEnumerable<CheckAnswer> said, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(edition);
        Report = report;
        answers = said.Where(answer => answer.Kind == CheckAnswerKind.Word || !edition.IsAuthor(answer.By))
            .GroupBy(answer => answer.Key)
            .ToDictionary(group => group.Key, group => group.OrderBy(one => one.Kind).ThenBy(one => one.At).Last());
    }

    /// <summary>What was found.</summary>
    public CheckReport Report { get; }

    /// <summary>The errors that keep the edition back.</summary>
    public IReadOnlyList<CheckFinding> OpenErrors => [.. Report.Findings.Where(one => IsOpen(one, CheckSeverity.Error))];

    /// <summary>The warnings to which nobody has said a word.</summary>
    public IReadOnlyList<CheckFinding> OpenWarnings => [.. Report.Findings.Where(one => IsOpen(one, CheckSeverity.Warning))];

    /// <summary>What was said to a finding, or null.</summary>
    public CheckAnswer? AnswerTo(CheckFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return answers.GetValueOrDefault(finding.Key) is { } answer && Settles(answer, finding) ? answer : null;
    }

    /// <summary>Whether a finding still has to be mended, let pass or explained.</summary>
    public bool IsOpen(CheckFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Severity != CheckSeverity.Hint && AnswerTo(finding) is null;
    }

    /// <summary>Why the edition cannot go on, or null: <c>publication.checks.open</c> with the numbers of errors and of warnings.</summary>
    public Refusal? WhyNot() =>
        (OpenErrors.Count, OpenWarnings.Count) is var (errors, warnings) && errors + warnings > 0
            ? new Refusal("publication.checks.open", errors, warnings)
            : null;

    private bool IsOpen(CheckFinding finding, CheckSeverity severity) => finding.Severity == severity && IsOpen(finding);

    private static bool Settles(CheckAnswer answer, CheckFinding finding) =>
        finding.Severity == CheckSeverity.Warning || (answer.Kind == CheckAnswerKind.Pass && CheckRules.Of(finding.Rule).MayPass);
}
