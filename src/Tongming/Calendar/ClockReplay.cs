namespace Tongming.Calendar;

/// <summary>
/// Takes the events of a ledger one after the other. What makes no sense where it stands has no effect: an answer without a question, a
/// second request for correction (第三十条 allows one), anything before receipt or after the end.
/// </summary>
internal sealed class ClockReplay(WorkingCalendar calendar, ClockRules rules)
{
    private readonly List<ClockEvent> open = [];
    private readonly List<Pause> closed = [];
    private ClockEvent? begun; // the event from which it is counted
    private DateOnly firstDay; // receipt or order: from here a correction can be asked for
    private int period;
    private int extension;
    private bool correctionAsked;
    private ClockEvent? fixedBy;
    private DateOnly? ended;

    public static ClockReading Read(IEnumerable<ClockEvent> events, WorkingCalendar calendar, ClockRules rules)
    {
        var replay = new ClockReplay(calendar, rules);
        foreach (var e in events)
            replay.Take(e);
        return new ClockSum(calendar, rules, replay.open, replay.closed).Read(replay.Counted());
    }

    private ClockCount Counted() =>
        new(begun, period, extension, fixedBy, ended, correctionAsked || ended is not null || begun is null ? null : firstDay);

    private void Take(ClockEvent e)
    {
        if (e.Kind == ClockEventKind.RedoOrdered && begun is not null)
            Redo(e);
        else if (ended is not null)
            return;
        else if (e.Kind == ClockEventKind.Closed)
            ended = e.On;
        else if (begun is null)
            Receive(e);
        else
            Go(e);
    }

    private void Receive(ClockEvent e)
    {
        if (e.Kind != ClockEventKind.Received)
            return;
        (begun, firstDay, period) = (e, e.On, rules.ReplyDays);
    }

    private void Redo(ClockEvent e)
    {
        open.Clear();
        closed.Clear();
        (begun, firstDay, period) = (e, e.On, e.WorkingDays > 0 ? e.WorkingDays : rules.ReplyDays);
        (extension, correctionAsked, ended) = (0, false, null);
        fixedBy = e.Date is null ? null : e;
    }

    private void Go(ClockEvent e)
    {
        switch (e.Kind)
        {
            case ClockEventKind.CorrectionAsked when !correctionAsked:
                correctionAsked = true;
                open.Add(e);
                break;
            case ClockEventKind.ThirdPartyAsked or ClockEventKind.AgencyAsked or ClockEventKind.ReasonsAsked or ClockEventKind.FeeNoticed:
                open.Add(e);
                break;
            case ClockEventKind.CorrectionReceived when Answered(ClockEventKind.CorrectionAsked, e) is not null:
                begun = e;
                break;
            case ClockEventKind.FeePaid when Answered(ClockEventKind.FeeNoticed, e) is { } notice:
                if (rules.PaymentRestarts)
                    begun = e;
                else
                    closed.Add(ClockLimits.PauseOf(calendar, rules, notice, e.On));
                break;
            case ClockEventKind.ThirdPartyAnswered when Answered(ClockEventKind.ThirdPartyAsked, e) is { } question:
                closed.Add(ClockLimits.PauseOf(calendar, rules, question, e.On));
                break;
            case ClockEventKind.AgencyAnswered when Answered(ClockEventKind.AgencyAsked, e) is { } question:
                closed.Add(ClockLimits.PauseOf(calendar, rules, question, e.On));
                break;
            case ClockEventKind.ReasonsReceived when Answered(ClockEventKind.ReasonsAsked, e) is { } question && rules.ReasonsPause:
                closed.Add(ClockLimits.PauseOf(calendar, rules, question, e.On));
                break;
            case ClockEventKind.Extended:
                extension = Math.Min(rules.MaxExtension, extension + e.WorkingDays);
                break;
            case ClockEventKind.LaterDateFixed when e.Date is not null:
                fixedBy = e;
                break;
            case ClockEventKind.Answered:
                ended = e.On;
                break;
        }
    }

    /// <summary>The open question that the event answers, taken off the list; null where there is none.</summary>
    private ClockEvent? Answered(ClockEventKind question, ClockEvent answer)
    {
        var at = open.FindIndex(one => one.Kind == question && (answer.Concerns is null || answer.Concerns == one.No));
        if (at < 0)
            return null;
        var found = open[at];
        open.RemoveAt(at);
        return found;
    }
}
