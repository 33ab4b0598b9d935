namespace Tongming.Publications.Documents;

/// <summary>How a normative document is made known.</summary>
/// <param name="Number">文号, as printed.</param>
/// <param name="IssuedOn">印发日期: the day by which it counts as made (制发).</param>
/// <param name="PublishedOn">公布日期, not before <paramref name="IssuedOn"/>.</param>
/// <param name="EffectiveOn">施行日期, the first day in force; not before <paramref name="PublishedOn"/>.</param>
public sealed record Promulgation(string Number, DateOnly IssuedOn, DateOnly PublishedOn, DateOnly EffectiveOn)
{
    /// <summary>The last day in force as the document says, inclusive; null: the default term of the settings.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>行政规范性文件 with the days of its life. Its state is never stored: it is read from the days.</summary>
[Law("R3-50", "R3-51", "R3-52", "R3-55")]
public sealed partial class NormativeDocument
{
    private NormativeDocument() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body that makes it.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>文号, empty until published.</summary>
    public string Number { get; private set; } = "";

    /// <summary>统一登记号, empty where there is none.</summary>
    public string RegistrationNumber { get; private set; } = "";

    /// <summary>The first day of the consultation, or null where none was held.</summary>
    public DateOnly? ConsultedOn { get; private set; }

    /// <summary>The day on which it was last submitted for review, or null.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>The day on which it was last returned from review, or null.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>The day on which it was given up, or null.</summary>
    public DateOnly? DroppedOn { get; private set; }

    /// <summary>The day by which it counts as made, or null.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The day on which it was made known, or null.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The first day in force, or null.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>The last day in force, inclusive, or null before publication.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The day on which its latest amendment was made known, or null.</summary>
    public DateOnly? AmendedOn { get; private set; }

    /// <summary>The first day of the latest amended text, or null.</summary>
    public DateOnly? AmendmentEffectiveOn { get; private set; }

    /// <summary>The day of the latest decision that it continues, or null.</summary>
    public DateOnly? ContinuedOn { get; private set; }

    /// <summary>The first day on which it is abolished, or null.</summary>
    public DateOnly? AbolishedFrom { get; private set; }

    /// <summary>By what it was abolished or why it was given up; empty otherwise.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>The document that replaces it, or null.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>The publication that shows its text, on whose page its state stands; or null.</summary>
    public Guid? PublicationId { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// The state on a day, past or to come, as far as it is known now. The day of an act is the first day of the new state; the last
    /// day of the term is still in force. Example: in force from 2026-03-01 for five years: 有效 on 2031-02-28, 失效 on 2031-03-01.
    /// Null before there was a document.
    /// </summary>
    /// <remarks>Of several amendments or returns only the latest shows; the state in between was 有效 or 审核 all the same.</remarks>
    [Law("R3-55")]
    public ValidityState? StateOn(DateOnly day)
    {
        if (DroppedOn <= day)
            return ValidityState.Dropped;
        if (AbolishedFrom <= day)
            return ValidityState.Abolished;
        if (PublishedOn <= day)
            return day > LastDay ? ValidityState.Expired
                : day < EffectiveOn ? ValidityState.Published
                : AmendedOn <= day && day < AmendmentEffectiveOn ? ValidityState.Amended
                : ValidityState.InForce;
        var submitted = SubmittedOn <= day;
        if (submitted && !(ReturnedOn <= day && ReturnedOn >= SubmittedOn))
            return ValidityState.Review;
        return submitted || ConsultedOn <= day ? ValidityState.Consultation : null;
    }

    /// <summary>True where it binds on a day: 有效, or 已修改 while the amended text waits.</summary>
    public bool IsInForceOn(DateOnly day) => StateOn(day) is ValidityState.InForce or ValidityState.Amended;

    /// <summary>The first day on which it no longer binds: the day after its term, or the day of its abolition; null while there is none.</summary>
    public DateOnly? GoneFrom => AbolishedFrom ?? LastDay?.AddDays(1);

    /// <summary>
    /// The first day on which its assessment is due (R3-51), or null before publication. Example: last day 2031-02-28, six months
    /// before: 2030-08-28.
    /// </summary>
    public DateOnly? RemindOn(ValidityTerm settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return LastDay?.AddMonths(-settings.RemindMonths);
    }

    /// <summary>True where it is in force and its assessment is due.</summary>
    [Law("R3-51")]
    public bool AwaitsAssessmentOn(DateOnly day, ValidityTerm settings) => IsInForceOn(day) && RemindOn(settings) <= day;
}
