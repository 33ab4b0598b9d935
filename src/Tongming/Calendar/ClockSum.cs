namespace Tongming.Calendar;

/// <summary>Makes the reading of what remains after all events were taken.</summary>
internal sealed class ClockSum(WorkingCalendar calendar, ClockRules rules, List<ClockEvent> open, List<Pause> closed)
{
    public ClockReading Read(ClockCount count)
    {
        if (count.Begun is not { } begun)
            return new ClockReading(count.Ended is null ? ClockState.NotStarted : ClockState.Ended, null, null, null, 0, 0)
            {
                EndedOn = count.Ended,
            };

        var waits = count.Ended is null ? Waits() : [];
        var pauses = AllPauses(count.Ended);
        var days = count.Period + count.Extension;
        var paused = PauseUnion.WorkingDays(calendar, begun.On, days, pauses);
        var due = IsUnknown(count.Ended) ? null : Deadlines.InWorkingDays(calendar, begun.On, days + paused);
        var isFixed = due is not null && Decides(count.FixedBy, begun, due);
        return new ClockReading(
            State(count.Ended),
            isFixed ? new Deadline(count.FixedBy!.Date!.Value, false) : due,
            waits.FirstOrDefault(wait => wait.Limit is not null)?.Limit,
            begun.On,
            count.Extension,
            paused
        )
        {
            IsExpected =
                due is not null
                && !isFixed
                && count.Ended is null
                && pauses.Count > closed.Count
                && paused != PauseUnion.WorkingDays(calendar, begun.On, days, closed),
            StartedBy = begun.Kind,
            PeriodDays = count.Period,
            FixedDate = isFixed ? count.FixedBy!.Date : null,
            Pauses = pauses,
            Waits = waits,
            CorrectionNoticeDue = count.CorrectionFrom is { } from
                ? Deadlines.InWorkingDays(calendar, from, rules.CorrectionNoticeDays)
                : null,
            EndedOn = count.Ended,
            UsedDays = count.Ended is { } ended ? calendar.WorkingDaysBetween(begun.On, ended) - paused : null,
        };
    }

    /// <summary>A date fixed within this count decides; one fixed before the period began anew only where it is later.</summary>
    private static bool Decides(ClockEvent? fixedBy, ClockEvent begun, Deadline counted) =>
        fixedBy is not null && (fixedBy.On >= begun.On || fixedBy.Date > counted.Due);

    private ClockState State(DateOnly? ended) =>
        ended is not null ? ClockState.Ended
        : open.Exists(one => Stops(one) || (one.Kind == ClockEventKind.ReasonsAsked && rules.ReasonsPause)) ? ClockState.Stopped
        : open.Exists(Pauses) ? ClockState.Paused
        : ClockState.Running;

    /// <summary>Whether no date can be given: the period will be counted anew, or nobody knows how long the pause lasts.</summary>
    private bool IsUnknown(DateOnly? ended) =>
        open.Exists(one => Stops(one) || (ended is null && Pauses(one) && ClockLimits.Of(calendar, rules, one) is null));

    private bool Stops(ClockEvent question) =>
        question.Kind == ClockEventKind.CorrectionAsked || (question.Kind == ClockEventKind.FeeNoticed && rules.PaymentRestarts);

    private bool Pauses(ClockEvent question) => !Stops(question) && (question.Kind != ClockEventKind.ReasonsAsked || rules.ReasonsPause);

    private List<Pause> AllPauses(DateOnly? ended)
    {
        var all = new List<Pause>(closed);
        foreach (var question in open)
            if (Pauses(question) && (ended is not null || ClockLimits.Of(calendar, rules, question) is not null))
                all.Add(ClockLimits.PauseOf(calendar, rules, question, ended ?? DateOnly.MaxValue));
        return all;
    }

    private List<ClockWait> Waits() =>
        [
            .. open.Select(one => new ClockWait(one.No, one.Kind, one.On, ClockLimits.Of(calendar, rules, one)))
                .OrderBy(wait => wait.Limit?.Due ?? DateOnly.MaxValue)
                .ThenBy(wait => wait.EventNo),
        ];
}
