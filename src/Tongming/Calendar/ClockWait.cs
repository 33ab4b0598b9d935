namespace Tongming.Calendar;

/// <summary>Something that the body still waits for.</summary>
/// <param name="EventNo">The entry of the ledger that asked.</param>
/// <param name="Kind">What was asked.</param>
/// <param name="Since">The day on which it was asked.</param>
/// <param name="Limit">Until when it has to come, inclusive; null where no time was named.</param>
public sealed record ClockWait(int EventNo, ClockEventKind Kind, DateOnly Since, Deadline? Limit);
