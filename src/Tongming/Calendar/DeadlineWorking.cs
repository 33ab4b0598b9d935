namespace Tongming.Calendar;

/// <summary>The working behind a date: every day from the start to the last, and every act that moved it.</summary>
public static class DeadlineWorking
{
    /// <summary>
    /// Every day from the start of the count to the last day for the answer, both inclusive. Where the date is unknown, up to the day on
    /// which the clock stopped; empty before receipt.
    /// </summary>
    public static IReadOnlyList<DayCount> Of(WorkingCalendar calendar, ClockLedger ledger, ClockRules rules) =>
        throw new NotSupportedException();

    /// <summary>Every day of a period of working days, from its start to its last day, both inclusive.</summary>
    public static IReadOnlyList<DayCount> OfWorkingDays(WorkingCalendar calendar, DateOnly start, int n, params IReadOnlyList<Pause> pauses) =>
        throw new NotSupportedException();

    /// <summary>Every day of a period of natural days, from its start to its last day, both inclusive.</summary>
    public static IReadOnlyList<DayCount> OfNaturalDays(WorkingCalendar calendar, DateOnly start, int days) =>
        throw new NotSupportedException();

    /// <summary>The events that moved the date or changed what the clock does, in the order in which they are read.</summary>
    public static IReadOnlyList<DateMove> Moves(WorkingCalendar calendar, ClockLedger ledger, ClockRules rules) =>
        throw new NotSupportedException();
}
