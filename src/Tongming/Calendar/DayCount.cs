namespace Tongming.Calendar;

/// <summary>One day of a period with the reason why it counts or not.</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it counts.</param>
/// <param name="Number">The how manieth it is, from 1, where it counts.</param>
/// <param name="Why">In Chinese, such as 春节放假 or 周末.</param>
/// <param name="Law">The article or rule behind it, where there is one.</param>
public sealed record DayCount(DateOnly Date, bool Counted, int? Number, string Why, string? Law);
