namespace Tongming.Calendar;

/// <summary>The last day of a period.</summary>
/// <param name="Due">The last day on which the act is in time, inclusive.</param>
/// <param name="IsProvisional">Whether a year that it needed has no holiday notice yet, so that it may still change (R1-14).</param>
public sealed record Deadline(DateOnly Due, bool IsProvisional);
