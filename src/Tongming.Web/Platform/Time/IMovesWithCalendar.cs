using Tongming.Calendar;

namespace Tongming.Web.Platform.Time;

/// <summary>Something whose days were counted by a calendar, so that they move when a notice or a local day changes it.</summary>
internal interface IMovesWithCalendar
{
    /// <summary>What it is, in words for the screen.</summary>
    string Label { get; }

    /// <summary>Name of the job that counts it anew; it also finds out by itself that the calendar has changed.</summary>
    string Job { get; }

    /// <summary>What would move in a body if this calendar held; nothing is changed.</summary>
    Task<MovedDates> PreviewAsync(Guid bodyId, WorkingCalendar calendar, CancellationToken cancel);

    /// <summary>How far the recount by the present calendar of the body has come.</summary>
    Task<RecountStanding> StandingAsync(Guid bodyId, WorkingCalendar calendar, CancellationToken cancel);
}

/// <summary>What a calendar would move.</summary>
/// <param name="Open">How many open things were looked at.</param>
/// <param name="Moved">Those that move, the first ones; at most <see cref="MostShown"/>.</param>
/// <param name="Count">How many move.</param>
/// <param name="Earlier">Of them those whose day comes earlier.</param>
/// <param name="Days">The longest move in calendar days, either way.</param>
internal sealed record MovedDates(int Open, IReadOnlyList<MovedDate> Moved, int Count, int Earlier, int Days)
{
    /// <summary>Most moves that are named one by one.</summary>
    public const int MostShown = 20;

    /// <summary>Sums up what moves.</summary>
    public static MovedDates Of(int open, IReadOnlyCollection<MovedDate> moved) =>
        new(
            open,
            [.. moved.OrderBy(one => one.After ?? DateOnly.MaxValue).Take(MostShown)],
            moved.Count,
            moved.Count(one => one.Days < 0),
            moved.Select(one => Math.Abs(one.Days)).DefaultIfEmpty().Max()
        );
}

/// <summary>One thing that moves.</summary>
/// <param name="Name">Its number, without personal data.</param>
/// <param name="Before">Its day now.</param>
/// <param name="After">Its day then.</param>
internal sealed record MovedDate(string Name, DateOnly? Before, DateOnly? After)
{
    /// <summary>By how many calendar days; negative for earlier, 0 where only something beside the day changes.</summary>
    public int Days => Before is { } before && After is { } after ? after.DayNumber - before.DayNumber : 0;
}

/// <summary>How far a recount is.</summary>
/// <param name="IsDone">Whether everything open is counted by the present calendar.</param>
/// <param name="Done">Things looked at in the present or last pass.</param>
/// <param name="Total">Things to be looked at.</param>
/// <param name="Changed">Things that moved.</param>
/// <param name="At">When it last came on; null before the first time.</param>
internal sealed record RecountStanding(bool IsDone, int Done, int Total, int Changed, DateTimeOffset? At);
