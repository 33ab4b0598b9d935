namespace Tongming.Requests.Intake;

/// <summary>Which day is the day of receipt (收到申请之日).</summary>
[Law("条例 第三十一条", "R1-43", "R1-44")]
public static class ReceiptRule
{
    /// <summary>
    /// What fixes the day: in person or spoken, handing in; signed-for mail, the signature; ordinary mail, site, e-mail and fax, the
    /// confirmation with the applicant, as for a letter that went to somebody else in the body.
    /// </summary>
    public static ReceiptBasis BasisOf(IntakeChannel channel, bool sentElsewhere = false) =>
        channel switch
        {
            IntakeChannel.InPerson or IntakeChannel.Oral => ReceiptBasis.HandedIn,
            IntakeChannel.SignedMail when !sentElsewhere => ReceiptBasis.SignedFor,
            _ => ReceiptBasis.Confirmed,
        };

    /// <summary>
    /// The day of receipt. Refused: <c>request.receipt.signature-missing</c> and <c>request.receipt.confirmation-missing</c>, where the
    /// day that counts is not known yet; <c>request.receipt.before-arrival</c>, where it lies before the arrival. Example: ordinary
    /// mail found on 2026-03-02 and confirmed by telephone on the same day is received on 2026-03-02.
    /// </summary>
    public static Outcome<ReceiptDate> Fix(IntakeChannel channel, ArrivalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var basis = BasisOf(channel, dates.SentElsewhere);
        DateOnly? day = basis switch
        {
            ReceiptBasis.HandedIn => dates.Arrived,
            ReceiptBasis.SignedFor => dates.SignedFor,
            _ => dates.Confirmed,
        };
        if (day is not { } fixedDay)
            return basis == ReceiptBasis.SignedFor
                ? new Refusal("request.receipt.signature-missing")
                : new Refusal("request.receipt.confirmation-missing");
        if (fixedDay < dates.Arrived)
            return new Refusal("request.receipt.before-arrival", fixedDay, dates.Arrived);
        return new ReceiptDate(fixedDay, basis);
    }

    /// <summary>
    /// The day on which the body must try to confirm, or null where nothing is to be confirmed: ordinary mail on the day it is found.
    /// For the other channels the law names no day; the working body should not wait either.
    /// </summary>
    public static DateOnly? ConfirmOn(IntakeChannel channel, ArrivalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return BasisOf(channel, dates.SentElsewhere) == ReceiptBasis.Confirmed ? dates.Arrived : null;
    }
}
