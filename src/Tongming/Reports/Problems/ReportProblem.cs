namespace Tongming.Reports.Problems;

/// <summary>What has become of a problem.</summary>
public enum ProblemStatus
{
    /// <summary>待改进.</summary>
    Open,

    /// <summary>改进中.</summary>
    Improving,

    /// <summary>已解决.</summary>
    Solved,
}

/// <summary>
/// 存在的主要问题: a problem that a year's report names, with what is done about it. It stands in every later year's list until a year in
/// which it is solved; that year still tells so.
/// </summary>
[Law("条例 第五十条", "国办公开办函〔2021〕30号")]
public sealed class ReportProblem
{
    /// <summary>Longest words of a problem, of what is done and of a note, in characters.</summary>
    public const int LongestWords = 300;

    private ReportProblem() { }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The year whose report names it first.</summary>
    public int RaisedIn { get; private set; }

    /// <summary>The problem, without a full stop at its end.</summary>
    public string Words { get; private set; } = "";

    /// <summary>改进措施; empty where none is named yet.</summary>
    public string Measure { get; private set; } = "";

    /// <summary>What has become of it.</summary>
    public ProblemStatus Status { get; private set; }

    /// <summary>The year whose report says that it is solved, or null.</summary>
    public int? SolvedIn { get; private set; }

    /// <summary>What was done, as of the last change; empty before.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Raises a problem. Refused: <c>report.problem.words</c>, empty or longer than <see cref="LongestWords"/>.</summary>
    public static Outcome<ReportProblem> Raise(Guid bodyId, Guid id, int year, (string Words, string Measure) of)
    {
        var (words, measure) = (Plain(of.Words), Plain(of.Measure));
        if (words.Length is 0 or > LongestWords || measure.Length > LongestWords)
            return new Refusal("report.problem.words", LongestWords);
        return new ReportProblem
        {
            BodyId = bodyId,
            Id = id,
            RaisedIn = year,
            Words = words,
            Measure = measure,
        };
    }

    /// <summary>
    /// Says in a year's report what has become of it. Refused: <c>report.problem.year</c>, in a year before it was raised or after it was
    /// solved; <c>report.problem.words</c>, a note that is too long; <c>report.problem.note-missing</c>, solved without saying how.
    /// </summary>
    public Outcome<ProblemStatus> Settle(int year, ProblemStatus status, string note)
    {
        var said = Plain(note);
        if (!StandsIn(year))
            return new Refusal("report.problem.year", year);
        if (said.Length > LongestWords)
            return new Refusal("report.problem.words", LongestWords);
        if (status == ProblemStatus.Solved && said.Length == 0)
            return new Refusal("report.problem.note-missing");
        (Status, Note, SolvedIn, Version) = (status, said, status == ProblemStatus.Solved ? year : null, Version + 1);
        return status;
    }

    /// <summary>Whether it belongs into a year's report: raised in it or before, and not solved before it.</summary>
    /// <example>Raised in 2023, solved in 2025: in the reports of 2023, 2024 and 2025.</example>
    public bool StandsIn(int year) => RaisedIn <= year && (SolvedIn is not { } solved || solved >= year);

    /// <summary>The word of a status.</summary>
    public static string NameOf(ProblemStatus status) =>
        status switch
        {
            ProblemStatus.Open => "待改进",
            ProblemStatus.Improving => "改进中",
            _ => "已解决",
        };

    private static string Plain(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Trim().TrimEnd('。', '；', '.', ';').ReplaceLineEndings(" ");
    }
}

/// <summary>Drafts the fifth section of a report from the list of problems, never from the words of last year's report.</summary>
public static class ProblemDraft
{
    /// <summary>
    /// First what became of the problems of earlier years, then those of this year with what is to be done. Empty where there are none.
    /// </summary>
    [Law("条例 第五十条", "国办公开办函〔2021〕30号")]
    public static string Of(IEnumerable<ReportProblem> problems, int year)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var standing = problems.Where(one => one.StandsIn(year)).OrderBy(one => one.RaisedIn).ThenBy(one => one.Id).ToList();
        var (earlier, own) = (standing.Where(one => one.RaisedIn < year).ToList(), standing.Where(one => one.RaisedIn == year).ToList());
        var lines = new List<string>();
        if (earlier.Count > 0)
            lines.Add($"以前年度提出的问题：{string.Join("；", earlier.Select(Told))}。");
        if (own.Count > 0)
            lines.Add($"本年度存在的主要问题：{string.Join("；", own.Select(one => one.Words))}。");
        var measures = own.Where(one => one.Measure.Length > 0).Select(one => one.Measure).ToList();
        if (measures.Count > 0)
            lines.Add($"改进措施：{string.Join("；", measures)}。");
        return string.Join('\n', lines);
    }

    private static string Told(ReportProblem one) =>
        $"{one.Words}（{ReportProblem.NameOf(one.Status)}{(one.Note.Length > 0 ? $"，{one.Note}" : "")}）";
}
