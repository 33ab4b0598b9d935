namespace Tongming.Requests.Intake;

/// <summary>What an application is made of when it comes in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body that it was sent to.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Dates">When it came.</param>
/// <param name="ApplicantClass">The class of the applicant.</param>
/// <param name="Form">The form wanted.</param>
public sealed record NewApplication(
    Guid Id,
    Guid BodyId,
    IntakeChannel Channel,
    ArrivalDates Dates,
    ApplicantClass ApplicantClass,
    DesiredForm Form
)
{
    /// <summary>The applicant's name, proof of identity and contact, sealed by the caller; opaque here.</summary>
    public string SealedPerson { get; init; } = "";

    /// <summary>A key by which the same applicant is known again without his name, or empty.</summary>
    public string ApplicantKey { get; init; } = "";

    /// <summary>The reference of the agent's authority (委托书), or null where there is no agent.</summary>
    public string? AgentAuthority { get; init; }

    /// <summary>Made by the form before it is sent; the same key is the same submission.</summary>
    public string SubmissionKey { get; init; } = "";
}

/// <summary>
/// 申请（份）: one form as it came in. It has one matter or several (件, <see cref="InformationRequest"/>); what they have in common stands
/// here. Holds no personal data in clear.
/// </summary>
[Law("条例 第二十九条", "条例 第三十一条", "国办函〔2020〕109号", "R1-42", "R2-02")]
public sealed class Application
{
    private Application() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body that it was sent to.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>How it came.</summary>
    public IntakeChannel Channel { get; private set; }

    /// <summary>The day it was handed in or found.</summary>
    public DateOnly ArrivedOn { get; private set; }

    /// <summary>The day the body signed for it, or null.</summary>
    public DateOnly? SignedForOn { get; private set; }

    /// <summary>The day on which body and applicant confirmed it, or null.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>True for a letter to somebody else in the body (R1-44).</summary>
    public bool SentElsewhere { get; private set; }

    /// <summary>The class of the applicant.</summary>
    public ApplicantClass ApplicantClass { get; private set; }

    /// <summary>On what carrier the information is wanted.</summary>
    public ObtainingManner Manner { get; private set; }

    /// <summary>By what way it is wanted.</summary>
    public ObtainingRoute Route { get; private set; }

    /// <summary>True where an agent acts for the applicant.</summary>
    public bool HasAgent { get; private set; }

    /// <summary>The reference of the agent's authority, or null.</summary>
    public string? AgentAuthority { get; private set; }

    /// <summary>The applicant's person, sealed by the caller.</summary>
    public string SealedPerson { get; private set; } = "";

    /// <summary>A key by which the same applicant is known again, or empty.</summary>
    public string ApplicantKey { get; private set; } = "";

    /// <summary>The key of the submission: unique within a body, so that a form that is sent twice is one application.</summary>
    public string SubmissionKey { get; private set; } = "";

    /// <summary>By what its fee is charged, once a fee was charged for one of its matters.</summary>
    public Fees.FeeBasis? FeeBasis { get; private set; }

    /// <summary>The day on which the applicant's person was destroyed because the period of keeping was over, or null.</summary>
    public DateOnly? PersonDestroyedOn { get; private set; }

    /// <summary>Number of changes so far; guards against two people changing it at once.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Takes in an application. Refused: <c>request.application.key-missing</c>, <c>.person-missing</c> (name, identity and contact are
    /// mandatory), <c>.future</c>, where it would arrive after <paramref name="today"/>. Nothing else is mandatory: no purpose.
    /// </summary>
    public static Outcome<Application> TakeIn(NewApplication from, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (string.IsNullOrWhiteSpace(from.SubmissionKey))
            return new Refusal("request.application.key-missing");
        if (string.IsNullOrWhiteSpace(from.SealedPerson))
            return new Refusal("request.application.person-missing");
        if (Latest(from.Dates) > today)
            return new Refusal("request.application.future", Latest(from.Dates));
        return new Application
        {
            Id = from.Id,
            BodyId = from.BodyId,
            Channel = from.Channel,
            ArrivedOn = from.Dates.Arrived,
            SignedForOn = from.Dates.SignedFor,
            ConfirmedOn = from.Dates.Confirmed,
            SentElsewhere = from.Dates.SentElsewhere,
            ApplicantClass = from.ApplicantClass,
            Manner = from.Form.Manner,
            Route = from.Form.Route,
            HasAgent = !string.IsNullOrWhiteSpace(from.AgentAuthority),
            AgentAuthority = from.AgentAuthority,
            SealedPerson = from.SealedPerson,
            ApplicantKey = from.ApplicantKey,
            SubmissionKey = from.SubmissionKey,
        };
    }

    /// <summary>The form wanted.</summary>
    public DesiredForm Form() => new(Manner, Route);

    /// <summary>The day of receipt, or why it is not known yet, see <see cref="ReceiptRule.Fix"/>.</summary>
    public Outcome<ReceiptDate> Receipt() => ReceiptRule.Fix(Channel, new ArrivalDates(ArrivedOn, SignedForOn, ConfirmedOn, SentElsewhere));

    /// <summary>
    /// Records that body and applicant confirmed it to each other. Refused: <c>request.receipt.already-fixed</c>,
    /// <c>request.receipt.before-arrival</c>, <c>request.date.future</c>.
    /// </summary>
    [Law("条例 第三十一条", "R1-43")]
    public Outcome<ReceiptDate> Confirm(DateOnly on, DateOnly today)
    {
        if (Receipt().Value is { } receipt)
            return new Refusal("request.receipt.already-fixed", receipt.Day);
        if (on > today)
            return new Refusal("request.date.future", on);
        var dates = new ArrivalDates(ArrivedOn, SignedForOn, on, SentElsewhere);
        if (ReceiptRule.BasisOf(Channel, SentElsewhere) != ReceiptBasis.Confirmed)
            return new Refusal("request.receipt.signature-missing");
        var confirmed = ReceiptRule.Fix(Channel, dates);
        if (!confirmed.Succeeded)
            return confirmed;
        ConfirmedOn = on;
        Version++;
        return confirmed;
    }

    /// <summary>Puts the applicant into another class; of the requests of this application, the caller takes care. The same class changes nothing.</summary>
    [Law("条例 第五十条", "R1-45")]
    public void CorrectClass(ApplicantClass to)
    {
        if (ApplicantClass != to)
            Version++;
        ApplicantClass = to;
    }

    /// <summary>
    /// Settles whether items or pages are charged. Refused (<c>request.fee.other-basis</c>) where another matter of this application is
    /// charged the other way: never both (R2-01).
    /// </summary>
    [Law("国办函〔2020〕109号", "R2-01")]
    public Outcome<Fees.FeeBasis> ChooseFeeBasis(Fees.FeeBasis basis)
    {
        if (FeeBasis is { } chosen && chosen != basis)
            return new Refusal("request.fee.other-basis", RequestNames.Of(chosen));
        if (FeeBasis is null)
            Version++;
        FeeBasis = basis;
        return basis;
    }

    /// <summary>
    /// Destroys what is known of the applicant's person: the sealed data become a mark, the key by which he was known again and the
    /// reference of his agent become empty. What is counted (class, channel, dates) stays. Whether the period of keeping is over, the
    /// caller asks before. Refused (<c>request.application.person-destroyed</c>) where it was done already; the first day stays.
    /// </summary>
    /// <param name="mark">What stands in the place of the sealed data from now on; not empty.</param>
    /// <param name="on">The day of destruction, not before the day of arrival.</param>
    /// <example>Arrived 2026-03-02, archived 2026-04-10, kept 30 years: destroyed on 2056-04-11 at the earliest.</example>
    [Law("个人信息保护法 第四十七条", "R7-41")]
    public Outcome<DateOnly> DestroyPerson(string mark, DateOnly on)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mark);
        ArgumentOutOfRangeException.ThrowIfLessThan(on, ArrivedOn);
        if (PersonDestroyedOn is { } destroyed)
            return new Refusal("request.application.person-destroyed", destroyed);
        (SealedPerson, ApplicantKey, AgentAuthority, PersonDestroyedOn) = (mark, "", null, on);
        Version++;
        return on;
    }

    private static DateOnly Latest(ArrivalDates dates) =>
        new[] { dates.Arrived, dates.SignedFor ?? dates.Arrived, dates.Confirmed ?? dates.Arrived }.Max();
}
