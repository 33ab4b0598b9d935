namespace Tongming.Publications.Checks;

/// <summary>What was said to a finding.</summary>
public enum CheckAnswerKind
{
    /// <summary>说明: why a warning may stay as it is.</summary>
    Word,

    /// <summary>覆核放行: a second person lets an error pass.</summary>
    Pass,
}

/// <summary>
/// What somebody said to a finding of an item. It is bound to the finding and the words around it: other places may change, this one
/// may not.
/// </summary>
[Law("R3-35", "R3-38")]
public sealed class CheckAnswer
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    private CheckAnswer() { }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its own id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid PublicationId { get; private set; }

    /// <summary>The finding, as <see cref="CheckFinding.Key"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Which of the two.</summary>
    public CheckAnswerKind Kind { get; private set; }

    /// <summary>The reason, as it was written.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who said it.</summary>
    public Guid By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// Says a word to a warning. Refused: <c>publication.check.reason-missing</c>; <c>publication.check.not-warning</c> for an error, which
    /// needs a second person.
    /// </summary>
    public static Outcome<CheckAnswer> Say(Edition edition, CheckFinding finding, CheckSaying saying)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Severity == CheckSeverity.Warning
            ? Make(edition, finding, CheckAnswerKind.Word, saying)
            : new Refusal("publication.check.not-warning");
    }

    /// <summary>
    /// Lets an error pass, as a second person. Refused: <c>publication.check.reason-missing</c>; <c>publication.check.not-error</c>;
    /// <c>publication.check.never</c>, for marks of secrecy and for files that are empty or gone; <c>publication.check.own</c>, by who
    /// wrote on the text.
    /// </summary>
    [Law("R3-34", "R3-35", "R3-38")]
    public static Outcome<CheckAnswer> Pass(Edition edition, CheckFinding finding, CheckSaying saying)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(saying);
        if (finding.Severity != CheckSeverity.Error)
            return new Refusal("publication.check.not-error");
        if (!CheckRules.Of(finding.Rule).MayPass)
            return new Refusal("publication.check.never");
        return edition.IsAuthor(saying.By) ? new Refusal("publication.check.own") : Make(edition, finding, CheckAnswerKind.Pass, saying);
    }

    private static Outcome<CheckAnswer> Make(Edition edition, CheckFinding finding, CheckAnswerKind kind, CheckSaying saying)
    {
        ArgumentNullException.ThrowIfNull(saying);
        var reason = saying.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
            return new Refusal("publication.check.reason-missing", LongestReason);
        return new CheckAnswer
        {
            BodyId = edition.BodyId,
            Id = saying.Id,
            PublicationId = edition.PublicationId,
            Key = finding.Key,
            Kind = kind,
            Reason = reason,
            By = saying.By,
            At = saying.At,
        };
    }
}

/// <summary>Who says what, and when.</summary>
/// <param name="Id">Id of the answer.</param>
/// <param name="By">The person.</param>
/// <param name="Reason">1 to <see cref="CheckAnswer.LongestReason"/> characters.</param>
/// <param name="At">The moment.</param>
public sealed record CheckSaying(Guid Id, Guid By, string Reason, DateTimeOffset At);
