using System.Globalization;

namespace Tongming.Web.Platform.Time;

/// <summary>The only place where the time of day comes in.</summary>
internal sealed class LegalClock(TimeProvider time)
{
    /// <summary>China has one zone and no summer time.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>The present moment.</summary>
    public Now Now()
    {
        var instant = time.GetUtcNow();
        instant = instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
        return new Now(instant, DayOf(instant));
    }

    /// <summary>The legal day of an instant: midnight in China begins a new one.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Zone).DateTime);

    /// <summary>An instant as programs read it (RFC 3339), to the second and in Chinese time. Example: 2026-03-18T09:30:00+08:00.</summary>
    public static string Rfc3339(DateTimeOffset instant) =>
        instant.ToOffset(Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The instant at which a legal day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Zone).ToUniversalTime();
}
