namespace Tongming.Calendar;

/// <summary>The lengths that the clock works with, in working days, and the points on which the law is silent.</summary>
/// <param name="ReplyDays">Period of answer (第三十三条).</param>
/// <param name="MaxExtension">Most days of extension in all (第三十三条).</param>
/// <param name="ConsultationDays">Limit of a third party and of a joint body (第三十二条、第三十四条).</param>
/// <param name="CorrectionNoticeDays">Within which a correction has to be asked for (第三十条).</param>
/// <param name="PaymentDays">Limit for paying the fee, from the day after the notice was received (R2-07).</param>
/// <param name="PaymentRestarts">
/// Whether the period is counted anew after payment (R2-08, unconfirmed). No: the time from the notice to the payment is a pause.
/// </param>
/// <param name="ReasonsPause">
/// Whether the time in which the applicant is to give reasons is not counted. 第三十五条 does not say so; no gives the earlier date.
/// </param>
public sealed record ClockRules(
    int ReplyDays = 20,
    int MaxExtension = 20,
    int ConsultationDays = 15,
    int CorrectionNoticeDays = 7,
    int PaymentDays = 20,
    bool PaymentRestarts = true,
    bool ReasonsPause = true
)
{
    /// <summary>As the regulation has it.</summary>
    public static ClockRules OfLaw { get; } = new();
}
