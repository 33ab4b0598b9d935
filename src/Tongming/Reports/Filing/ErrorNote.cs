using System.Security.Cryptography;
using System.Text;

namespace Tongming.Reports.Filing;

/// <summary>
/// 差错说明: why an error that the rules find is no error, or stands all the same; signed by a second person before it counts. It
/// belongs to the very words of the finding: other numbers are another finding.
/// </summary>
[Law("国办公开办函〔2021〕30号")]
public sealed class ErrorNote
{
    /// <summary>Longest explanation in characters.</summary>
    public const int LongestWords = 500;

    private ErrorNote() { }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The year of the report.</summary>
    public int Year { get; private set; }

    /// <summary>The finding, see <see cref="KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The rule.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>What the finding says.</summary>
    public string Message { get; private set; } = "";

    /// <summary>The explanation.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who explained.</summary>
    public Guid ExplainedBy { get; private set; }

    /// <summary>The legal day.</summary>
    public DateOnly ExplainedOn { get; private set; }

    /// <summary>Who signed it too, or null.</summary>
    public Guid? SignedBy { get; private set; }

    /// <summary>The legal day of the second signature, or null.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The key of a finding: 32 small hexadecimal digits made of its rule and its words.</summary>
    public static string KeyOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var bytes = Encoding.UTF8.GetBytes($"{finding.Rule}|{finding.Message}|{finding.Sum}");
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
    }

    /// <summary>A note on a finding, not yet explained.</summary>
    public static ErrorNote On(Guid bodyId, int year, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new ErrorNote
        {
            BodyId = bodyId,
            Year = year,
            Key = KeyOf(finding),
            Rule = finding.Rule,
            Message = finding.Message,
        };
    }

    /// <summary>Explains it; an earlier signature is void. Refused: <c>report.note.words-missing</c>.</summary>
    public Outcome<string> Explain(string words, Guid by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongestWords)
            return new Refusal("report.note.words-missing", LongestWords);
        (Words, ExplainedBy, ExplainedOn, SignedBy, SignedOn) = (words.Trim(), by, on, null, null);
        Version++;
        return Words;
    }

    /// <summary>会签. Refused: <c>report.note.own</c>, by who explained it; <c>report.note.words-missing</c>, before it is explained.</summary>
    public Outcome<string> Sign(Guid by, DateOnly on)
    {
        if (Words.Length == 0)
            return new Refusal("report.note.words-missing", LongestWords);
        if (by == ExplainedBy)
            return new Refusal("report.note.own");
        (SignedBy, SignedOn) = (by, on);
        Version++;
        return Words;
    }
}

/// <summary>Whether a report may be filed with what the rules say of it.</summary>
public static class FilingGate
{
    /// <summary>
    /// Why not: <c>report.filing.errors</c> with the number of errors that are not explained and signed by a second person, and the words
    /// of the first. Null where there is none. Suspicions and hints do not stop anybody.
    /// </summary>
    [Law("国办公开办函〔2021〕30号")]
    public static Refusal? WhyNot(IEnumerable<Finding> findings, IEnumerable<ErrorNote> notes)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var signed = notes.Where(note => note.SignedBy is not null).Select(note => note.Key).ToHashSet();
        var open = findings.Where(one => one.Severity == Severity.Error && !signed.Contains(ErrorNote.KeyOf(one))).ToList();
        return open.Count == 0 ? null : new Refusal("report.filing.errors", open.Count, open[0].Message);
    }
}
