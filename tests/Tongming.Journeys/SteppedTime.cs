using System.Diagnostics;

namespace Tongming.Journeys;

/// <summary>A clock that a journey moves from day to day, or to a minute. It never stands still within a day, so that cookies and leases behave.</summary>
public sealed class SteppedTime : TimeProvider
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private DateTimeOffset start = new(2026, 2, 12, 9, 0, 0, China);
    private long since = Stopwatch.GetTimestamp();

    /// <summary>Nine o'clock of a day in China.</summary>
    public void GoTo(DateOnly day) => GoTo(day, new TimeOnly(9, 0));

    /// <summary>A time of a day in China, to the second.</summary>
    public void GoTo(DateOnly day, TimeOnly at) =>
        (start, since) = (new DateTimeOffset(day.ToDateTime(at), China), Stopwatch.GetTimestamp());

    /// <summary>What the clocks in China show now.</summary>
    public DateTime InChina => GetUtcNow().ToOffset(China).DateTime;

    public override DateTimeOffset GetUtcNow() => (start + Stopwatch.GetElapsedTime(since)).ToUniversalTime();
}
