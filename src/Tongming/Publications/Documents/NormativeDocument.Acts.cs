namespace Tongming.Publications.Documents;

/// <content>The acts. Each asks the table first; the day of an act is never before that of the one before it.</content>
public sealed partial class NormativeDocument
{
    /// <summary>
    /// Begins a document with its consultation, or with its review where no comments are asked for. Refused:
    /// <c>publication.document.title-missing</c>; <c>publication.document.first-act</c> for any other first act.
    /// </summary>
    public static Outcome<NormativeDocument> Begin(Guid id, Guid bodyId, string title, ValidityAct act, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal("publication.document.title-missing");
        if (ValidityTransitions.Target(null, act) is null)
            return new Refusal("publication.document.first-act", DocumentNames.Of(act));
        var document = new NormativeDocument
        {
            Id = id,
            BodyId = bodyId,
            Title = title.Trim(),
        };
        if (act == ValidityAct.Consult)
            document.ConsultedOn = on;
        else
            document.SubmittedOn = on;
        return document;
    }

    /// <summary>Notes its number in the unified register (三统一, R3-54).</summary>
    public void Register(string registrationNumber) => (RegistrationNumber, Version) = (registrationNumber.Trim(), Version + 1);

    /// <summary>Names the publication that shows its text, or none; its state is marked on that page (R3-52).</summary>
    [Law("R3-52")]
    public void ShowIn(Guid? publication) => (PublicationId, Version) = (publication, Version + 1);

    /// <summary>
    /// Names the document that replaces it. Refused: <c>publication.document.itself</c>; <c>.not-ended</c> while it is not abolished.
    /// </summary>
    public Outcome<Guid> ReplaceBy(Guid successor)
    {
        if (successor == Id)
            return new Refusal("publication.document.itself");
        if (AbolishedFrom is null)
            return new Refusal("publication.document.not-ended");
        (SuccessorId, Version) = (successor, Version + 1);
        return successor;
    }

    /// <summary>Submits it for review. Refused: <c>publication.document.state</c>, <c>.day</c>.</summary>
    public Outcome<ValidityState> SubmitForReview(DateOnly on)
    {
        if (WhyNot(ValidityAct.SubmitForReview, on) is { } refusal)
            return refusal;
        (SubmittedOn, ReturnedOn) = (on, null);
        return Now(on);
    }

    /// <summary>Sends it back from review. Refused: <c>publication.document.state</c>, <c>.day</c>.</summary>
    public Outcome<ValidityState> Return(DateOnly on)
    {
        if (WhyNot(ValidityAct.ReturnForComment, on) is { } refusal)
            return refusal;
        ReturnedOn = on;
        return Now(on);
    }

    /// <summary>Gives it up. Refused: <c>publication.document.state</c>, <c>.day</c>, <c>.reason-missing</c>.</summary>
    public Outcome<ValidityState> Drop(string reason, DateOnly on)
    {
        if (WhyNot(ValidityAct.Drop, on) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("publication.document.reason-missing");
        (DroppedOn, EndedBy) = (on, reason.Trim());
        return Now(on);
    }

    /// <summary>
    /// Makes it known. Without a last day of its own it gets the default term. Refused: <c>publication.document.state</c>, <c>.day</c>;
    /// <c>.number-missing</c>; <c>.days</c> where the days stand in the wrong order.
    /// </summary>
    [Law("R3-50", "R3-51")]
    public Outcome<ValidityState> Publish(Promulgation given, ValidityTerm settings)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(settings);
        if (WhyNot(ValidityAct.Publish, given.PublishedOn) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(given.Number))
            return new Refusal("publication.document.number-missing");
        var last = given.LastDay ?? settings.LastDay(given.EffectiveOn);
        if (given.IssuedOn > given.PublishedOn || given.PublishedOn > given.EffectiveOn || given.EffectiveOn > last)
            return new Refusal("publication.document.days", given.IssuedOn, given.PublishedOn, given.EffectiveOn, last);
        (Number, IssuedOn, PublishedOn, EffectiveOn) = (given.Number.Trim(), given.IssuedOn, given.PublishedOn, given.EffectiveOn);
        LastDay = last;
        return Now(given.PublishedOn);
    }

    /// <summary>
    /// Records an amendment: made known on a day, in force from another, not before it. Refused: <c>publication.document.state</c>,
    /// <c>.day</c>; <c>.amendment-days</c> where the amended text would begin before it is known or after the term.
    /// </summary>
    public Outcome<ValidityState> Amend(DateOnly on, DateOnly effectiveOn)
    {
        if (WhyNot(ValidityAct.Amend, on) is { } refusal)
            return refusal;
        if (effectiveOn < on || effectiveOn > LastDay)
            return new Refusal("publication.document.amendment-days", on, effectiveOn);
        (AmendedOn, AmendmentEffectiveOn) = (on, effectiveOn);
        return Now(on);
    }

    /// <summary>
    /// Continues it until a later last day, inclusive; only while it is in force: what has expired is made anew. Refused:
    /// <c>publication.document.state</c>, <c>.day</c>; <c>.not-later</c>.
    /// </summary>
    [Law("R3-51", "R3-52")]
    public Outcome<ValidityState> Continue(DateOnly lastDay, DateOnly on)
    {
        if (WhyNot(ValidityAct.Continue, on) is { } refusal)
            return refusal;
        if (lastDay <= LastDay)
            return new Refusal("publication.document.not-later", LastDay);
        (LastDay, ContinuedOn) = (lastDay, on);
        return Now(on);
    }

    /// <summary>
    /// Abolishes it from a day on, that day included, by another document or a clean-up. Refused: <c>publication.document.state</c>,
    /// <c>.day</c>; <c>.reason-missing</c>.
    /// </summary>
    [Law("R3-52")]
    public Outcome<ValidityState> Abolish(string by, DateOnly from)
    {
        if (WhyNot(ValidityAct.Abolish, from) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(by))
            return new Refusal("publication.document.reason-missing");
        (AbolishedFrom, EndedBy) = (from, by.Trim());
        return Now(from);
    }

    private Refusal? WhyNot(ValidityAct act, DateOnly on)
    {
        var state = StateOn(on);
        if (state is null || on < LatestAct())
            return new Refusal("publication.document.day", on, LatestAct());
        return ValidityTransitions.Target(state, act) is null
            ? new Refusal("publication.document.state", DocumentNames.Of(state.Value), DocumentNames.Of(act))
            : null;
    }

    private DateOnly LatestAct() =>
        new[] { ConsultedOn, SubmittedOn, ReturnedOn, DroppedOn, PublishedOn, AmendedOn, ContinuedOn, AbolishedFrom }
            .Select(day => day ?? DateOnly.MinValue)
            .Max();

    private ValidityState Now(DateOnly on)
    {
        Version++;
        return StateOn(on)!.Value;
    }
}
