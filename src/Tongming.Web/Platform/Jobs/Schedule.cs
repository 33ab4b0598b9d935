using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Jobs;

/// <summary>When a job runs: after an interval, or once a day at a time of the legal day.</summary>
internal sealed record Schedule
{
    private Schedule() { }

    /// <summary>The interval from the end of one run to the next; null for a daily job.</summary>
    public TimeSpan? Interval { get; private init; }

    /// <summary>The time in China; null for a job with an interval.</summary>
    public TimeOnly? Time { get; private init; }

    /// <summary>Runs again after an interval of 1 second to 1 day.</summary>
    public static Schedule Every(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, TimeSpan.FromDays(1));
        return new Schedule { Interval = interval };
    }

    /// <summary>Runs once a day. If the machine is off at that time, it runs when the machine is on again.</summary>
    public static Schedule Daily(TimeOnly time) => new() { Time = time };

    /// <summary>When a job runs that has never run: at once, or at the next such time of day.</summary>
    public DateTimeOffset First(DateTimeOffset now) => Time is null ? now : After(now);

    /// <summary>The next time after a run that ended at <paramref name="end"/>, never <paramref name="end"/> itself.</summary>
    public DateTimeOffset After(DateTimeOffset end)
    {
        if (Interval is { } interval)
            return end + interval;
        var day = LegalClock.DayOf(end);
        var today = At(day);
        return today > end ? today : At(day.AddDays(1));
    }

    /// <summary>In words, for the screen.</summary>
    public string InWords() =>
        Time is { } time ? $"每天 {time:HH:mm}"
        : Interval!.Value.TotalMinutes < 1 ? $"每 {Interval.Value.TotalSeconds:0.#} 秒"
        : Interval.Value.TotalHours < 1 ? $"每 {Interval.Value.TotalMinutes:0.#} 分钟"
        : $"每 {Interval.Value.TotalHours:0.#} 小时";

    private DateTimeOffset At(DateOnly day) => new DateTimeOffset(day.ToDateTime(Time!.Value), LegalClock.Zone).ToUniversalTime();
}
