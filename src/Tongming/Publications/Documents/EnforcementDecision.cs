namespace Tongming.Publications.Documents;

/// <summary>What kind of decision it is. (R1-31, items 5 and 6)</summary>
public enum EnforcementKind
{
    /// <summary>行政许可.</summary>
    Licence,

    /// <summary>行政处罚.</summary>
    Penalty,

    /// <summary>行政强制.</summary>
    Coercion,

    /// <summary>其他行政执法决定 (责令改正、检查结论……): has a register and its period, counts in no cell of table 2.</summary>
    Other,
}

/// <summary>What became of a decision. (行政处罚法 第四十八条)</summary>
public enum DecisionFate
{
    /// <summary>有效.</summary>
    Stands,

    /// <summary>已变更.</summary>
    Changed,

    /// <summary>已撤销.</summary>
    Revoked,

    /// <summary>确认违法.</summary>
    Unlawful,

    /// <summary>确认无效.</summary>
    Void,
}

/// <summary>What is known of a decision when it is entered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body that decided.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Number">文书号.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="IsNaturalPerson">Whether it concerns a natural person: shorter stay, name shown in part.</param>
public sealed record NewEnforcementDecision(
    Guid Id,
    Guid BodyId,
    EnforcementKind Kind,
    string Number,
    DateOnly DecidedOn,
    bool IsNaturalPerson
);

/// <summary>执法决定台账的一项: one decision, whether it is published or lawfully is not.</summary>
[Law("R3-40", "R1-31", "行政处罚法 第四十八条")]
public sealed class EnforcementDecision
{
    private EnforcementDecision() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>What kind it is.</summary>
    public EnforcementKind Kind { get; private set; }

    /// <summary>文书号.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The day of the decision; the year in which it counts.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Whether it concerns a natural person.</summary>
    public bool IsNaturalPerson { get; private set; }

    /// <summary>The publication that shows it, or null.</summary>
    public Guid? PublicationId { get; private set; }

    /// <summary>The day on which it went up, or null.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Why it is lawfully not published, or null.</summary>
    public string? UnpublishedFor { get; private set; }

    /// <summary>What became of it.</summary>
    public DecisionFate Fate { get; private set; }

    /// <summary>The day on which it was changed, revoked or found unlawful or void, or null.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>The day on which it was taken down, or null.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>The public reason of the withdrawal, or null.</summary>
    public string? WithdrawnFor { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>Enters a decision. Refused: <c>publication.register.number-missing</c>, <c>publication.register.future</c>.</summary>
    public static Outcome<EnforcementDecision> Enter(NewEnforcementDecision given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (string.IsNullOrWhiteSpace(given.Number))
            return new Refusal("publication.register.number-missing");
        if (given.DecidedOn > today)
            return new Refusal("publication.register.future", given.DecidedOn);
        return new EnforcementDecision
        {
            Id = given.Id,
            BodyId = given.BodyId,
            Kind = given.Kind,
            Number = given.Number.Trim(),
            DecidedOn = given.DecidedOn,
            IsNaturalPerson = given.IsNaturalPerson,
        };
    }

    /// <summary>
    /// Records that it went up. Refused: <c>publication.register.published</c>; <c>.withdrawn</c>; <c>.days</c> before the decision;
    /// <c>.changed</c> where it no longer stands.
    /// </summary>
    public Outcome<DateOnly> Publish(Guid publication, DateOnly on)
    {
        if (WithdrawnOn is { } down)
            return new Refusal("publication.register.withdrawn", down);
        if (PublishedOn is { } already)
            return new Refusal("publication.register.published", already);
        if (on < DecidedOn)
            return new Refusal("publication.register.days", DecidedOn, on);
        if (Fate != DecisionFate.Stands)
            return new Refusal("publication.register.changed", DocumentNames.Of(Fate));
        (PublicationId, PublishedOn, UnpublishedFor, Version) = (publication, on, null, Version + 1);
        return on;
    }

    /// <summary>
    /// Records that it is lawfully not published, with the reason. It counts in table 2 all the same. Refused:
    /// <c>publication.register.published</c>, <c>publication.register.reason-missing</c>.
    /// </summary>
    [Law("R1-20", "条例 第五十条")]
    public Outcome<string> KeepUnpublished(string reason)
    {
        if (PublishedOn is { } already)
            return new Refusal("publication.register.published", already);
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.register.reason-missing");
        (UnpublishedFor, Version) = (reason.Trim(), Version + 1);
        return UnpublishedFor;
    }

    /// <summary>
    /// Records that it was changed, revoked, or found unlawful or void. Refused: <c>publication.register.fate-missing</c>,
    /// <c>publication.register.changed</c>, <c>publication.register.days</c>.
    /// </summary>
    [Law("行政处罚法 第四十八条")]
    public Outcome<DecisionFate> Upset(DecisionFate fate, DateOnly on)
    {
        if (fate == DecisionFate.Stands)
            return new Refusal("publication.register.fate-missing");
        if (Fate != DecisionFate.Stands)
            return new Refusal("publication.register.changed", DocumentNames.Of(Fate));
        if (on < DecidedOn)
            return new Refusal("publication.register.days", DecidedOn, on);
        (Fate, ChangedOn, Version) = (fate, on, Version + 1);
        return fate;
    }

    /// <summary>
    /// Records that it was taken down, with the reason that is published. Refused: <c>publication.register.not-published</c>,
    /// <c>.withdrawn</c>, <c>.reason-missing</c>, <c>.days</c>.
    /// </summary>
    [Law("行政处罚法 第四十八条")]
    public Outcome<DateOnly> Withdraw(string reason, DateOnly on)
    {
        if (PublishedOn is not { } up)
            return new Refusal("publication.register.not-published");
        if (WithdrawnOn is { } already)
            return new Refusal("publication.register.withdrawn", already);
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.register.reason-missing");
        if (on < up)
            return new Refusal("publication.register.days", up, on);
        (WithdrawnOn, WithdrawnFor, Version) = (on, reason.Trim(), Version + 1);
        return on;
    }
}
