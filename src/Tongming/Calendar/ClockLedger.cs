namespace Tongming.Calendar;

/// <summary>
/// What happened to the clock of one request: the only thing that is kept, every date is read from it anew. Immutable; the order in
/// which events are entered does not matter, they are read by day, then by kind, then by number.
/// </summary>
public sealed class ClockLedger
{
    private ClockLedger(IReadOnlyList<ClockEvent> events, IReadOnlyList<ClockEvent> undone)
    {
        Events = events;
        Undone = undone;
    }

    /// <summary>Nothing happened yet.</summary>
    public static ClockLedger Empty { get; } = new([], []);

    /// <summary>The events in force, in the order in which they are read.</summary>
    public IReadOnlyList<ClockEvent> Events { get; }

    /// <summary>Events that were taken back: kept for the record, without effect.</summary>
    public IReadOnlyList<ClockEvent> Undone { get; }

    /// <summary>The number for the next event: one more than the highest so far, taken back or not.</summary>
    public int NextNo => Events.Concat(Undone).Select(one => one.No).DefaultIfEmpty().Max() + 1;

    /// <summary>With one more event.</summary>
    /// <exception cref="ArgumentException">Its number is used already, perhaps by an event that was taken back.</exception>
    public ClockLedger With(ClockEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (Events.Concat(Undone).Any(one => one.No == e.No))
            throw new ArgumentException($"There is an event {e.No} already.", nameof(e));
        return new ClockLedger(Sorted(Events.Append(e)), Undone);
    }

    /// <summary>With this event taken back, which gives the date back that was before it; the same ledger where there is none of that number.</summary>
    public ClockLedger Without(int no) =>
        Events.FirstOrDefault(one => one.No == no) is { } taken
            ? new ClockLedger([.. Events.Where(one => one.No != no)], Sorted(Undone.Append(taken)))
            : this;

    /// <summary>What the events say. Events that make no sense, such as an answer without a question, have no effect.</summary>
    [Law(
        "条例 第三十条、第三十二条、第三十三条、第三十五条",
        "R1-50",
        "R1-51",
        "R1-53",
        "R1-54",
        "R1-55",
        "R1-56",
        "R1-58",
        "R1-59",
        "R1-60"
    )]
    public ClockReading Read(WorkingCalendar calendar, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(rules);
        return ClockReplay.Read(Events, calendar, rules);
    }

    /// <summary>All events in one line for a column of a table. Example: <c>1R2026-03-02;2T2026-03-09@2026-03-10;3t2026-03-20#2</c>.</summary>
    public string ToText() => ClockLedgerText.Write(this);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ClockLedger Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (events, undone) = ClockLedgerText.Read(text);
        return new ClockLedger(Sorted(events), Sorted(undone));
    }

    private static IReadOnlyList<ClockEvent> Sorted(IEnumerable<ClockEvent> events) =>
        [.. events.OrderBy(one => one.On).ThenBy(one => one.Kind).ThenBy(one => one.No)];
}
