using Tongming.Calendar;

namespace Tongming.Publications.Limits;

/// <summary>When something is due, and why.</summary>
/// <param name="Limit">The row as it holds for the body.</param>
/// <param name="Start">The day from which it runs, itself not counted.</param>
/// <param name="Deadline">The last day in time, inclusive; for a least, the first last day that is allowed.</param>
/// <param name="RemindOn">The last working day that is not after it: a fixed day such as 31 January may be a Sunday.</param>
/// <param name="Sentence">The reckoning in one Chinese sentence, with the source.</param>
public sealed record LimitDue(TimeLimit Limit, DateOnly Start, Deadline Deadline, DateOnly RemindOn, string Sentence)
{
    /// <summary>The last day in time, inclusive.</summary>
    public DateOnly Due => Deadline.Due;

    /// <summary>True where a most is over: <paramref name="day"/> lies after the last day. A least is never missed by waiting.</summary>
    public bool IsMissedOn(DateOnly day) => Limit.Sense == LimitSense.AtMost && day > Due;
}
