using Tongming.Requests.Acts;
using Tongming.Requests.Intake;

namespace Tongming.Requests;

public sealed partial class InformationRequest
{
    /// <summary>申请人情况: the column of table 3 in which it counts, the same as of its application.</summary>
    public ApplicantClass ApplicantClass { get; private set; }

    /// <summary>
    /// The day on which it counts as newly received (本年新收): the day of receipt; where it ended before one was fixed, the day on which
    /// it ended, so that it stands among the received and among the results of the same year. Null while it does not count: before
    /// receipt, where it was merged into another one, and where it decides an earlier one anew, which has been counted with its answer.
    /// </summary>
    /// <example>Sent on 2025-12-31, confirmed on 2026-01-04: counts as received in 2026.</example>
    public DateOnly? CountedOn { get; private set; }

    /// <summary>
    /// Puts the applicant into another class, at any time, after the answer too: the report counts anew. Changes this request; the
    /// application and its other requests are the caller's. Refused: <c>request.class.same</c>.
    /// </summary>
    [Law("条例 第五十条", "R1-45")]
    public Outcome<RequestState> CorrectClass(ActDay day, ApplicantClass to)
    {
        if (CannotDo(RequestAct.CorrectClass, day) is { } refusal)
            return refusal;
        if (ApplicantClass == to)
            return new Refusal("request.class.same", RequestNames.Of(to));
        ApplicantClass = to;
        return Reach(RequestAct.CorrectClass, State);
    }

    private void Count() => CountedOn = MergedInto is null && RedoOf is null ? ReceivedOn ?? ClosedOn : null;
}
