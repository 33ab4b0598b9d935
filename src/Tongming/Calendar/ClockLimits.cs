namespace Tongming.Calendar;

/// <summary>Until when an answer has to come, and how long a question holds the clock.</summary>
internal static class ClockLimits
{
    /// <summary>The limit of a question; null where none was named.</summary>
    public static Deadline? Of(WorkingCalendar calendar, ClockRules rules, ClockEvent question)
    {
        var days = question.Kind switch
        {
            ClockEventKind.ThirdPartyAsked or ClockEventKind.AgencyAsked => rules.ConsultationDays,
            ClockEventKind.FeeNoticed => rules.PaymentDays,
            _ => question.WorkingDays,
        };
        if (days == 0)
            return null;
        var from = question.LimitFrom > question.On ? question.LimitFrom.Value : question.On;
        return Deadlines.InWorkingDays(calendar, from, days);
    }

    /// <summary>The pause of a question that was answered: an answer after the limit does not lengthen it (R1-60).</summary>
    public static Pause PauseOf(WorkingCalendar calendar, ClockRules rules, ClockEvent question, DateOnly answered)
    {
        var limit = Of(calendar, rules, question)?.Due;
        return new Pause(question.On, limit < answered ? limit.Value : answered, question.Kind);
    }
}
