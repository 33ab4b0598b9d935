namespace Tongming.Calendar;

/// <summary>What one event did to the date of the answer.</summary>
/// <param name="Event">The event.</param>
/// <param name="Before">The date before it, null where there was none.</param>
/// <param name="After">The date after it, null where it stopped the clock.</param>
/// <param name="Sentence">In Chinese, what happened and what it did.</param>
/// <param name="Law">The article or rule that says so.</param>
public sealed record DateMove(ClockEvent Event, Deadline? Before, Deadline? After, string Sentence, string Law);
