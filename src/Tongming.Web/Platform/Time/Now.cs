namespace Tongming.Web.Platform.Time;

/// <summary>The moment of an act: the instant and the legal day on which it falls.</summary>
/// <param name="Instant">In UTC, to the second fraction that both databases keep (microseconds).</param>
/// <param name="Day">The legal day in the body's zone.</param>
internal readonly record struct Now(DateTimeOffset Instant, DateOnly Day);
