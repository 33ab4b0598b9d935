namespace Tongming.Calendar;

/// <summary>What remains of the events after they were taken.</summary>
/// <param name="Begun">The event from which it is counted; null before receipt.</param>
/// <param name="Period">Working days of the period.</param>
/// <param name="Extension">Working days of extension that count.</param>
/// <param name="FixedBy">The event that fixed a date.</param>
/// <param name="Ended">The day of the answer or of the closing.</param>
/// <param name="CorrectionFrom">The day from which the notice of correction is counted, while it can still be given.</param>
internal sealed record ClockCount(
    ClockEvent? Begun,
    int Period,
    int Extension,
    ClockEvent? FixedBy,
    DateOnly? Ended,
    DateOnly? CorrectionFrom
);
