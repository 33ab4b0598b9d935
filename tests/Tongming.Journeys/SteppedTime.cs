using System.Diagnostics;

namespace Tongming.Journeys;

/// <summary>A clock that a journey moves from day to day. It never stands still within a day, so that cookies and leases behave.</summary>
public sealed class SteppedTime : TimeProvider
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private DateTimeOffset start = new(2026, 2, 12, 9, 0, 0, China);
    private long since = Stopwatch.GetTimestamp();

    /// <summary>Nine o'clock of a day in China.</summary>
    public void GoTo(DateOnly day) =>
        (start, since) = (new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), China), Stopwatch.GetTimestamp());

    public override DateTimeOffset GetUtcNow() => (start + Stopwatch.GetElapsedTime(since)).ToUniversalTime();
}
