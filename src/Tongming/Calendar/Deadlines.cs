namespace Tongming.Calendar;

/// <summary>The periods of the statutes, as functions of a calendar and the day of the event, which itself never counts.</summary>
public static class Deadlines
{
    /// <summary>
    /// A period of <paramref name="n"/> working days: the last day, inclusive; 0 gives <paramref name="start"/>.
    /// Example: 2026-03-02 and 20 give 2026-03-30.
    /// </summary>
    [Law("条例 第三十三条；民事诉讼法 第八十五条", "R1-10", "R1-11", "R1-12")]
    public static Deadline InWorkingDays(WorkingCalendar c, DateOnly start, int n) => Dated(c, start, c.NthWorkingDayAfter(start, n));

    /// <summary>
    /// A period of working days in which the pauses are not counted: <c>n</c> plus the working days of their union (R1-60). The part of a
    /// pause that lies before <paramref name="start"/> does not matter, nor one that begins after the period has run out.
    /// Example: 2026-03-02 and 20 with a pause from 2026-03-09 to 2026-03-20 give 2026-04-13.
    /// </summary>
    [Law("条例 第三十三条", "R1-55", "R1-60")]
    public static Deadline InWorkingDays(WorkingCalendar c, DateOnly start, int n, IReadOnlyList<Pause> pauses) =>
        InWorkingDays(c, start, n + PauseUnion.WorkingDays(c, start, n, pauses));

    /// <summary>
    /// A period of calendar days; where its last day is a day off, it ends with the first day after that is none. A make-up day is no day off.
    /// Example: 2026-02-01 and 15 end on 2026-02-24, because 2026-02-16 lies within the Spring Festival.
    /// </summary>
    [Law("行政复议法 第八十八条；民事诉讼法 第八十五条", "R1-15")]
    public static Deadline InNaturalDays(WorkingCalendar c, DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return MovedOn(c, start.AddDays(days));
    }

    /// <summary>
    /// A period of months: ends on the day of the same number, or on the last of the month where there is none, and moves on from a day off.
    /// Example: six months from 2026-08-31 end on 2027-03-01, because 2027-02-28 is a Sunday.
    /// </summary>
    [Law("行政诉讼法 第四十六条；民法典 第二百零二条", "R1-15")]
    public static Deadline InMonths(WorkingCalendar c, DateOnly start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return MovedOn(c, start.AddMonths(months));
    }

    /// <summary>The answer to a request: 20 working days after receipt, without anything that moves it.</summary>
    [Law("条例 第三十三条", "R1-53")]
    public static Deadline Reply(WorkingCalendar c, DateOnly received) => InWorkingDays(c, received, 20);

    /// <summary>The notice that a correction is needed: 7 working days after receipt.</summary>
    [Law("条例 第三十条", "R1-50")]
    public static Deadline CorrectionNotice(WorkingCalendar c, DateOnly received) => InWorkingDays(c, received, 7);

    /// <summary>The opinion of a third party: 15 working days after it received the letter.</summary>
    [Law("条例 第三十二条", "R1-56")]
    public static Deadline ThirdPartyAnswer(WorkingCalendar c, DateOnly received) => InWorkingDays(c, received, 15);

    /// <summary>The opinion of a body that made the information jointly: 15 working days after it received the letter; silence is consent.</summary>
    [Law("条例 第三十四条", "R1-58")]
    public static Deadline JointAgencyAnswer(WorkingCalendar c, DateOnly received) => InWorkingDays(c, received, 15);

    /// <summary>Payment of the fee: 20 working days from the day after the notice was received.</summary>
    [Law("国办函〔2020〕109号", "R2-07")]
    public static Deadline Payment(WorkingCalendar c, DateOnly noticed) => InWorkingDays(c, noticed, 20);

    /// <summary>Publication of what has to be published unasked: 20 working days after it came into being or changed.</summary>
    [Law("条例 第二十六条", "R1-10")]
    public static Deadline Publication(WorkingCalendar c, DateOnly made) => InWorkingDays(c, made, 20);

    /// <summary>Application for reconsideration: 60 calendar days after the decision was received.</summary>
    [Law("行政复议法 第二十条", "R2-31")]
    public static Deadline Reconsideration(WorkingCalendar c, DateOnly received) => InNaturalDays(c, received, 60);

    /// <summary>Suit after a reconsideration: 15 calendar days after its decision was received, or after its time ran out.</summary>
    [Law("行政诉讼法 第四十五条", "R2-31")]
    public static Deadline SuitAfterReconsideration(WorkingCalendar c, DateOnly received) => InNaturalDays(c, received, 15);

    /// <summary>Suit without reconsideration: 6 months after the decision was received.</summary>
    [Law("行政诉讼法 第四十六条", "R2-31")]
    public static Deadline DirectSuit(WorkingCalendar c, DateOnly received) => InMonths(c, received, 6);

    /// <summary>The body's written answer with evidence to the reconsideration: 10 working days after receiving the copy, 5 in the simplified procedure.</summary>
    [Law("行政复议法 第四十八条、第五十四条、第八十八条", "R2-37", "R1-16")]
    public static Deadline AnswerToReconsideration(WorkingCalendar c, DateOnly received, bool simplified) =>
        InWorkingDays(c, received, simplified ? 5 : 10);

    /// <summary>The decision of the reconsideration without its extension: 60 calendar days after acceptance, 30 in the simplified procedure.</summary>
    [Law("行政复议法 第六十二条", "R2-37")]
    public static Deadline ReconsiderationDecision(WorkingCalendar c, DateOnly accepted, bool simplified) =>
        InNaturalDays(c, accepted, simplified ? 30 : 60);

    /// <summary>The body's answer with evidence to the court: 15 calendar days after receiving the copy.</summary>
    [Law("行政诉讼法 第六十七条", "R2-37")]
    public static Deadline AnswerToCourt(WorkingCalendar c, DateOnly received) => InNaturalDays(c, received, 15);

    private static Deadline MovedOn(WorkingCalendar c, DateOnly last)
    {
        var due = last;
        while (c.DayOf(due).IsDayOff)
            due = due.AddDays(1);
        return Dated(c, last.AddDays(-1), due);
    }

    private static Deadline Dated(WorkingCalendar c, DateOnly after, DateOnly due) => new(due, c.IsProvisional(after, due));
}
