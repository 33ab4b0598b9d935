namespace Tongming.Requests.Intake;

/// <summary>Days known about the arrival of an application.</summary>
/// <param name="Arrived">The day it was handed in, spoken, or found in the mail, the mailbox or the fax.</param>
/// <param name="SignedFor">The day the body signed for it, or null.</param>
/// <param name="Confirmed">The day on which body and applicant confirmed it to each other, or null while that is open.</param>
/// <param name="SentElsewhere">True for a letter to somebody else in the body; it is treated as ordinary mail (R1-44).</param>
public sealed record ArrivalDates(DateOnly Arrived, DateOnly? SignedFor = null, DateOnly? Confirmed = null, bool SentElsewhere = false);

/// <summary>The day of receipt and how it was fixed.</summary>
/// <param name="Day">Day zero of the reply period.</param>
/// <param name="Basis">What fixed it.</param>
public sealed record ReceiptDate(DateOnly Day, ReceiptBasis Basis);

/// <summary>What fixes the day of receipt. (条例 第三十一条; R1-43)</summary>
public enum ReceiptBasis
{
    /// <summary>当面提交之日.</summary>
    HandedIn,

    /// <summary>签收之日.</summary>
    SignedFor,

    /// <summary>与申请人确认之日.</summary>
    Confirmed,
}
