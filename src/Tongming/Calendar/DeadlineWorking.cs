namespace Tongming.Calendar;

/// <summary>The working behind a date: every day from the start to the last, and every act that moved it.</summary>
public static class DeadlineWorking
{
    /// <summary>
    /// Every day from the start of the count to the last day for the answer, both inclusive. Where the date is unknown, up to the day on
    /// which the clock stopped; empty before receipt. The days that count are as many as the period and its extension, unless a date was fixed.
    /// </summary>
    [Law("R1-11", "R1-12", "R1-55", "R1-60")]
    public static IReadOnlyList<DayCount> Of(WorkingCalendar calendar, ClockLedger ledger, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var reading = ledger.Read(calendar, rules);
        if (reading.StartOfCount is not { } start)
            return [];
        var until = reading.ReplyDue?.Due ?? reading.EndedOn ?? StoppedOn(reading);
        var walk = new DayWalk(calendar, start, until > start ? until : start)
        {
            Begun = reading.StartedBy,
            Period = reading.PeriodDays,
            Extension = reading.ExtensionDays,
            Pauses = reading.Pauses,
        };
        return walk.Days();
    }

    /// <summary>
    /// Every day of a period of working days, from its start to its last day, both inclusive; exactly <paramref name="n"/> of them count.
    /// </summary>
    [Law("R1-11", "R1-12", "R1-60")]
    public static IReadOnlyList<DayCount> OfWorkingDays(WorkingCalendar calendar, DateOnly start, int n, params IReadOnlyList<Pause> pauses)
    {
        var due = Deadlines.InWorkingDays(calendar, start, n, pauses).Due;
        return new DayWalk(calendar, start, due) { Period = n, Pauses = pauses }.Days();
    }

    /// <summary>
    /// Every day of a period of calendar days, from its start to its last day, both inclusive; exactly <paramref name="days"/> of them count,
    /// those by which the end moves on do not.
    /// </summary>
    [Law("行政复议法 第八十八条；民事诉讼法 第八十五条", "R1-15")]
    public static IReadOnlyList<DayCount> OfNaturalDays(WorkingCalendar calendar, DateOnly start, int days) =>
        Natural(calendar, start, start.AddDays(days), Deadlines.InNaturalDays(calendar, start, days).Due);

    /// <summary>Every day of a period of months, from its start to its last day, both inclusive.</summary>
    [Law("行政诉讼法 第四十六条；民法典 第二百零二条", "R1-15")]
    public static IReadOnlyList<DayCount> OfMonths(WorkingCalendar calendar, DateOnly start, int months) =>
        Natural(calendar, start, start.AddMonths(months), Deadlines.InMonths(calendar, start, months).Due);

    /// <summary>The events that moved the date or changed what the clock does, in the order in which they are read.</summary>
    public static IReadOnlyList<DateMove> Moves(WorkingCalendar calendar, ClockLedger ledger, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var moves = new List<DateMove>();
        var before = ClockLedger.Empty.Read(calendar, rules);
        for (var i = 0; i < ledger.Events.Count; i++)
        {
            var after = ClockReplay.Read(ledger.Events.Take(i + 1), calendar, rules);
            if (Differs(before, after))
                moves.Add(MoveWords.Of(ledger.Events[i], before, after));
            before = after;
        }

        return moves;
    }

    private static bool Differs(ClockReading before, ClockReading after) =>
        after.ReplyDue != before.ReplyDue
        || after.State != before.State
        || after.StartOfCount != before.StartOfCount
        || after.ExtensionDays != before.ExtensionDays;

    private static DateOnly StoppedOn(ClockReading reading) =>
        reading
            .Waits.Where(wait => wait.Kind is ClockEventKind.CorrectionAsked or ClockEventKind.ReasonsAsked or ClockEventKind.FeeNoticed)
            .Min(wait => wait.Since);

    private static List<DayCount> Natural(WorkingCalendar calendar, DateOnly start, DateOnly last, DateOnly due)
    {
        const string law = "民事诉讼法 第八十五条";
        var days = new List<DayCount> { DayWords.Start(start, null) };
        for (var date = start.AddDays(1); date <= due; date = date.AddDays(1))
        {
            var day = calendar.DayOf(date);
            days.Add(
                date <= last ? new DayCount(date, true, date.DayNumber - start.DayNumber, "自然日，计入", null)
                : date < due ? new DayCount(date, false, null, $"{DayWords.Off(day).Why}，期限顺延", law)
                : new DayCount(date, false, null, "休息日后的第一日，期限届满", law)
            );
        }

        if (due > last && last > start)
            days[last.DayNumber - start.DayNumber] = days[last.DayNumber - start.DayNumber] with
            {
                Why = $"自然日，计入；最后一日是{DayWords.Off(calendar.DayOf(last)).Why}，期限顺延",
                Law = law,
            };
        return days;
    }
}
