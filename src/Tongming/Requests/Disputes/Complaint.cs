namespace Tongming.Requests.Disputes;

/// <summary>What came of a complaint. (条例 第四十七条; 条例 第五十一条; R1-81)</summary>
public enum ComplaintResult
{
    /// <summary>办理中.</summary>
    Pending,

    /// <summary>属实，已责令改正.</summary>
    Founded,

    /// <summary>不属实.</summary>
    Unfounded,

    /// <summary>不属本机关处理，已转送或告知.</summary>
    Forwarded,
}

/// <summary>投诉、举报: somebody reports that a body does not disclose or does not answer. One entry of the ledger of complaints.</summary>
[Law("条例 第四十七条", "条例 第五十一条", "R1-81")]
public sealed class Complaint
{
    private Complaint() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body that keeps the ledger.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The request that it is about, or null.</summary>
    public Guid? RequestId { get; private set; }

    /// <summary>The day on which it was received.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What is complained of.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What came of it.</summary>
    public ComplaintResult Result { get; private set; }

    /// <summary>What was done or told, or null while it is open.</summary>
    public string? Measure { get; private set; }

    /// <summary>The day on which it was dealt with, or null.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>Enters a complaint in a body's ledger. Refused: <c>request.complaint.subject-missing</c>, <c>.future</c>.</summary>
    public static Outcome<Complaint> Enter(Guid id, Guid bodyId, string subject, DateOnly receivedOn, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(subject))
            return new Refusal("request.complaint.subject-missing");
        if (receivedOn > today)
            return new Refusal("request.complaint.future", receivedOn);
        return new Complaint
        {
            Id = id,
            BodyId = bodyId,
            Subject = subject,
            ReceivedOn = receivedOn,
        };
    }

    /// <summary>Says which request it is about. Refused (<c>request.complaint.other-body</c>) where that is another body's.</summary>
    public Outcome<Guid> Concern(InformationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.BodyId != BodyId)
            return new Refusal("request.complaint.other-body");
        RequestId = request.Id;
        Version++;
        return request.Id;
    }

    /// <summary>
    /// Records the result. Refused: <c>request.complaint.closed</c>, <c>.result-missing</c>, <c>.measure-missing</c>, <c>.future</c>,
    /// <c>.before-receipt</c>.
    /// </summary>
    public Outcome<ComplaintResult> Close(ComplaintResult result, string measure, DateOnly on, DateOnly today)
    {
        if (ClosedOn is { } closed)
            return new Refusal("request.complaint.closed", closed);
        if (result == ComplaintResult.Pending)
            return new Refusal("request.complaint.result-missing");
        if (string.IsNullOrWhiteSpace(measure))
            return new Refusal("request.complaint.measure-missing");
        if (on > today)
            return new Refusal("request.complaint.future", on);
        if (on < ReceivedOn)
            return new Refusal("request.complaint.before-receipt", on, ReceivedOn);
        (Result, Measure, ClosedOn) = (result, measure, on);
        Version++;
        return result;
    }

    /// <summary>
    /// Destroys the words of a complaint whose period of keeping is over; result and days stay for the count. Done twice it is done once.
    /// </summary>
    /// <param name="mark">What stands in the place of the words; not empty.</param>
    [Law("个人信息保护法 第四十七条", "R7-41")]
    public void DestroyWords(string mark)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mark);
        Subject = mark;
        Measure = Measure is null ? null : mark;
        Version++;
    }
}
