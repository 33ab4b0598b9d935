namespace Tongming.Calendar;

/// <summary>Counts the days of overlapping pauses once (R1-60).</summary>
internal static class PauseUnion
{
    /// <summary>
    /// Working days after <paramref name="start"/> in the union of the pauses. A pause that begins after the period has run out, the pauses before
    /// it taken into account, cannot revive it and does not count.
    /// </summary>
    public static int WorkingDays(WorkingCalendar c, DateOnly start, int n, IReadOnlyList<Pause> pauses)
    {
        var counted = 0;
        var reached = start;
        foreach (var pause in pauses.Count > 1 ? pauses.OrderBy(pause => pause.From) : (IEnumerable<Pause>)pauses)
        {
            if (pause.To <= reached)
                continue;
            if (pause.From > start && pause.From > c.NthWorkingDayAfter(start, n + counted))
                break;
            var from = pause.From > reached ? pause.From : reached;
            counted += c.WorkingDaysBetween(from, pause.To);
            reached = pause.To;
        }

        return counted;
    }
}
